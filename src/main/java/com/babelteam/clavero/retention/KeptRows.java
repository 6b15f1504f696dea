package com.babelteam.clavero.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one table that are kept for a time. */
public final class KeptRows implements Kept {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String name;
    private final Duration age;
    private final String newest;
    private final String delete;

    /**
     * @param name what the rows are, for the log
     * @param age for how long they are kept
     * @param table where they are
     * @param since the column, indexed, that says from when on; rows without it stay
     */
    public KeptRows(JdbcClient jdbc, Clock clock, String name, Duration age, String table, String since) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.name = name;
        this.age = age;
        this.newest = "select max(%1$s) from (select %1$s from %2$s where %1$s < ? order by %1$s limit ?) oldest"
                .formatted(since, table);
        this.delete = "delete from %2$s where %1$s <= ?".formatted(since, table);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * With those of the same moment as the last of them.
     *
     * <p>In two statements: H2 reads the whole table, even if nothing is old, where one names the rows by a key of several
     * columns or takes the moment from a subquery.
     */
    @Override
    public int eraseOld(int most) {
        return jdbc.sql(newest).params(clock.instant().minus(age).atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).single()
                .map(until -> jdbc.sql(delete).param(until).update()).orElse(0);
    }
}
