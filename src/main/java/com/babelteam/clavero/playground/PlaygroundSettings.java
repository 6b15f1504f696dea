package com.babelteam.clavero.playground;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The playground.
 *
 * @param enabled whether it starts; if not said, it does where no Slack token is configured. Said {@code true}, it starts
 * beside configured tokens too, and puts them aside; in a production profile it never starts
 * @param install whether its workspace has to add the app first, at {@code /slack/install}, to practise just that
 * @param socket whether the assistant is reached by Socket Mode instead of requests to its address
 */
@ConfigurationProperties("clavero.playground")
record PlaygroundSettings(@Nullable Boolean enabled, @DefaultValue("false") boolean install,
        @DefaultValue("false") boolean socket) {}
