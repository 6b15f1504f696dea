package com.babelteam.clavero.slack.install;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The installations. Tokens come in encrypted, and go out so. */
@Repository
class InstallationStore {
    private static final String COLUMNS = """
                                          select id, org_wide, name, app, bot_user, bot_token, refresh_token, token_key,
                                          expires_at, version, installed_at from installations
                                          """;
    private final JdbcClient jdbc;
    private final Clock clock;

    InstallationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tokens, encrypted. */
    record Sealed(String bot, @Nullable String refresh, String key, @Nullable Instant expiresAt) {}

    /** Keeps it, in place of an older one. */
    @Transactional
    void keep(Granted granted, Sealed tokens) {
        if (!update(granted, tokens) && !insert(granted, tokens)) {
            update(granted, tokens);
        }
        if (!granted.orgWide() && granted.organisation() != null) {
            belongs(granted.id(), granted.organisation());
        }
    }

    private boolean update(Granted granted, Sealed tokens) {
        return values(
                jdbc.sql("""
                         update installations set version = version + 1, renewing_till = null, org_wide = ?, name = ?,
                         app = ?, bot_user = ?, scopes = ?, installed_by = ?, bot_token = ?, refresh_token = ?,
                         token_key = ?, expires_at = ?, installed_at = ? where id = ?
                         """), granted, tokens).update() == 1;
    }

    private boolean insert(Granted granted, Sealed tokens) {
        return values(
                jdbc.sql("""
                         insert into installations (org_wide, name, app, bot_user, scopes, installed_by, bot_token,
                         refresh_token, token_key, expires_at, installed_at, id)
                         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                         """), granted, tokens).update() == 1;
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Granted granted, Sealed tokens) {
        return statement.params(granted.orgWide(), granted.name(), granted.app(), granted.botUser(), granted.scopes(),
                granted.by(), tokens.bot()).param(tokens.refresh()).param(tokens.key()).param(at(tokens.expiresAt()))
                .param(at(clock.instant())).param(granted.id());
    }

    Optional<Installation> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query((row, _) -> installation(row)).optional();
    }

    /** The one of the workspace itself; else that of its organisation. */
    Optional<Installation> serving(String workspace) {
        return jdbc.sql(COLUMNS + """
                                  where id = ? or id = (select organisation from workspaces_of_organisations
                                  where workspace = ?) order by org_wide limit 1
                                  """).params(workspace, workspace).query((row, _) -> installation(row)).optional();
    }

    /** Those that need a new token by then. */
    List<Installation> expiringBefore(Instant moment) {
        return jdbc.sql(COLUMNS + "where refresh_token is not null and expires_at < ? order by expires_at")
                .param(at(moment)).query((row, _) -> installation(row)).list();
    }

    List<Installation> sealedWithOtherThan(String key) {
        return jdbc.sql(COLUMNS + "where token_key <> ?").param(key).query((row, _) -> installation(row)).list();
    }

    /** Takes on the renewal of its tokens, for a while; returns whether nobody else has, and they are still these. */
    boolean claim(Installation installation, Duration lease) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        update installations set renewing_till = ? where id = ? and version = ?
                        and (renewing_till is null or renewing_till < ?)
                        """).params(now.plus(lease), installation.id(), installation.version(), now).update() == 1;
    }

    /** Puts others in place of the tokens it has; returns whether it had them still. */
    boolean replace(Installation installation, Sealed tokens) {
        return jdbc.sql("""
                        update installations set bot_token = ?, refresh_token = ?, token_key = ?, expires_at = ?,
                        version = version + 1, renewing_till = null where id = ? and version = ?
                        """).param(tokens.bot()).param(tokens.refresh()).param(tokens.key())
                .param(at(tokens.expiresAt())).params(installation.id(), installation.version()).update() == 1;
    }

    void erase(String id) {
        jdbc.sql("delete from installations where id = ?").param(id).update();
    }

    /** A workspace is part of an organisation. */
    void belongs(String workspace, String organisation) {
        jdbc.sql("delete from workspaces_of_organisations where workspace = ? and organisation <> ?")
                .params(workspace, organisation).update();
        jdbc.sql(
                "insert into workspaces_of_organisations (workspace, organisation) values (?, ?) on conflict do nothing")
                .params(workspace, organisation).update();
    }

    /** The workspaces of an organisation that have no installation of their own. */
    List<String> servedBy(String organisation) {
        return jdbc.sql("""
                        select workspace from workspaces_of_organisations where organisation = ?
                        and not exists (select 1 from installations where id = workspace)
                        """).param(organisation).query((row, _) -> row.getString(1)).list();
    }

    void forgetWorkspace(String workspace) {
        jdbc.sql("delete from workspaces_of_organisations where workspace = ?").param(workspace).update();
    }

    private static Installation installation(ResultSet row) throws SQLException {
        OffsetDateTime expires = row.getObject(9, OffsetDateTime.class);
        return new Installation(row.getString(1), row.getBoolean(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8),
                expires == null ? null : expires.toInstant(), row.getLong(10),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
