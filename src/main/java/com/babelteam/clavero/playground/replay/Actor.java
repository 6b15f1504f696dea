package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Step.Act;
import com.babelteam.clavero.playground.replay.Step.Chooses;
import com.babelteam.clavero.playground.replay.Step.Closes;
import com.babelteam.clavero.playground.replay.Step.Deletes;
import com.babelteam.clavero.playground.replay.Step.Direct;
import com.babelteam.clavero.playground.replay.Step.Edits;
import com.babelteam.clavero.playground.replay.Step.FillsIn;
import com.babelteam.clavero.playground.replay.Step.InChannel;
import com.babelteam.clavero.playground.replay.Step.InThread;
import com.babelteam.clavero.playground.replay.Step.KeapRevokes;
import com.babelteam.clavero.playground.replay.Step.KeapTurns;
import com.babelteam.clavero.playground.replay.Step.PlanHas;
import com.babelteam.clavero.playground.replay.Step.Presses;
import com.babelteam.clavero.playground.replay.Step.Renames;
import com.babelteam.clavero.playground.replay.Step.Restarts;
import com.babelteam.clavero.playground.replay.Step.SlackAsksToWait;
import com.babelteam.clavero.playground.replay.Step.Speaks;
import com.babelteam.clavero.playground.replay.Step.Stops;
import com.babelteam.clavero.playground.replay.Step.Submits;
import com.babelteam.clavero.playground.replay.Step.UsesShortcut;
import com.babelteam.clavero.playground.replay.Step.Visits;
import com.babelteam.clavero.playground.replay.Step.Writes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Does what people do. */
final class Actor {
    private static final Map<String, String> LOCALES = Map.of("es", "es-LA", "pt", "pt-BR", "en", "en-US");

    private final Stage stage;
    private final Backstage backstage;

    Actor(Stage stage, Backstage backstage) {
        this.stage = stage;
        this.backstage = backstage;
    }

    void perform(Act act) {
        switch (act) {
            case Speaks(var who, var language) -> {
                String code = stage.wanted(language, who).typed();
                stage.act("locale", Map.of("as", stage.id(who), "locale", LOCALES.getOrDefault(code, code)));
            }
            case Writes writes -> write(writes);
            case Presses(var who, var label) -> press(who, stage.wanted(label, who));
            case Chooses(var who, var option, var field) -> choose(who, stage.wanted(option, who),
                    field == null ? null : stage.wanted(field, who));
            case FillsIn(var who, var field, var text) -> {
                Wanted name = stage.wanted(field, who);
                Element found = await(who, each -> each.isTyped() && each.isCalled(name),
                        "no field \"" + name + "\" came");
                stage.memory(who).typed.type(found, stage.wanted(text, who).typed());
            }
            case Submits(var who) -> submit(who);
            case Closes(var who) -> {
                String window = window(who).path("id").asString("");
                stage.remember(who);
                stage.act("close", Map.of("as", stage.id(who), "view_id", window));
            }
            case Visits(var who, var tab) -> {
                stage.remember(who);
                stage.memory(who).homeIsOpen = tab.equals("home");
                stage.act("visit", Map.of("as", stage.id(who), "tab", tab));
            }
            case UsesShortcut use -> use(use);
            case Edits(var who, var text) -> onOwn(who, "edit", Map.of("text", stage.wanted(text, who).typed()));
            case Deletes(var who) -> onOwn(who, "delete", Map.of());
            case KeapRevokes(var key) ->
                stage.act("revoke", Map.of("key", stage.wanted(key, stage.current()).typed()));
            case KeapTurns(var mood) ->
                stage.act("mood", Map.of("mood", stage.look(stage.current()).mood(mood)));
            case PlanHas(var agents) ->
                stage.act("plan", Map.of("agents", agents.equals("agents") ? "SESSIONS" : "NONE"));
            case SlackAsksToWait(var times) -> stage.act("throttle", Map.of("times", times));
            case Stops(var who) -> {
                Map<String, String> session = session(who);
                stage.await(who, screen -> screen.sessions().stream()
                        .filter(each -> each.path("thread_ts").asString("").equals(session.get("thread_ts")))
                        .filter(each -> each.path("status").asString("").equals("processing")).findFirst(),
                        () -> "there is nothing to stop");
                stage.remember(who);
                stage.act("stop", session);
            }
            case Renames(var who, var name) -> {
                Map<String, Object> body = new HashMap<>(session(who));
                body.put("title", stage.wanted(name, who).typed());
                stage.act("rename", body);
            }
            case Restarts _ -> {
                if (!backstage.restart()) {
                    throw new StepFailed("the process cannot be restarted from here, only from a test");
                }
            }
        }
    }

    /** The conversation whose thread was spoken of last. */
    private Map<String, String> session(String who) {
        JsonNode message = stage.memory(who).message;
        if (message == null) {
            throw new StepFailed("no conversation was spoken of");
        }
        return Map.of("as", stage.id(who), "channel", message.path("channel").asString(""), "thread_ts",
                Screen.thread(message));
    }

