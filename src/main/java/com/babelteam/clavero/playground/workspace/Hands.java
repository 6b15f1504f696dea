package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Deliveries.Taken;
import com.babelteam.clavero.playground.workspace.Manifest.Command;
import com.babelteam.clavero.playground.workspace.Workspace.AgentSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person can do in the workspace. The app hears of it as it would from Slack, and only of what its manifest asks for.
 */
public final class Hands {
    private final PracticeSlack slack;
    private final Workspace workspace;
    private final Payloads payloads;
    private final Deliveries deliveries;

    public Hands(PracticeSlack slack, Deliveries deliveries) {
        this.slack = slack;
        this.workspace = slack.workspace();
        this.payloads = new Payloads(slack);
        this.deliveries = deliveries;
    }

    /**
     * How something a person did went.
     *
     * @param error Slack's name for what went wrong, empty if nothing did
     * @param fields what the app says is wrong with fields of a form, by block
     */
    public record Done(String error, JsonNode fields) {
        static Done of(String error) {
            return new Done(error, tools.jackson.databind.json.JsonMapper.shared().createObjectNode());
        }
    }

    /** Writes a message, or a slash command if it begins with a slash. */
    public Done say(Person person, String channel, @Nullable String threadTs, String text, int deliveredTimes) {
        return text.startsWith("/")
                ? command(person, channel, text)
                : message(person, channel, threadTs, text, deliveredTimes);
    }

    private Done command(Person person, String channel, String text) {
        String[] words = text.split("\\s", 2);
        Optional<Command> command = slack.manifest().commands().stream()
                .filter(each -> each.command().equals(words[0])).findFirst();
        return command.map(each -> Done.of(deliveries
                .command(payloads.command(person, channel, each.command(), words.length > 1 ? words[1].strip() : ""))
                .error())).orElseGet(() -> Done.of("invalid_command"));
    }

    private Done message(Person person, String channel, @Nullable String threadTs, String text, int times) {
        boolean direct = channel.startsWith("D");
        if (direct && slack.manifest().messagesReadOnly()) {
            return Done.of("messages_tab_disabled");
        }
        String asSent = Typed.message(text, slack.manifest().name());
        Post post = workspace.add(new Post(channel, workspace.newTs(), threadTs, person.id(), asSent, null, null, null,
                false));
        String error = "";
        if (slack.manifest().events().contains(direct ? "message.im" : "message.channels")) {
            error = deliver(payloads.event(payloads.message(post, "message"), post.ts()), times);
        }
        boolean mentioned = asSent.contains("<@" + Workspace.BOT + ">");
        if (!direct && mentioned && slack.manifest().events().contains("app_mention")) {
            error = deliver(payloads.event(payloads.message(post, "app_mention"), post.ts()), times);
        }
        return Done.of(error);
    }

    /** Gives one of the person's own messages other words. */
    public Done edit(Person person, String channel, String ts, String text) {
        Post old = ownPost(person, channel, ts);
        if (old == null) {
            return Done.of("cant_update_message");
        }
        Post fresh = new Post(old.channel(), old.ts(), old.threadTs(), old.user(),
                Typed.message(text, slack.manifest().name()), null, null, null, true);
        workspace.replace(old, fresh);
        return tell(channel, payloads.changed(old, fresh));
    }

    /** Deletes one of the person's own messages. */
    public Done delete(Person person, String channel, String ts) {
        Post old = ownPost(person, channel, ts);
        if (old == null) {
            return Done.of("cant_delete_message");
        }
        workspace.replace(old, null);
        return tell(channel, payloads.deleted(old));
    }

    private Done tell(String channel, ObjectNode event) {
        return slack.manifest().events().contains(channel.startsWith("D") ? "message.im" : "message.channels")
                ? Done.of(deliver(payloads.event(event, event.path("ts").asString("")), 1))
                : Done.of("");
    }

    private @Nullable Post ownPost(Person person, String channel, String ts) {
        return workspace.find(channel, ts).filter(post -> post.user().equals(person.id())).orElse(null);
    }

    private String deliver(ObjectNode envelope, int times) {
        String error = deliveries.event(envelope).error();
        for (int retry = 1; retry < times; retry++) {
            deliveries.event(envelope, retry);
        }
        return error;
    }

    /** Uses a button, menu or field of a message. */
    public Done press(Person person, String channel, String ts, ObjectNode action, @Nullable JsonNode state) {
        Post post = workspace.find(channel, ts).filter(each -> each.isVisibleTo(person.id())).orElse(null);
        return post == null
                ? Done.of("message_not_found")
                : Done.of(deliveries.interaction(payloads.action(person, action, post, null, state)).error());
    }

    /** Uses a button, menu or field of a window or of the Home. */
    public Done press(Person person, String viewId, ObjectNode action, @Nullable JsonNode state) {
        ObjectNode view = own(person, viewId);
        return view == null
                ? Done.of("view_not_found")
                : Done.of(deliveries.interaction(payloads.action(person, action, null, view, state)).error());
    }

