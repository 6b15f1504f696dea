package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of whom it is settled whether they are welcomed. */
@Repository
class WelcomeStore implements Memory {
    private final JdbcClient jdbc;
    private final Clock clock;

    WelcomeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isSettled(PersonId person) {
        return jdbc.sql("select count(*) from welcomes where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).query(Integer.class).single() > 0;
    }

    /** Settles it; of several at the same time, in whatever processes, true is returned to one. */
    boolean settle(PersonId person) {
        return jdbc
                .sql("insert into welcomes (workspace, person, welcomed_at) values (?, ?, ?) on conflict do nothing")
                .params(person.workspace(), person.user(), clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Override
    public Forgotten forget(PersonId person) {
        return Forgotten.of(Forgotten.Kind.VISITS,
                jdbc.sql("delete from welcomes where workspace = ? and person = ?")
                        .params(person.workspace(), person.user()).update());
    }

    @Override
    public void forgetWorkspace(String workspace) {
        jdbc.sql("delete from welcomes where workspace = ?").param(workspace).update();
    }
}
