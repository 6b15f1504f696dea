package com.babelteam.clavero.slack.inbound;

import static com.babelteam.clavero.fuzz.Claims.holds;

import com.babelteam.clavero.fuzz.Claims;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What comes signed as Slack's: {@code e} and an event, {@code i} and an interaction, {@code c} and a command's form. Whatever it
 * is, it is answered in time, in a few ways, and a key in it is not sent back.
 */
public final class PayloadFuzz {
    /** Slack waits for three seconds. */
    private static final Duration IN_TIME = Duration.ofMillis(2_500);
    private static final String KEY = PracticeKeap.NEW_KEY;
    private static final PracticeDoor DOOR = door();

    private PayloadFuzz() {}

    /** The first one takes long, whatever it is. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Claims.text(input).replace("{key}", KEY);
        String rest = text.isEmpty() ? "" : text.substring(1);
        char kind = text.isEmpty() ? 'e' : text.charAt(0);
        long start = System.nanoTime();
        MockHttpServletResponse answer = send(kind, rest);
        if (System.nanoTime() - start > IN_TIME.toNanos()) {
            // The first of its kind may have had to load half of us; what takes long by itself does so again.
            long again = System.nanoTime();
            send(kind, rest + (kind == 'c' ? "&again=1" : " "));
            holds(System.nanoTime() - again < IN_TIME.toNanos(), "it is answered in time");
        }
        switch (answer.getStatus()) {
            // The same within the same second is a repetition, and turned away.
            case 200, 400, 401, 500 -> {
            }
            default -> holds(false, "status " + answer.getStatus());
        }
        holds(text.contains("challenge") || !content(answer).contains(KEY), "a key is sent back");
    }

    private static MockHttpServletResponse send(char kind, String rest) {
        return switch (kind) {
            case 'i' -> DOOR.interaction(rest);
            case 'c' -> DOOR.command(rest);
            default -> DOOR.event(rest);
        };
    }

    private static String content(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** It lives as long as the process. */
    private static PracticeDoor door() {
        try {
            return new PracticeDoor(new PracticeSlack().settings(), new PracticeKeap().settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
