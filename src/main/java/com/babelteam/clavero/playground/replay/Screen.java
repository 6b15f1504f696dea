package com.babelteam.clavero.playground.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What one person sees.
 *
 * @param state as the page gets it
 */
record Screen(JsonNode state) {
    /** The assistant's messages, oldest first. */
    List<JsonNode> messages() {
        String bot = state.path("bot").path("id").asString("");
        return state.path("messages").values().stream().filter(each -> each.path("user").asString("").equals(bot))
                .toList();
    }

    /** The thread that a message is in, or that an answer to it would open. */
    static String thread(JsonNode message) {
        String thread = message.path("thread_ts").asString("");
        return thread.isEmpty() ? message.path("ts").asString("") : thread;
    }

    List<JsonNode> people() {
        return List.copyOf(state.path("people").values());
    }

    /** The language in a person's profile, empty if there is no such person. */
    String locale(String name) {
        return people().stream().filter(each -> each.path("name").asString("").equals(name))
                .map(each -> each.path("locale").asString("")).findFirst().orElse("");
    }

    List<JsonNode> refusals() {
        return List.copyOf(state.path("refusals").values());
    }

    List<JsonNode> mails() {
        return List.copyOf(state.path("mails").values());
    }

    /** The person's conversations with the assistant, where the plan has them. */
    List<JsonNode> sessions() {
        return List.copyOf(state.path("sessions").values());
    }

    /** What the assistant suggests to say. */
    List<JsonNode> prompts() {
        return List.copyOf(state.path("prompts").path("prompts").values());
    }

    Optional<JsonNode> prompt(Wanted title) {
        return prompts().stream().filter(each -> title.is(each.path("title").asString(""))).findFirst();
    }

    /** The newest message, whoever wrote it, that says this. */
    Optional<JsonNode> anyMessage(Wanted words) {
        return state.path("messages").values().stream().filter(each -> words.isIn(Texts.of(each)))
                .reduce((_, later) -> later);
    }

    /** What Slack calls a shortcut that people, or the conversation's writer, call so. */
    String shortcut(Wanted name) {
        return state.path("shortcuts").values().stream()
                .filter(each -> name.is(each.path("name").asString(""))
                        || name.is(each.path("callback_id").asString("")))
                .map(each -> each.path("callback_id").asString("")).findFirst()
                .orElseThrow(() -> new StepFailed("there is no shortcut \"" + name + "\""));
    }

    /** The name that the playground itself has for a mood of Keap's. */
    String mood(String written) {
        return state.path("keap").path("moods").values().stream().map(each -> each.asString(""))
                .filter(each -> each.replace('_', '-').equalsIgnoreCase(written.replace('_', '-'))).findFirst()
                .orElseThrow(() -> new StepFailed("Keap is never " + written));
    }

    /** The person's own last message. */
    Optional<JsonNode> lastWritten() {
        return state.path("messages").values().stream().filter(each -> each.path("user").equals(state.path("me")))
                .reduce((_, later) -> later);
    }

    /** The window on top. */
    Optional<JsonNode> window() {
        return state.path("modals").values().stream().reduce((_, later) -> later);
    }

    Optional<JsonNode> home() {
        return Optional.of(state.path("home")).filter(JsonNode::isObject);
    }

    /** The channel in which the person and the assistant are alone. */
    String directChannel() {
        return state.path("channels").values().stream().filter(each -> each.path("kind").asString("").equals("im"))
                .map(each -> each.path("id").asString("")).findFirst()
                .orElseThrow(() -> new StepFailed("there are no direct messages"));
    }

    String channel(String name) {
        return state.path("channels").values().stream().filter(each -> each.path("name").asString("").equals(name))
                .map(each -> each.path("id").asString("")).findFirst()
                .orElseThrow(() -> new StepFailed("there is no channel #" + name));
    }

    /** What a hand can reach, first what it would try first: a window covers the rest, an open Home the messages. */
    List<Surface> surfaces(boolean homeIsOpen) {
        Optional<JsonNode> window = window();
        if (window.isPresent()) {
            return List.of(Surface.ofView(window.get()));
        }
        List<Surface> all = new ArrayList<>(messages().reversed().stream().map(Surface::ofMessage).toList());
        home().map(Surface::ofView).ifPresent(home -> all.add(homeIsOpen ? 0 : all.size(), home));
        return all;
    }

    /** Everything the assistant shows this person. */
    String allTexts() {
        return Texts.of(state.path("modals")) + "\n" + Texts.of(state.path("home")) + "\n"
                + String.join("\n", messages().stream().map(Texts::of).toList());
    }
}
