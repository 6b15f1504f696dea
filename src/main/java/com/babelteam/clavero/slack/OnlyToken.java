package com.babelteam.clavero.slack;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The simplest way: one workspace, its token in the settings. */
@Component
class OnlyToken implements BotTokens {
    private final SlackSettings settings;

    OnlyToken(SlackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Secret> of(String workspace) {
        return Optional.of(settings.botToken());
    }
}
