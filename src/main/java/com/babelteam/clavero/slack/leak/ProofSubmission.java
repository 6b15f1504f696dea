package com.babelteam.clavero.slack.leak;

import com.babelteam.clavero.leak.Leak;
import com.babelteam.clavero.leak.LeakId;
import com.babelteam.clavero.leak.Leaks;
import com.babelteam.clavero.leak.Likeness;
import com.babelteam.clavero.leak.Proof;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Persons;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.verify.FormWindow;
import com.babelteam.clavero.slack.verify.Place;
import com.babelteam.clavero.slack.verify.Submissions;
import com.babelteam.clavero.slack.verify.Submissions.Asked;
import com.babelteam.clavero.slack.verify.VerifyForm;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.Report;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form for the old key: a check that has to fail. A string that is not the one that was exposed proves nothing. */
@Component
class ProofSubmission implements Listener {
    static final String CALLBACK = "leak.prove";

    private final Leaks leaks;
    private final Submissions submissions;
    private final LeakMessages messages;
    private final Phrases phrases;

    ProofSubmission(Leaks leaks, Submissions submissions, LeakMessages messages, Phrases phrases) {
        this.leaks = leaks;
        this.submissions = submissions;
        this.messages = messages;
        this.phrases = phrases;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(CALLBACK, (request, _) -> submitted(request.getPayload()));
    }

    /** The window's metadata: the language and the leak. */
    private Response submitted(ViewSubmissionPayload payload) {
        String[] metadata = String.valueOf(payload.getView().getPrivateMetadata()).split(" ", 2);
        Language language = Language.ofTag(metadata[0]);
        var person = Persons.of(payload);
        Optional<Leak> leak = leaks.of(person, new LeakId(metadata.length > 1 ? metadata[1] : ""));
        return submissions.take(payload, language, leak.<Asked>map(each -> new OldKey(each, language))
                .orElse(Asked.ORDINARY));
    }

    private final class OldKey implements Asked {
        private final Leak leak;
        private final Language language;

        OldKey(Leak leak, Language language) {
            this.leak = leak;
            this.language = language;
        }

        @Override
        public Map<String, String> objections(Entry entry) {
            return entry.key() instanceof Usable usable && leaks.compare(leak.id(), usable.key()) == Likeness.OTHER
                    ? Map.of(VerifyForm.API_KEY, phrases.say(language, "leak.form.other"))
                    : Map.of();
        }

        @Override
        public Function<FormWindow, Place> answered(Entry entry) {
            if (!(entry.key() instanceof Usable usable)) {
                return window -> window;
            }
            ApiKey key = usable.key();
            Function<Report, Proof> proving = leaks.proving(leak.id(), key);
            return window -> new ProofPlace(window, leak, proving);
        }
    }

    private final class ProofPlace implements Place {
        private final FormWindow window;
        private final Leak leak;
        private final Function<Report, Proof> proving;

        ProofPlace(FormWindow window, Leak leak, Function<Report, Proof> proving) {
            this.window = window;
            this.leak = leak;
            this.proving = proving;
        }

        @Override
        public void begin() {
            window.begin();
        }

        @Override
        public void checking(Language language, Admitted check) {
            window.checking(language, check);
        }

        @Override
        public boolean show(Language language, Message message) {
            return window.show(language, message);
        }

        @Override
        public @Nullable String advice(Language language) {
            return null;
        }

        @Override
        public Message word(Language language, Report report, Message usual) {
            Proof proof = proving.apply(report);
            Leak now = leaks.of(leak.person(), leak.id()).orElse(leak);
            return messages.proof(now, proof, report, usual, language);
        }

        /** The old key must not pass for the new one. */
        @Override
        public boolean isOrdinary() {
            return false;
        }
    }
}
