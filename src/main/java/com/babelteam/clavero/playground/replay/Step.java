package com.babelteam.clavero.playground.replay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a conversation, with what belongs to it. Texts may hold placeholders, see {@link Words}. */
public sealed interface Step {
    /** Somebody does something. */
    sealed interface Act extends Step {}

    /** Something must be there, or come within the time allowed. */
    sealed interface Expectation extends Step {}

    /** Where something is said. */
    sealed interface Place {}

    /** In the person's direct messages with the assistant. */
    record Direct(String person) implements Place {}

    /** In a channel. */
    record InChannel(String name) implements Place {}

    /** In the thread of the message that was spoken of last. */
    record InThread() implements Place {}

    /**
     * What a message, a window or a Home holds.
     *
     * @param says all of these texts
     * @param lacks none of these
     * @param metadata beside it, null if that does not matter
     */
    record Content(List<String> says, List<String> lacks, @Nullable Metadata metadata) {
        public Content {
            says = List.copyOf(says);
            lacks = List.copyOf(lacks);
        }
    }

    /** What programs read of a message: the kind of event, and some of its payload. */
    record Metadata(String event, Map<String, Object> payload) {}

    record Speaks(String person, String language) implements Act {}

    /**
     * @param deliveries how often Slack delivers it
     */
    record Writes(String person, Place place, String text, int deliveries) implements Act {}

    /** Gives the message that they wrote last other words. */
    record Edits(String person, String text) implements Act {}

    /** Deletes the message that they wrote last. */
    record Deletes(String person) implements Act {}

    /** Somebody deletes a key in Keap. */
    record KeapRevokes(String key) implements Act {}

    /**
     * @param label what stands on the button or the suggested prompt, or the button's action id
     */
    record Presses(String person, String label) implements Act {}

    /**
     * @param field label, placeholder or id of the menu; null where only one has the option
     */
    record Chooses(String person, String option, @Nullable String field) implements Act {}

    /**
     * @param field label or id
     */
    record FillsIn(String person, String field, String text) implements Act {}

    record Submits(String person) implements Act {}

    record Closes(String person) implements Act {}

    /**
     * @param tab {@code home} or {@code messages}
     */
    record Visits(String person, String tab) implements Act {}

    /**
     * @param shortcut its name, or its callback id
     * @param message words of the message in whose menu it is used; null if it is to be had everywhere
     */
    record UsesShortcut(String person, String shortcut, @Nullable String message) implements Act {}

    record KeapTurns(String mood) implements Act {}

    record Restarts() implements Act {}

    /**
     * @param agents what the workspace's plan has of agents: {@code agents} or {@code no agents}
     */
    record PlanHas(String agents) implements Act {}

    /** The next so many messages of the assistant's have to wait for a second. */
    record SlackAsksToWait(int times) implements Act {}

    /** In the conversation whose thread was spoken of last, once the assistant is at it. */
    record Stops(String person) implements Act {}

    /** The same conversation is called otherwise from now on. */
    record Renames(String person, String name) implements Act {}

    record Says(Place place, Content content) implements Expectation {}

    /** A message that nobody else sees. */
    record Whispers(String person, Content content) implements Expectation {}

    record WindowOpens(Content title) implements Expectation {}

    record WindowSays(Content content) implements Expectation {}

    record WindowCloses() implements Expectation {}

    /** The form was not taken because of this field. */
    record FieldSays(String field, Content content) implements Expectation {}

    record HomeSays(String person, Content content) implements Expectation {}

    /** The conversation whose thread was spoken of last has this name. */
    record SessionIsCalled(String name) implements Expectation {}

    /**
     * @param status of that conversation: {@code processing}, {@code active} or {@code closed}
     */
    record SessionIs(String status) implements Expectation {}

    /** Now, not for ever: say first what does come. */
    record SeesNothingOf(String person, String text) implements Expectation {}

    /** No message of the assistant's but those that were spoken of, to anybody. */
    record NothingMore() implements Expectation {}

    record MailComes(String to, Content content) implements Expectation {}

    /** Slack turns down a call of the assistant's; anywhere else that ends the replay. */
    record SlackRefuses(String method, String error) implements Expectation {}
}
