package com.babelteam.clavero.leak;

import com.babelteam.clavero.privacy.FoundKey;
import com.babelteam.clavero.verification.ApiKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * By what an exposed key is known again, so that no other string is taken for it: an HMAC under a secret of this process's
 * own, for a day, in memory only. A restart forgets all of it.
 */
@Component
class KeyPrints {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofDays(1);

    private final SecretKeySpec secret = new SecretKeySpec(SecureRandom.getSeed(32), ALGORITHM);
    private final Cache<LeakId, Set<String>> prints = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(KEPT).build();

    /** Remembers the keys of a leak. */
    void keep(LeakId leak, List<FoundKey> keys) {
        Set<String> all = ConcurrentHashMap.newKeySet();
        keys.forEach(key -> all.add(key.reveal(this::print)));
        prints.put(leak, all);
    }

    /** Whether a key is one of the leak's. */
    Likeness compare(LeakId leak, ApiKey key) {
        Set<String> known = prints.getIfPresent(leak);
        if (known == null) {
            return Likeness.FORGOTTEN;
        }
        return known.contains(key.reveal(this::print)) ? Likeness.SAME : Likeness.OTHER;
    }

    /** Notes that a key is dead; returns how many of the leak's are left. */
    int strike(LeakId leak, String print) {
        Set<String> known = prints.getIfPresent(leak);
        if (known == null) {
            return 0;
        }
        known.remove(print);
        return known.size();
    }

    void forget(LeakId leak) {
        prints.invalidate(leak);
    }

    /** What a key is known by here; worthless anywhere else. */
    String print(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] digest = mac.doFinal(key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
