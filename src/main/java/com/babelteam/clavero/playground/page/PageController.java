package com.babelteam.clavero.playground.page;

import com.babelteam.clavero.playground.OnlyInPlayground;
import com.babelteam.clavero.playground.keap.Mood;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.Hands;
import com.babelteam.clavero.playground.workspace.Hands.Done;
import com.babelteam.clavero.playground.workspace.Person;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace.Agents;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the page asks and does. JSON only: a form of another site cannot send that here. */
@RestController
@RequestMapping("/playground/api")
@OnlyInPlayground
class PageController {
    private static final Set<String> LOCALES = Set.of("es-LA", "es-ES", "pt-BR", "en-US");
    /** What belongs to the page's request and not to the used element. */
    private static final Set<String> ENVELOPE = Set.of("as", "channel", "message_ts", "view_id", "state");

    private static final int LONGEST_NAME = 200;

    private final PracticeSlack slack;
    private final PracticeKeap keap;
    private final Hands hands;
    private final PageState state;
    private final Changes changes;

    PageController(PracticeSlack slack, PracticeKeap keap, Hands hands, PageState state, Changes changes) {
        this.slack = slack;
        this.keap = keap;
        this.hands = hands;
        this.state = state;
        this.changes = changes;
    }

    record Say(String as, String channel, @Nullable String thread_ts, String text, @Nullable Integer deliveries) {}

    record View(String as, String view_id, @Nullable JsonNode values) {}

    record Visit(String as, String tab) {}

    record Shortcut(String as, String callback_id, @Nullable String channel, @Nullable String message_ts) {}

    record Speaks(String as, String locale) {}

    record Dial(String mood) {}

    record Throttle(int times) {}

    record Plan(Agents agents) {}

    record Session(String as, String channel, String thread_ts, @Nullable String title) {}

    record Revoke(String key) {}

    record Own(String as, String channel, String ts, @Nullable String text) {}

    @GetMapping("state")
    ObjectNode state(@RequestParam String as) {
        return state.of(person(as));
    }

    @GetMapping("changes")
    SseEmitter changes() {
        return changes.follow();
    }

    @GetMapping("file/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        byte[] content = slack.workspace().files().find(id);
        return content == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(content);
    }

    @PostMapping(path = "say", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode say(@RequestBody Say say) {
        Person person = person(say.as());
        if (!say.channel().equals(person.directChannel()) && say.channel().startsWith("D")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        int times = say.deliveries() == null ? 1 : say.deliveries();
        return done(hands.say(person, say.channel(), say.thread_ts(), say.text(), times));
    }

    @PostMapping(path = "press", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode press(@RequestBody ObjectNode press) {
        Person person = person(press.path("as").asString(""));
        ObjectNode action = press.deepCopy().remove(ENVELOPE);
        action.properties().removeIf(each -> each.getValue().isNull());
        JsonNode values = press.path("state").isObject() ? press.path("state") : null;
        String view = press.path("view_id").asString("");
        return done(view.isEmpty()
                ? hands.press(person, press.path("channel").asString(""), press.path("message_ts").asString(""), action,
                        values)
                : hands.press(person, view, action, values));
    }

    @PostMapping(path = "submit", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode submit(@RequestBody View view) {
        JsonNode values = view.values() == null ? JsonMapper.shared().createObjectNode() : view.values();
        return done(hands.submit(person(view.as()), view.view_id(), values));
    }

    @PostMapping(path = "close", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode close(@RequestBody View view) {
        return done(hands.close(person(view.as()), view.view_id()));
    }

    @PostMapping(path = "visit", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode visit(@RequestBody Visit visit) {
        return done(hands.visit(person(visit.as()), visit.tab()));
    }

    @PostMapping(path = "shortcut", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode shortcut(@RequestBody Shortcut use) {
        Person person = person(use.as());
        return done(use.channel() == null || use.message_ts() == null
                ? hands.shortcut(person, use.callback_id())
                : hands.shortcut(person, use.callback_id(), use.channel(), use.message_ts()));
    }

    @PostMapping(path = "locale", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode locale(@RequestBody Speaks speaks) {
        if (!LOCALES.contains(speaks.locale())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return done(hands.speak(person(speaks.as()), speaks.locale()));
    }

    @PostMapping(path = "mood", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode mood(@RequestBody Dial dial) {
        keap.mood(Mood.of(dial.mood())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
        return JsonMapper.shared().createObjectNode();
    }

    @PostMapping(path = "plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode plan(@RequestBody Plan plan) {
        slack.workspace().agents(plan.agents());
        return JsonMapper.shared().createObjectNode();
    }

    @PostMapping(path = "throttle", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode throttle(@RequestBody Throttle throttle) {
        slack.throttleNext(throttle.times());
        return JsonMapper.shared().createObjectNode();
    }

    @PostMapping(path = "stop", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode stop(@RequestBody Session session) {
        return done(hands.stop(person(session.as()), session.channel(), session.thread_ts()));
    }

    @PostMapping(path = "rename", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode rename(@RequestBody Session session) {
        String title = session.title() == null ? "" : session.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return done(hands.rename(person(session.as()), session.channel(), session.thread_ts(), title));
    }

    @PostMapping(path = "revoke", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode revoke(@RequestBody Revoke revoke) {
        keap.revoke(revoke.key());
        return JsonMapper.shared().createObjectNode();
    }

    @PostMapping(path = "edit", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode edit(@RequestBody Own own) {
        return done(hands.edit(person(own.as()), own.channel(), own.ts(), own.text() == null ? "" : own.text()));
    }

    @PostMapping(path = "delete", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode delete(@RequestBody Own own) {
        return done(hands.delete(person(own.as()), own.channel(), own.ts()));
    }

    @PostMapping(path = "clear", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode clear() {
        slack.workspace().clear();
        keap.restore();
        return JsonMapper.shared().createObjectNode();
    }

    private Person person(String id) {
        return slack.workspace().people().listed().stream().filter(person -> person.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ObjectNode done(Done done) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        if (!done.error().isEmpty()) {
            answer.put("error", done.error());
        }
        if (!done.fields().isEmpty()) {
            answer.set("errors", done.fields());
        }
        return answer;
    }
}
