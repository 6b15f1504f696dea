package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.BotTokens;
import com.babelteam.clavero.slack.Secret;
import com.babelteam.clavero.slack.install.InstallationStore.Sealed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The token of each workspace, from the database: what one process learns all others know. */
@Component
@Primary
@OnlyByInstallation
class Installations implements BotTokens {
    private static final Logger log = LoggerFactory.getLogger(Installations.class);

    private final InstallationStore store;
    private final TokenVault vault;
    private final TokenRenewal renewal;

    Installations(InstallationStore store, TokenVault vault, TokenRenewal renewal) {
        this.store = store;
        this.vault = vault;
        this.renewal = renewal;
    }

    @Override
    public Optional<Secret> of(String workspace) {
        return store.serving(workspace).map(renewal::fresh)
                .map(each -> vault.open(Installation.botTokenOf(each.id()), each.botToken()));
    }

    /** Keeps what somebody consented to. */
    void keep(Granted granted) {
        store.keep(granted, seal(vault, granted.id(), granted.tokens()));
        log.info("Installed in {} {}", granted.orgWide() ? "organisation" : "workspace", granted.id());
    }

    static Sealed seal(TokenVault vault, String id, Granted.Tokens tokens) {
        @Nullable
        String refresh = tokens.refresh() == null
                ? null
                : vault.seal(Installation.refreshTokenOf(id), tokens.refresh());
        return new Sealed(vault.seal(Installation.botTokenOf(id), tokens.bot()), refresh, vault.key(),
                tokens.expiresAt());
    }
}
