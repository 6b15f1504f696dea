package com.babelteam.clavero.replica;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * This process among those that share its database. Each says that it lives, again and again, by the database's clock: so the
 * clocks of the machines may differ. One that is not heard of for a while is gone, and others take over what it had under way.
 */
@Component
public class Replicas implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Replicas.class);
    private static final Duration LONG_GONE = Duration.ofDays(1);

    private final String me = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final ReplicaSettings settings;
    /** A thread of its own: one that has to wait for others' work would look dead. */
    private final ScheduledExecutorService heart = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("replica-heart").factory());
    private volatile boolean running;

    /** @param url where the database is */
    public Replicas(JdbcClient jdbc, ReplicaSettings settings, @Value("${spring.datasource.url:}") String url) {
        this.jdbc = jdbc;
        this.settings = settings;
        if (isOurs(url)) {
            jdbc.sql("delete from processes").update();
        }
        beat();
    }

    /** What this process is called. */
    public String me() {
        return me;
    }

    /** The processes that live, this one among them. */
    public Set<String> alive() {
        Set<String> alive = new HashSet<>(silentFor(settings.lostAfter(), false));
        alive.add(me);
        return alive;
    }

    /** Those of which nothing was heard for so long, or all others. */
    private List<String> silentFor(Duration age, boolean silent) {
        return jdbc.sql("select id, alive_at, current_timestamp from processes")
                .query((row, _) -> row.getObject(2, OffsetDateTime.class)
                        .isBefore(row.getObject(3, OffsetDateTime.class).minus(age)) == silent
                                ? Optional.of(row.getString(1))
                                : Optional.<String>empty())
                .list().stream().flatMap(Optional::stream).toList();
    }

    /** An H2 file belongs to one process at a time: whoever else was there is gone. */
    private static boolean isOurs(String url) {
        return url.startsWith("jdbc:h2:") && !url.matches("jdbc:h2:(mem|tcp|ssl):.*|(?i).*;AUTO_SERVER=TRUE.*");
    }

    private void beat() {
        try {
            if (jdbc.sql("update processes set alive_at = current_timestamp where id = ?").param(me).update() == 0) {
                jdbc.sql("insert into processes (id, alive_at) values (?, current_timestamp)").param(me).update();
            }
        } catch (DataAccessException e) {
            log.warn("The database does not hear that this process lives ({})", e.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        running = true;
        silentFor(LONG_GONE, true).forEach(id -> jdbc.sql("delete from processes where id = ?").param(id).update());
        long pause = settings.beat().toMillis();
        var _ = heart.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Others need not wait to see that we are gone. */
    @Override
    public void stop() {
        running = false;
        heart.shutdownNow();
        try {
            jdbc.sql("delete from processes where id = ?").param(me).update();
        } catch (DataAccessException e) {
            log.warn("The database does not hear that this process ends ({})", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Lower than that of all work, so that this ends after it. */
    @Override
    public int getPhase() {
        return -1;
    }
}
