package com.babelteam.clavero.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one table that are kept for a time. */
public final class KeptRows implements Kept {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String name;
    private final Duration age;
    private final String delete;

    /**
     * @param name what the rows are, for the log
     * @param age for how long they are kept
     * @param table where they are
     * @param key the columns of its primary key
     * @param since the column, indexed, that says from when on; rows without it stay
     */
    public KeptRows(JdbcClient jdbc, Clock clock, String name, Duration age, String table, String key, String since) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.name = name;
        this.age = age;
        this.delete = "delete from %1$s where (%2$s) in (select %2$s from %1$s where %3$s < ? order by %3$s limit ?)"
                .formatted(table, key, since);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int eraseOld(int most) {
        return jdbc.sql(delete).params(clock.instant().minus(age).atOffset(ZoneOffset.UTC), most).update();
    }
}
