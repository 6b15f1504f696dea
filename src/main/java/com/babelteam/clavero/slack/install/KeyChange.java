package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.install.InstallationStore.Sealed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Encrypts with the first key what is encrypted with another, so that the other can go. */
@Component
@OnlyByInstallation
class KeyChange {
    private static final Logger log = LoggerFactory.getLogger(KeyChange.class);

    private final InstallationStore store;
    private final TokenVault vault;

    KeyChange(InstallationStore store, TokenVault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** At the start, and again for what a process with older settings has written meanwhile. */
    @Scheduled(fixedDelay = 3_600_000)
    void encryptAnew() {
        store.sealedWithOtherThan(vault.key()).forEach(this::encryptAnew);
    }

    private void encryptAnew(Installation installation) {
        try {
            if (store.replace(installation, again(installation))) {
                log.info("The tokens of {} are encrypted with key {} now", installation.id(), vault.key());
            }
        } catch (UnreadableToken _) {
            log.error("The tokens of {} are encrypted with key {}, which is not among CLAVERO_TOKEN_KEYS",
                    installation.id(), installation.tokenKey());
        }
    }

    private Sealed again(Installation old) {
        String bot = Installation.botTokenOf(old.id());
        String refresh = Installation.refreshTokenOf(old.id());
        @Nullable
        String sealed = old.refreshToken() == null
                ? null
                : vault.seal(refresh, vault.open(refresh, old.refreshToken()));
        return new Sealed(vault.seal(bot, vault.open(bot, old.botToken())), sealed, vault.key(), old.expiresAt());
    }
}
