package com.babelteam.clavero.replica;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How processes that share a database know of each other.
 *
 * @param beat how often a process says that it lives
 * @param lostAfter for how long nothing is heard of a process before others take over what it had under way
 */
@ConfigurationProperties("clavero.replicas")
public record ReplicaSettings(@DefaultValue("2s") Duration beat, @DefaultValue("10s") Duration lostAfter) {
    public ReplicaSettings {
        if (!beat.isPositive() || lostAfter.compareTo(beat.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("clavero.replicas.lost-after must be at least two beats long");
        }
    }
}
