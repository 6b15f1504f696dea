package com.babelteam.clavero.playground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Databases for tests: on H2, or with {@code -Dclavero.test.database=postgresql} on a PostgreSQL that starts with the first of
 * them. The build runs the tests that touch a database on both.
 */
public final class TestDatabase {
    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("clavero.test.database"));
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<Path, String> BY_FOLDER = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /** Whether it is PostgreSQL's turn. */
    public static boolean isPostgresql() {
        return POSTGRESQL;
    }

    /** The address of an empty database. */
    public static String url() {
        return POSTGRESQL
                ? Server.create()
                : "jdbc:h2:mem:t" + NUMBERS.incrementAndGet() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                        + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    /** The address of an empty database on PostgreSQL, whosever turn it is. */
    public static String postgresql() {
        return Server.create();
    }

    /** A new database with our tables. */
    public static DataSource migrated() {
        return POSTGRESQL ? new DriverManagerDataSource(Server.copy()) : migrated(url());
    }

    static DataSource migrated(String url) {
        var database = new DriverManagerDataSource(url);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** Settings for processes that work in one folder: on H2 none, as that folder is where their database is. */
    static Map<String, String> settings(Path folder) {
        return POSTGRESQL
                ? Map.of("spring.datasource.url", BY_FOLDER.computeIfAbsent(folder, _ -> Server.create()))
                : Map.of();
    }

    /** Where such a database's files are, its log of what is to be written among them. */
    public static Path files(Path folder) {
        return POSTGRESQL ? Server.files() : folder.resolve("data");
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final String MIGRATED = migratedOnce();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres started = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
                // Behind the contexts that Spring ends in a hook of its own: they still need it.
                SpringApplication.getShutdownHandlers().add(() -> {
                    try {
                        started.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Copying one that has our tables is much faster than making them anew. */
        private static String migratedOnce() {
            String name = "migrated";
            TestDatabase.migrated(create(name, ""));
            return name;
        }

        static String copy() {
            return create("t" + NUMBERS.incrementAndGet(), " template " + MIGRATED);
        }

        static Path files() {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                return Path.of(row.getString(1));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static String create() {
            return create("t" + NUMBERS.incrementAndGet(), "");
        }

        private static String create(String name, String how) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + how);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}
