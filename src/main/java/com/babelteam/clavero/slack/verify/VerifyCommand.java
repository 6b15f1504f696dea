package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Persons;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.ResponseUrls;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.escalate.EscalateDoor;
import com.babelteam.clavero.slack.talk.GuideDoor;
import com.babelteam.clavero.slack.verify.CommandText.CheckNow;
import com.babelteam.clavero.slack.verify.CommandText.Guide;
import com.babelteam.clavero.slack.verify.CommandText.Help;
import com.babelteam.clavero.slack.verify.CommandText.KeyOnly;
import com.babelteam.clavero.slack.verify.CommandText.OpenForm;
import com.babelteam.clavero.slack.verify.CommandText.Support;
import com.babelteam.clavero.slack.verify.CommandText.Unclear;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.Verification;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code /infusionsoft-verify}, answered for the eyes of the person alone. Behind the acknowledgement, as what is answered has
 * to be asked for elsewhere; only help for somebody whose language is known is the acknowledgement itself.
 */
@Component
class VerifyCommand implements Listener {
    private static final Logger log = LoggerFactory.getLogger(VerifyCommand.class);
    static final String COMMAND = FormButton.COMMAND;

    private final Verification verification;
    private final CheckDesk desk;
    private final VerifyForm form;
    private final Apologies notes;
    private final WebApi slack;
    private final ResponseUrls responseUrls;
    private final Languages languages;
    private final Phrases phrases;
    private final HelpAnswer help;
    private final GuideDoor guide;
    private final EscalateDoor humans;
    private final List<CommandWords> others;
    private final ExecutorService slackWork;

    VerifyCommand(Verification verification, CheckDesk desk, VerifyForm form, Apologies notes, WebApi slack,
            ResponseUrls responseUrls, Languages languages, Phrases phrases, HelpAnswer help, GuideDoor guide,
            EscalateDoor humans, List<CommandWords> others, ExecutorService slackWork) {
        this.verification = verification;
        this.desk = desk;
        this.form = form;
        this.notes = notes;
        this.slack = slack;
        this.responseUrls = responseUrls;
        this.languages = languages;
        this.phrases = phrases;
        this.help = help;
        this.guide = guide;
        this.humans = humans;
        this.others = List.copyOf(others);
        this.slackWork = slackWork;
    }

    @Override
    public void register(App app) {
        app.command(COMMAND, (request, context) -> {
            SlashCommandPayload command = request.getPayload();
            var asker = new Asker(Persons.of(command), command.getTriggerId(),
                    command.getResponseUrl(), String.valueOf(command.getTeamDomain()));
            String typed = command.getText() == null ? "" : command.getText().strip();
            Optional<CommandWords> theirs = others.stream().filter(each -> each.know(typed)).findFirst();
            if (theirs.isPresent()) {
                slackWork.execute(() -> theirs.get().open(asker.person(), typed, asker.triggerId())
                        .ifPresent(message -> say(asker, message)));
                return context.ack();
            }
            switch (CommandText.read(typed, verification)) {
                case CheckNow(var entry) -> check(asker, entry);
                case Guide _ -> guide(asker);
                case Help asked -> {
                    Optional<Language> language = languages.known(asker.person());
                    if (language.isPresent()) {
                        return help.acknowledgement(language.get());
                    }
                    slackWork.execute(() -> answer(asker, asked));
                }
                case CommandText other -> slackWork.execute(() -> answer(asker, other));
            }
            return context.ack();
        });
    }

    /** Who typed the command, and where to answer. */
    private record Asker(PersonId person, String triggerId, String responseUrl, String workspace) {}

    private void check(Asker asker, Entry entry) {
        try {
            desk.finish(asker.person(), verification.admit(asker.person(), entry, asker.triggerId()),
                    new BehindCommand(asker));
        } catch (RuntimeException e) {
            entry.close();
            log.error("A check could not be taken ({})", e.getClass().getName());
            slackWork.execute(() -> say(asker, notes.failed(languages.of(asker.person()))));
        }
    }

    private void guide(Asker asker) {
        guide.open(asker.person(), asker.triggerId());
        slackWork.execute(
                () -> say(asker, Message.ofText(phrases.say(languages.of(asker.person()), "command.guide"))));
    }

    private void answer(Asker asker, CommandText text) {
        Language language = languages.of(asker.person());
        switch (text) {
            case OpenForm(var app, var unsure) -> {
                open(asker, language, app);
                if (unsure) {
                    say(asker, help.message(language));
                }
            }
            case KeyOnly _ -> {
                open(asker, language, null);
                say(asker, notes.withForm(language, phrases.say(language, "command.key-only")));
            }
            case Support _ -> {
                if (!humans.open(asker.person(), asker.workspace(), asker.triggerId(), false)) {
                    say(asker, humans.apology(language));
                }
            }
            case Unclear(var problem) -> {
                String why = problem == null ? "command.unclear" : "problem." + Wording.key(problem);
                say(asker, notes.withForm(language, phrases.say(language, why) + "\n\n" + help.text(language)));
            }
            case Guide _,Help _,CheckNow _ -> say(asker, help.message(language));
        }
    }

    private void open(Asker asker, Language language, @Nullable AppCode app) {
        String view = Json.of(form.form(language, app));
        if (slack
                .once(asker.person().workspace(), "views.open",
                        methods -> methods.viewsOpen(r -> r.triggerId(asker.triggerId()).viewAsString(view)))
                .isEmpty()) {
            say(asker, notes.withForm(language, phrases.say(language, "command.form-failed", COMMAND)));
        }
    }

    private boolean say(Asker asker, Message message) {
        return responseUrls.answer(asker.responseUrl(), message);
    }

    private final class BehindCommand implements Place {
        private final Asker asker;

        BehindCommand(Asker asker) {
            this.asker = asker;
        }

        @Override
        public void begin() {
            // Nothing to wait for: the answers are messages of their own.
        }

        @Override
        public void checking(Language language, Admitted check) {
            String text = phrases.say(language, "checking.command", check.app().code());
            say(asker, Message.ofText(text));
        }

        @Override
        public boolean show(Language language, Message message) {
            return say(asker, message);
        }

        @Override
        public String advice(Language language) {
            return ":bulb: " + phrases.say(language, "warning.typed-in-command", COMMAND);
        }
    }
}
