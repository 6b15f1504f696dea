package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Step.Content;
import com.babelteam.clavero.playground.replay.Step.Direct;
import com.babelteam.clavero.playground.replay.Step.InChannel;
import com.babelteam.clavero.playground.replay.Step.InThread;
import com.babelteam.clavero.playground.replay.Step.Metadata;
import com.babelteam.clavero.playground.replay.Step.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waits for messages of the assistant's. */
final class MessageSearch {
    private final Stage stage;

    MessageSearch(Stage stage) {
        this.stage = stage;
    }

    String inTheOpen(Place place, Content content) {
        return switch (place) {
            case Direct(var who) -> {
                String channel = stage.look(who).directChannel();
                yield await(who, content, each -> isOpen(each, channel));
            }
            case InChannel(var name) -> {
                String channel = stage.look(stage.current()).channel(name);
                yield await(stage.current(), content, each -> isOpen(each, channel));
            }
            case InThread _ -> {
                JsonNode about = stage.memory(stage.current()).message;
                yield await(stage.current(), content, each -> isInThread(each, about));
            }
        };
    }

    String privately(String who, Content content) {
        return await(who, content, MessageSearch::isPrivate);
    }

    private static boolean isOpen(JsonNode message, String channel) {
        return message.path("channel").asString("").equals(channel) && !isPrivate(message);
    }

    /** Such messages can have no thread. */
    private static boolean isPrivate(JsonNode message) {
        return message.path("ephemeral").asBoolean(false);
    }

    private static boolean isInThread(JsonNode message, @Nullable JsonNode about) {
        return message.path("thread_ts").isString() && (about == null || (Screen.thread(message)
                .equals(Screen.thread(about)) && isOpen(message, about.path("channel").asString(""))));
    }

    /** A message that is new, or was changed, since the person last did something; first one not spoken of yet. */
    private String await(String who, Content content, Predicate<JsonNode> place) {
        Memory memory = stage.memory(who);
        List<Wanted> says = stage.wanted(content.says(), who);
        List<Wanted> lacks = stage.wanted(content.lacks(), who);
        JsonNode found = stage.await(who,
                screen -> newSince(memory.before, screen).filter(place)
                        .filter(each -> Wanted.fits(Texts.of(each), says, lacks) && has(each, content.metadata(), who))
                        .min(Comparator.comparing(stage::isSpokenOf)),
                () -> "Clavero did not say " + Sight.of(says, lacks, content.metadata()));
        stage.speakOf(found);
        if (!isPrivate(found)) {
            memory.message = found;
        }
        return Texts.read(found);
    }

    static Stream<JsonNode> newSince(Screen before, Screen now) {
        return now.messages().stream().filter(each -> !before.messages().contains(each));
    }

    private boolean has(JsonNode message, @Nullable Metadata metadata, String who) {
        if (metadata == null) {
            return true;
        }
        JsonNode found = message.path("metadata");
        return found.path("event_type").asString("").equals(metadata.event()) && metadata.payload().entrySet().stream()
                .allMatch(each -> isSame(each, found.path("event_payload").path(each.getKey()), who));
    }

    /** What is written down is text as a rule, and {@code 3} may be text or number. */
    private boolean isSame(Map.Entry<String, Object> wanted, JsonNode found, String who) {
        if (found.isValueNode() && !(wanted.getValue() instanceof Iterable || wanted.getValue() instanceof Map)) {
            return stage.wanted(String.valueOf(wanted.getValue()), who).typed().equals(found.asString(""));
        }
        return found.equals(JsonMapper.shared().valueToTree(wanted.getValue()));
    }
}