    /** Sends a form. */
    public Done submit(Person person, String viewId, JsonNode values) {
        ObjectNode view = own(person, viewId);
        if (view == null) {
            return Done.of("view_not_found");
        }
        Taken taken = deliveries.interaction(payloads.submission(person, view, values));
        if (!taken.error().isEmpty()) {
            return Done.of(taken.error());
        }
        try {
            ObjectNode acknowledgement = taken.json();
            slack.views().becomes(person.id(), viewId, acknowledgement);
            return acknowledgement.path("response_action").asString("").equals("errors")
                    ? new Done("", acknowledgement.path("errors"))
                    : Done.of("");
        } catch (Refusal refusal) {
            slack.refused("view_submission", refusal);
            return Done.of(refusal.error());
        }
    }

    /** Closes a window; the app hears of it if it asked to. */
    public Done close(Person person, String viewId) {
        ObjectNode view = own(person, viewId);
        if (view == null) {
            return Done.of("");
        }
        workspace.close(person.id(), viewId, false);
        return view.path("notify_on_close").asBoolean(false)
                ? Done.of(deliveries.interaction(payloads.closed(person, view)).error())
                : Done.of("");
    }

    /** Opens the app's Home or its messages. */
    public Done visit(Person person, String tab) {
        return visit(person, tab, 1);
    }

    /** The same, with Slack delivering the event several times. */
    public Done visit(Person person, String tab, int deliveredTimes) {
        return slack.manifest().events().contains("app_home_opened")
                ? Done.of(deliver(payloads.event(payloads.homeOpened(person, tab), workspace.newTs()), deliveredTimes))
                : Done.of("");
    }

    /** Uses a shortcut that is to be had everywhere. */
    public Done shortcut(Person person, String callbackId) {
        return isOffered(callbackId, "global")
                ? Done.of(deliveries.interaction(payloads.shortcut(person, callbackId)).error())
                : Done.of("unknown_shortcut");
    }

    /** Uses a shortcut in a message's menu. */
    public Done shortcut(Person person, String callbackId, String channel, String ts) {
        if (!isOffered(callbackId, "message")) {
            return Done.of("unknown_shortcut");
        }
        return workspace.find(channel, ts).filter(post -> post.isVisibleTo(person.id()))
                .map(post -> Done.of(deliveries.interaction(payloads.shortcut(person, callbackId, post)).error()))
                .orElseGet(() -> Done.of("message_not_found"));
    }

    private boolean isOffered(String callbackId, String type) {
        return slack.manifest().shortcuts().stream()
                .anyMatch(each -> each.callbackId().equals(callbackId) && each.type().equals(type));
    }

    /** Presses the stop button, which is there while the bot is at it and the app listens for that. */
    public Done stop(Person person, String channel, String threadTs) {
        AgentSession session = own(person, channel, threadTs).filter(each -> each.status().equals("processing"))
                .orElse(null);
        return session == null || !slack.manifest().events().contains("agent_session_stopped")
                ? Done.of("nothing_to_stop")
                : Done.of(deliver(payloads.event(payloads.sessionStopped(person, session), workspace.newTs()), 1));
    }

    /** Gives one of the person's conversations another name. */
    public Done rename(Person person, String channel, String threadTs, String title) {
        AgentSession session = own(person, channel, threadTs).orElse(null);
        if (session == null) {
            return Done.of("session_not_found");
        }
        workspace.session(new AgentSession(channel, threadTs, title, session.status()));
        return slack.manifest().events().contains("agent_session_title_changed")
                ? Done.of(deliver(payloads.event(payloads.titleChanged(person, session, title), workspace.newTs()), 1))
                : Done.of("");
    }

    private Optional<AgentSession> own(Person person, String channel, String threadTs) {
        return workspace.session(channel, threadTs).filter(_ -> channel.equals(person.directChannel()));
    }

    /** Sets the language in the person's profile; apps find out when they ask. */
    public Done speak(Person person, String locale) {
        workspace.people().locale(person.id(), locale);
        workspace.changed();
        return Done.of("");
    }

    /** Removes the app from the workspace: its tokens are worth nothing any more. */
    public Done uninstall() {
        slack.consents().revoke(workspace.team());
        String error = "";
        if (slack.manifest().events().contains("tokens_revoked")) {
            error = deliver(payloads.event(payloads.tokensRevoked(), workspace.newTs()), 1);
        }
        if (slack.manifest().events().contains("app_uninstalled")) {
            error = deliver(payloads.event(payloads.uninstalled(), workspace.newTs()), 1);
        }
        return Done.of(error);
    }

    private @Nullable ObjectNode own(Person person, String viewId) {
        ObjectNode home = workspace.homeOf(person.id());
        if (home != null && home.path("id").asString("").equals(viewId)) {
            return home;
        }
        return workspace.windowsOf(person.id()).stream()
                .filter(view -> view.path("id").asString("").equals(viewId)).findFirst().orElse(null);
    }
}
