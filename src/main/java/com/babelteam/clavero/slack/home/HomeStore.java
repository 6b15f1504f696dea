package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has opened their Home, and what it shows. Nobody else's is ever made. */
@Repository
class HomeStore implements Memory {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HomeStore(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void opened(PersonId person) {
        jdbc.sql("insert into homes (workspace, person, opened_at) values (?, ?, ?) on conflict do nothing")
                .params(person.workspace(), person.user(), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** A digest of what the Home shows, empty before that is known; nothing if the person never opened it. */
    Optional<String> shownTo(PersonId person) {
        return jdbc.sql("select coalesce(shows, '') from homes where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).query(String.class).optional();
    }

    void shows(PersonId person, String digest) {
        jdbc.sql("update homes set shows = ? where workspace = ? and person = ?")
                .params(digest, person.workspace(), person.user()).update();
    }

    @Override
    public Forgotten forget(PersonId person) {
        int homes = jdbc.sql("delete from homes where workspace = ? and person = ?")
                .params(person.workspace(), person.user()).update();
        if (homes > 0) {
            events.publishEvent(new HomeForgotten(person));
        }
        return Forgotten.of(Forgotten.Kind.VISITS, homes);
    }

    @Override
    public void forgetWorkspace(String workspace) {
        jdbc.sql("delete from homes where workspace = ?").param(workspace).update();
    }
}
