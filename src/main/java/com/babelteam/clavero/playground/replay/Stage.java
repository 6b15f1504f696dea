package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One replay under way: who is there, what they have seen, and the waiting. */
final class Stage {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final PlaygroundClient client;
    private final Duration patience;
    private final String played;
    private final Words words = new Words();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Memory> memories = new HashMap<>();
    private final Set<JsonNode> spokenOf = new HashSet<>();
    private String current = "";

    /**
     * @param played the language in which the conversation is played, empty if it does not matter
     */
    Stage(PlaygroundClient client, Duration patience, String played) {
        this.client = client;
        this.patience = patience;
        this.played = played;
    }

    /** Meets everybody, empties the place and puts Keap and the plan right. */
    void enter(String somebody) {
        Screen first = state("U0" + somebody.toUpperCase(Locale.ROOT), somebody);
        first.people().forEach(each -> ids.put(each.path("name").asString(""), each.path("id").asString("")));
        act("clear", Map.of());
        act("mood", Map.of("mood", first.mood("fine")));
        act("plan", Map.of("agents", "SUGGESTIONS"));
        ids.keySet().forEach(name -> memories.put(name, new Memory()));
        current = somebody;
        Screen empty = look(somebody);
        spokenOf.addAll(empty.refusals());
        spokenOf.addAll(empty.mails());
        remember(null);
    }

    Memory memory(String name) {
        Memory memory = memories.get(name);
        if (memory == null) {
            throw new StepFailed("nobody here is called " + name);
        }
        return memory;
    }

    String id(String name) {
        memory(name);
        return ids.getOrDefault(name, "");
    }

    Set<String> everybody() {
        return memories.keySet();
    }

    /** Who did something last. */
    String current() {
        return current;
    }

    Screen look(String name) {
        return state(id(name), name);
    }

    private Screen state(String id, String name) {
        try {
            return new Screen(client.state(id));
        } catch (IOException e) {
            throw new StepFailed("the playground shows nothing for " + name + " (" + e.getMessage() + ")");
        }
    }

    /** Keeps what everybody sees before the person, or nobody in particular, does something. */
    void remember(@Nullable String actor) {
        memories.forEach((name, memory) -> {
            memory.beforeAnybody = look(name);
            if (actor == null || actor.equals(name)) {
                memory.before = memory.beforeAnybody;
            }
        });
        current = actor == null ? current : actor;
    }

    /** Does something, and returns what came of it. */
    JsonNode act(String what, Object body) {
        try {
            JsonNode answer = client.act(what, JsonMapper.shared().valueToTree(body));
            String error = answer.path("error").asString("");
            if (!error.isEmpty()) {
                throw new StepFailed("it did not go through: " + error + " " + answer.path("detail").asString(""));
            }
            return answer;
        } catch (IOException e) {
            throw new StepFailed("the playground does not take it (" + e.getMessage() + ")");
        }
    }

    /** Looks until there is what is looked for, or patience ends. */
    <T> T await(String name, Function<Screen, Optional<T>> search, Supplier<String> complaint) {
        long start = System.nanoTime();
        while (true) {
            Screen screen = look(name);
            Optional<T> found = search.apply(screen);
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new StepFailed(complaint.get() + " within " + patience.toMillis() + " ms. "
                        + Sight.of(name, screen));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Watches for a while that nothing of the kind appears. */
    void watch(Duration time, Supplier<Optional<String>> intruder) {
        long start = System.nanoTime();
        do {
            intruder.get().ifPresent(found -> {
                throw new StepFailed(found);
            });
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (System.nanoTime() - start < time.toNanos());
    }

    /** The text with its placeholders filled, in the language of the person it is spoken with. */
    Wanted wanted(String text, String name) {
        if (!text.contains("{")) {
            return new Wanted(List.of(text));
        }
        Screen screen = look(name);
        return words.of(text, Language.ofTag(screen.locale(name)), played, screen);
    }

    List<Wanted> wanted(List<String> texts, String name) {
        return texts.stream().map(each -> wanted(each, name)).toList();
    }

    /** Marks a message, an e-mail or a refusal as one that the conversation knows of. */
    void speakOf(JsonNode something) {
        spokenOf.add(something);
    }

    boolean isSpokenOf(JsonNode something) {
        return spokenOf.contains(something);
    }

    /** Calls of the assistant's that Slack turned down, and that the conversation does not know of. */
    List<JsonNode> newRefusals() {
        return look(current).refusals().stream().filter(each -> !isSpokenOf(each)).toList();
    }
}
