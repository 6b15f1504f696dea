package com.babelteam.clavero.slack.leak;

import com.babelteam.clavero.leak.LeakId;
import com.babelteam.clavero.leak.Leaks;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Persons;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.ResponseUrls;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/** The buttons of a leak's messages. */
@Component
class LeakButtons implements Listener {
    private final Leaks leaks;
    private final LeakTelling telling;
    private final ProofDoor door;
    private final ResponseUrls responseUrls;
    private final Languages languages;
    private final Phrases phrases;
    private final ExecutorService slackWork;

    LeakButtons(Leaks leaks, LeakTelling telling, ProofDoor door, ResponseUrls responseUrls,
            Languages languages, Phrases phrases, ExecutorService slackWork) {
        this.leaks = leaks;
        this.telling = telling;
        this.door = door;
        this.responseUrls = responseUrls;
        this.languages = languages;
        this.phrases = phrases;
        this.slackWork = slackWork;
    }

    @Override
    public void register(App app) {
        app.blockAction(LeakMessages.FOLLOW, (request, context) -> {
            Press press = Press.of(request.getPayload());
            boolean known = leaks.follow(press.person(), press.leak());
            telling.soon();
            if (press.fleeting() || !known) {
                slackWork.execute(() -> answer(press, known ? "leak.followed" : "leak.gone"));
            }
            return context.ack();
        });
        app.blockAction(LeakMessages.DISMISS, (request, context) -> {
            Press press = Press.of(request.getPayload());
            leaks.dismiss(press.person(), press.leak());
            slackWork.execute(() -> answer(press, "leak.dismissed"));
            return context.ack();
        });
        app.blockAction(LeakMessages.PROVE, (request, context) -> {
            Press press = Press.of(request.getPayload());
            slackWork.execute(() -> prove(press));
            return context.ack();
        });
    }

    /**
     * @param fleeting whether the button stood where the direct message is not seen
     */
    private record Press(PersonId person, LeakId leak, String triggerId, String responseUrl, boolean fleeting) {
        static Press of(BlockActionPayload payload) {
            return new Press(Persons.of(payload),
                    new LeakId(String.valueOf(payload.getActions().getFirst().getValue())), payload.getTriggerId(),
                    payload.getResponseUrl() == null ? "" : payload.getResponseUrl(),
                    payload.getContainer() != null && payload.getContainer().isEphemeral());
        }
    }

    /** Where the button was; for the eyes of the one who pressed it. */
    private void answer(Press press, String key) {
        Message message = Message.ofText(phrases.say(languages.of(press.person()), key));
        if (!press.responseUrl().isEmpty()) {
            responseUrls.answer(press.responseUrl(), message);
        }
    }

    private void prove(Press press) {
        leaks.of(press.person(), press.leak()).ifPresentOrElse(leak -> door.open(leak, press.triggerId()),
                () -> answer(press, "leak.gone"));
    }
}
