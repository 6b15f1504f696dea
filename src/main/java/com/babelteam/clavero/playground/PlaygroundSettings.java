package com.babelteam.clavero.playground;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The playground.
 *
 * @param enabled whether it starts; if not said, it does where no Slack token is configured. Said {@code true}, it starts
 * beside configured tokens too, and puts them aside; in a production profile it never starts
 */
@ConfigurationProperties("clavero.playground")
record PlaygroundSettings(@Nullable Boolean enabled) {}
