package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.replay.Conversation;
import com.babelteam.clavero.playground.replay.Conversations;
import com.babelteam.clavero.playground.replay.HttpPlayground;
import com.babelteam.clavero.playground.replay.Outcome.Failed;
import com.babelteam.clavero.playground.replay.Parsing.NotUnderstood;
import com.babelteam.clavero.playground.replay.Parsing.Understood;
import com.babelteam.clavero.playground.replay.Replayer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The shipped conversations, each against what is shipped: what a newcomer sees in the playground, in three languages. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ShippedConversations {
    private final Map<String, String> way;
    private @Nullable RunningClavero running;
    private int sent;

    /**
     * @param way settings: how what people do reaches the assistant
     */
    ShippedConversations(Map<String, String> way) {
        this.way = way;
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        running = new RunningClavero(folder,
                Map.of("clavero.keap.timeout", "2s", "clavero.keap.xmlrpc-end", "2099-12-31"), way)
                .await("readiness", 200);
    }

    @AfterAll
    void stop() {
        clavero().close();
        assertThat(sent).as("messages and views looked at").isGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> goAsWritten() throws IOException {
        return Conversations.shipped().stream().map(parsing -> switch (parsing) {
            case NotUnderstood problems -> DynamicTest.dynamicTest("understood", () -> fail(problems.toString()));
            case Understood(var conversation) ->
                DynamicTest.dynamicTest(conversation.file(), () -> play(played(conversation)));
        });
    }

    /** In which languages a file is played: in all that it names. */
    Conversation played(Conversation conversation) {
        return conversation;
    }

    private void play(Conversation conversation) throws IOException {
        var playground = new HttpPlayground(URI.create("http://127.0.0.1:" + clavero().port() + "/"));
        var replayer = new Replayer(playground, this::restart, Duration.ofSeconds(30), Duration.ofSeconds(1));
        if (replayer.replay(conversation) instanceof Failed failed) {
            fail(failed.toString());
        }
        for (String person : List.of("U0ANA", "U0BRUNO")) {
            sent += SentTraffic.check(playground, person);
        }
    }

    private boolean restart() {
        running = clavero().again().await("readiness", 200);
        return true;
    }

    private RunningClavero clavero() {
        return Objects.requireNonNull(running);
    }
}
