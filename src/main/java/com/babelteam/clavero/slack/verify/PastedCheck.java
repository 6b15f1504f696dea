package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.talk.KeyWatch.Errand;
import com.babelteam.clavero.slack.talk.Written;
import com.babelteam.clavero.verification.Admission;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.Verification;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks an app code and a key that somebody wrote into their direct messages. The key goes from the message to the check in
 * memory and nowhere else.
 */
@Component
public class PastedCheck {
    private final Verification verification;
    private final CheckDesk desk;
    private final Phrases phrases;

    PastedCheck(Verification verification, CheckDesk desk, Phrases phrases) {
        this.verification = verification;
        this.desk = desk;
        this.phrases = phrases;
    }

    /** The check that a direct message calls for; empty if it does not hold one code and one key. */
    public Optional<Errand> of(Written written) {
        return PastedPair.of(written.found(), verification).map(entry -> new Check(written, entry));
    }

    /** From the moment it is kept the person is owed an answer, as with any other check. */
    private final class Check implements Errand {
        private final Written written;
        private final Entry entry;
        private @Nullable Admission admission;

        Check(Written written, Entry entry) {
            this.written = written;
            this.entry = entry;
        }

        @Override
        public void keep() {
            admission = verification.admit(written.author(), entry, null);
        }

        @Override
        public void run() {
            if (admission != null) {
                desk.finish(written.author(), admission, new InDirectMessages(written));
            }
        }

        @Override
        public void drop() {
            entry.close();
        }
    }

    /** The report itself is a direct message: nothing else is to be said. */
    private final class InDirectMessages implements Place {
        private final Written written;

        InDirectMessages(Written written) {
            this.written = written;
        }

        @Override
        public void begin() {
            // Nothing to wait for.
        }

        @Override
        public void checking(Language language, Admitted check) {
            // The report comes in seconds.
        }

        @Override
        public boolean show(Language language, Message message) {
            return false;
        }

        @Override
        public String advice(Language language) {
            return ":lock: " + phrases.say(language, "warning.pasted", VerifyCommand.COMMAND);
        }

        @Override
        public DirectMessages.@Nullable Spot thread() {
            return written.thread() == null ? null : new DirectMessages.Spot(written.channel(), written.thread());
        }
    }
}
