package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Step.Content;
import com.babelteam.clavero.playground.replay.Step.Expectation;
import com.babelteam.clavero.playground.replay.Step.FieldSays;
import com.babelteam.clavero.playground.replay.Step.HomeSays;
import com.babelteam.clavero.playground.replay.Step.MailComes;
import com.babelteam.clavero.playground.replay.Step.NothingMore;
import com.babelteam.clavero.playground.replay.Step.Says;
import com.babelteam.clavero.playground.replay.Step.SeesNothingOf;
import com.babelteam.clavero.playground.replay.Step.SessionIs;
import com.babelteam.clavero.playground.replay.Step.SessionIsCalled;
import com.babelteam.clavero.playground.replay.Step.SlackRefuses;
import com.babelteam.clavero.playground.replay.Step.Whispers;
import com.babelteam.clavero.playground.replay.Step.WindowCloses;
import com.babelteam.clavero.playground.replay.Step.WindowOpens;
import com.babelteam.clavero.playground.replay.Step.WindowSays;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Looks whether what must come comes, and returns what came. */
final class Witness {
    private final Stage stage;
    private final MessageSearch messages;
    private final Duration quiet;

    Witness(Stage stage, Duration quiet) {
        this.stage = stage;
        this.messages = new MessageSearch(stage);
        this.quiet = quiet;
    }

    String see(Expectation expectation) {
        return switch (expectation) {
            case Says(var place, var content) -> messages.inTheOpen(place, content);
            case Whispers(var who, var content) -> messages.privately(who, content);
            case WindowOpens(var title) -> windowOpens(title);
            case WindowSays(var content) -> shown(stage.current(), content, Screen::window, "the window does not say ");
            case WindowCloses _ -> stage.await(stage.current(),
                    screen -> Optional.of("").filter(_ -> screen.window().isEmpty()), () -> "a window is still open");
            case FieldSays(var field, var content) -> fieldSays(field, content);
            case HomeSays(var who, var content) -> shown(who, content, Screen::home, who + "'s home does not say ");
            case SeesNothingOf(var who, var text) -> seesNothingOf(who, stage.wanted(text, who));
            case NothingMore _ -> nothingMore();
            case SessionIsCalled(var name) -> {
                Wanted wanted = stage.wanted(name, stage.current());
                yield session("title", wanted::is, "is not called \"" + wanted + "\"");
            }
            case SessionIs(var status) -> session("status", status::equals, "is not " + status);
            case MailComes(var to, var content) -> mail(to, content);
            case SlackRefuses(var method, var error) -> refusal(method, error);
        };
    }

    private String windowOpens(Content title) {
        String who = stage.current();
        List<Wanted> says = stage.wanted(title.says(), who);
        String before = stage.memory(who).before.window().map(each -> each.path("id").asString("")).orElse("");
        JsonNode window = stage.await(who,
                screen -> screen.window().filter(each -> !each.path("id").asString("").equals(before))
                        .filter(each -> Wanted.fits(Texts.label(each.path("title")), says, List.of())),
                () -> "no window opened that is called " + Sight.of(says, List.of(), null));
        return Texts.label(window.path("title"));
    }

    private String shown(String who, Content content, Function<Screen, Optional<JsonNode>> what, String complaint) {
        List<Wanted> says = stage.wanted(content.says(), who);
        List<Wanted> lacks = stage.wanted(content.lacks(), who);
        return Texts.read(stage.await(who,
                screen -> what.apply(screen).filter(each -> Wanted.fits(Texts.of(each), says, lacks)),
                () -> complaint + Sight.of(says, lacks, null)));
    }

    private String fieldSays(String field, Content content) {
        Memory memory = stage.memory(stage.current());
        Wanted name = stage.wanted(field, stage.current());
        String block = stage.look(stage.current()).window().map(Surface::ofView).stream()
                .flatMap(each -> each.elements().stream()).filter(each -> each.isCalled(name)).map(Element::blockId)
                .findFirst().orElse(name.toString());
        String said = memory.errors.path(block).asString("");
        memory.errorsSpokenOf = true;
        if (said.isEmpty() || !Wanted.fits(said, stage.wanted(content.says(), stage.current()),
                stage.wanted(content.lacks(), stage.current()))) {
            throw new StepFailed("the form's errors are " + memory.errors);
        }
        return said;
    }

    private String seesNothingOf(String who, Wanted text) {
        if (text.isIn(stage.look(who).allTexts())) {
            throw new StepFailed(who + " does see \"" + text + "\"");
        }
        return "";
    }

    private String nothingMore() {
        stage.watch(quiet, () -> stage.everybody().stream()
                .flatMap(who -> MessageSearch.newSince(stage.memory(who).beforeAnybody, stage.look(who))
                        .filter(each -> !stage.isSpokenOf(each))
                        .map(each -> "more came, for " + who + ": " + Sight.brief(each)))
                .findFirst());
        return "";
    }

    private String session(String field, Predicate<String> fits, String complaint) {
        String who = stage.current();
        JsonNode about = stage.memory(who).message;
        return stage.await(who,
                screen -> screen.sessions().stream()
                        .filter(each -> about == null
                                || each.path("thread_ts").asString("").equals(Screen.thread(about)))
                        .map(each -> each.path(field).asString("")).filter(fits).findFirst(),
                () -> "the conversation " + complaint + ". There are " + stage.look(who).sessions());
    }

    private String mail(String to, Content content) {
        List<Wanted> says = stage.wanted(content.says(), stage.current());
        List<Wanted> lacks = stage.wanted(content.lacks(), stage.current());
        JsonNode found = stage.await(stage.current(),
                screen -> screen.mails().stream()
                        .filter(each -> !stage.isSpokenOf(each) && each.path("to").asString("").contains(to))
                        .filter(each -> Wanted.fits(mailText(each), says, lacks)).findFirst(),
                () -> "no e-mail for " + to + " came that says " + Sight.of(says, lacks, null));
        stage.speakOf(found);
        return mailText(found);
    }

    private static String mailText(JsonNode mail) {
        return mail.path("subject").asString("") + "\n" + mail.path("text").asString("");
    }

    private String refusal(String method, String error) {
        JsonNode found = stage.await(stage.current(),
                _ -> stage.newRefusals().stream().filter(each -> each.path("method").asString("").equals(method)
                        && each.path("error").asString("").equals(error)).findFirst(),
                () -> "Slack refused no " + method + " with " + error);
        stage.speakOf(found);
        return error;
    }
}
