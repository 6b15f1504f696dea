package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.Secret;
import com.babelteam.clavero.slack.install.Granted.Tokens;
import com.babelteam.clavero.slack.install.InstallationStore.Sealed;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Buys the next token before one ends. A refresh token is good for one purchase, so whoever buys says so in the database
 * first, and puts the new token in the place of exactly the one it was bought with. If that fails the old one serves until
 * its end, and another try is made once the claim is over.
 */
@Component
@OnlyByInstallation
class TokenRenewal {
    private static final Logger log = LoggerFactory.getLogger(TokenRenewal.class);
    /** Longer than a call of Slack's takes. */
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration AHEAD = Duration.ofHours(2);

    private final InstallationStore store;
    private final TokenVault vault;
    private final SlackGrants grants;
    private final Clock clock;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    TokenRenewal(InstallationStore store, TokenVault vault, SlackGrants grants, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.grants = grants;
        this.clock = clock;
    }

    /** The same with a token that is good for a while. While another buys it, those whose token still serves do not wait. */
    Installation fresh(Installation installation) {
        if (!installation.isDue(clock.instant())) {
            return installation;
        }
        ReentrantLock lock = locks.computeIfAbsent(installation.id(), _ -> new ReentrantLock());
        if (installation.isExpired(clock.instant())) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return installation;
        }
        try {
            Installation now = store.find(installation.id()).orElse(installation);
            if (now.isDue(clock.instant()) && store.claim(now, LEASE)) {
                buy(now);
            }
            return store.find(installation.id()).orElse(installation);
        } finally {
            lock.unlock();
        }
    }

    private void buy(Installation installation) {
        String id = installation.id();
        Secret old = vault.open(Installation.refreshTokenOf(id), String.valueOf(installation.refreshToken()));
        Optional<Tokens> bought = grants.forRefreshToken(id, old);
        if (bought.isEmpty()) {
            log.error(
                    "The token of {} could not be renewed; it ends at {}. If this goes on, install the app there again",
                    id, installation.expiresAt());
            return;
        }
        Sealed sealed = Installations.seal(vault, id, bought.get());
        if (store.replace(installation, sealed)) {
            log.info("The token of {} was renewed", id);
        }
    }

    /** Ahead of need, so that nobody waits for it. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 10_000)
    void renewAhead() {
        store.expiringBefore(clock.instant().plus(AHEAD)).forEach(this::freshIfPossible);
    }

    /** One that cannot be read must not keep the others from theirs. */
    private void freshIfPossible(Installation installation) {
        try {
            fresh(installation);
        } catch (RuntimeException e) {
            log.error("The token of {} could not be renewed ({})", installation.id(), e.getClass().getSimpleName());
        }
    }
}
