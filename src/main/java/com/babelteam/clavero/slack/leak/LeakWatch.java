package com.babelteam.clavero.slack.leak;

import com.babelteam.clavero.leak.Leak;
import com.babelteam.clavero.leak.Leaks;
import com.babelteam.clavero.leak.Spot;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.talk.KeyWatch;
import com.babelteam.clavero.slack.talk.Written;
import com.babelteam.clavero.slack.verify.PastedCheck;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Decides what becomes of keys that people write: where others read along a leak, in direct messages a check. */
@Component
class LeakWatch implements KeyWatch {
    private static final Pattern AROUND = Pattern.compile("^[\\s*_\"«»“”.!¡]+|[\\s*_\"«»“”.!]+$");

    private final Leaks leaks;
    private final PastedCheck checks;
    private final LeakTelling telling;
    private final Phrases phrases;

    LeakWatch(Leaks leaks, PastedCheck checks, LeakTelling telling, Phrases phrases) {
        this.leaks = leaks;
        this.checks = checks;
        this.telling = telling;
        this.phrases = phrases;
    }

    @Override
    public void exposed(Written written) {
        var spot = new Spot(written.channel(), written.ts(), written.version(), written.thread());
        if (leaks.saw(written.author(), spot, written.found().keys())) {
            telling.soon();
        }
    }

    @Override
    public void deleted(String workspace, String channel, String ts) {
        leaks.deleted(workspace, channel, ts);
    }

    @Override
    public Optional<Errand> errandOf(Written written, String text) {
        if (!written.found().isEmpty()) {
            return checks.of(written);
        }
        if (says(text, "leak.button.dismiss", "leak.typed.dismiss")) {
            return leaks.openOf(written.author()).filter(leak -> !leak.isCertain())
                    .map(leak -> new Dismiss(written, leak));
        }
        return says(text, "leak.button.follow", "leak.typed", "leak.button.prove")
                ? leaks.openOf(written.author()).map(leak -> new Follow(written, leak))
                : Optional.empty();
    }

    /** What stands on the button, or the shorter words that the notice names, in any of our languages. */
    private boolean says(String text, String... keys) {
        return phrases.areTyped(AROUND.matcher(text).replaceAll(""), keys);
    }

    private final class Dismiss implements Errand {
        private final Written written;
        private final Leak leak;

        Dismiss(Written written, Leak leak) {
            this.written = written;
            this.leak = leak;
        }

        @Override
        public void keep() {
            leaks.dismiss(written.author(), leak.id());
        }

        @Override
        public void run() {
            telling.say(leak, "leak.dismissed");
        }

        @Override
        public void drop() {
            // Nothing was taken hold of.
        }
    }

    private final class Follow implements Errand {
        private final Written written;
        private final Leak leak;

        Follow(Written written, Leak leak) {
            this.written = written;
            this.leak = leak;
        }

        @Override
        public void keep() {
            leaks.follow(written.author(), leak.id());
        }

        @Override
        public void run() {
            telling.soon();
        }

        @Override
        public void drop() {
            // Nothing was taken hold of.
        }
    }
}