    private void write(Writes writes) {
        String who = writes.person();
        Memory memory = stage.memory(who);
        Screen screen = stage.look(who);
        Map<String, Object> body = new HashMap<>(
                Map.of("as", stage.id(who), "text", stage.wanted(writes.text(), who).typed()));
        if (writes.deliveries() > 1) {
            body.put("deliveries", writes.deliveries());
        }
        switch (writes.place()) {
            case Direct _ -> body.put("channel", screen.directChannel());
            case InChannel(var name) -> body.put("channel", screen.channel(name));
            case InThread _ -> {
                JsonNode message = memory.message;
                if (message == null) {
                    throw new StepFailed("there is no message to answer in a thread");
                }
                body.put("channel", message.path("channel").asString(""));
                body.put("thread_ts", Screen.thread(message));
            }
        }
        stage.remember(who);
        stage.act("say", body);
        stage.look(who).lastWritten().filter(each -> screen.lastWritten().filter(each::equals).isEmpty())
                .ifPresent(written -> {
                    memory.message = written;
                    memory.written = written;
                });
    }

    private void onOwn(String who, String what, Map<String, String> more) {
        JsonNode written = stage.memory(who).written;
        if (written == null) {
            throw new StepFailed(who + " has written nothing yet");
        }
        Map<String, Object> body = new HashMap<>(more);
        body.put("as", stage.id(who));
        body.put("channel", written.path("channel").asString(""));
        body.put("ts", written.path("ts").asString(""));
        stage.remember(who);
        stage.act(what, body);
    }

    private void press(String who, Wanted label) {
        Predicate<Element> wanted = each -> each.isButton() && each.isCalled(label);
        Runnable press = stage.await(who,
                screen -> find(screen, who, wanted).<Runnable>map(button -> () -> press(who, button))
                        .or(() -> screen.prompt(label).map(prompt -> () -> take(who, prompt))),
                () -> "no button \"" + label + "\" came");
        press.run();
    }

    private void press(String who, Element button) {
        ObjectNode entry = JsonMapper.shared().createObjectNode().put("type", "button");
        Stream.of("text", "value").filter(button.json()::has)
                .forEach(each -> entry.set(each, button.json().path(each)));
        use(who, button, entry);
    }

    /** A suggested prompt says its message in the person's name. */
    private void take(String who, JsonNode prompt) {
        write(new Writes(who, new Direct(who), prompt.path("message").asString(""), 1));
    }

    private void choose(String who, Wanted option, @Nullable Wanted field) {
        Element menu = await(who, each -> (field == null || each.isCalled(field)) && each.option(option).isPresent(),
                "nothing came where \"" + option + "\" could be chosen");
        ObjectNode entry = stage.memory(who).typed.choose(menu, menu.option(option).orElseThrow());
        if (!menu.isField()) {
            use(who, menu, entry);
        }
    }

    private void use(String who, Element element, ObjectNode entry) {
        ObjectNode body = entry.put("as", stage.id(who)).put("block_id", element.blockId()).put("action_id",
                element.actionId());
        element.surface().address().forEach(body::put);
        body.set("state", stage.memory(who).typed.values(element.surface()));
        stage.remember(who);
        stage.act("press", body);
    }

    private void use(UsesShortcut use) {
        String who = use.person();
        Map<String, Object> body = new HashMap<>(Map.of("as", stage.id(who), "callback_id",
                stage.look(who).shortcut(stage.wanted(use.shortcut(), who))));
        if (use.message() != null) {
            Wanted words = stage.wanted(use.message(), who);
            JsonNode message = stage.await(who, screen -> screen.anyMessage(words),
                    () -> "no message says \"" + words + "\"");
            body.put("channel", message.path("channel").asString(""));
            body.put("message_ts", message.path("ts").asString(""));
        }
        stage.remember(who);
        stage.act("shortcut", body);
    }

    private void submit(String who) {
        Memory memory = stage.memory(who);
        Surface form = Surface.ofView(window(who));
        memory.typed.missing(form).ifPresent(missing -> {
            throw new StepFailed("Slack sends no form in which " + missing.blockId() + " is empty");
        });
        stage.remember(who);
        memory.errors = stage.act("submit", Map.of("as", stage.id(who), "view_id",
                form.json().path("id").asString(""), "values", memory.typed.values(form))).path("errors");
        memory.errorsSpokenOf = memory.errors.isEmpty();
    }

    private JsonNode window(String who) {
        return stage.await(who, Screen::window, () -> "no window is open for " + who);
    }

    private Optional<Element> find(Screen screen, String who, Predicate<Element> wanted) {
        return screen.surfaces(stage.memory(who).homeIsOpen).stream().flatMap(each -> each.elements().stream())
                .filter(wanted).findFirst();
    }

    private Element await(String who, Predicate<Element> wanted, String complaint) {
        return stage.await(who, screen -> find(screen, who, wanted), () -> complaint);
    }
}
