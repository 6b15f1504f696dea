package com.babelteam.clavero.playground.page;

import com.babelteam.clavero.playground.OnlyInPlayground;
import com.babelteam.clavero.playground.keap.Mood;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.Person;
import com.babelteam.clavero.playground.workspace.Post;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Traffic.Exchange;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.babelteam.clavero.playground.workspace.Workspace.Agents;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole page as one person sees it. */
@Component
@OnlyInPlayground
class PageState {
    private final JsonMapper json;
    private final PracticeSlack slack;
    private final PracticeKeap keap;
    private final PracticeMailbox mailbox;
    private final Changes changes;

    PageState(JsonMapper json, PracticeSlack slack, PracticeKeap keap, PracticeMailbox mailbox, Changes changes) {
        this.json = json;
        this.slack = slack;
        this.keap = keap;
        this.mailbox = mailbox;
        this.changes = changes;
    }

    ObjectNode of(Person me) {
        Workspace workspace = slack.workspace();
        ObjectNode state = json.createObjectNode().put("version", changes.version()).put("me", me.id());
        state.set("people", json.valueToTree(workspace.people().listed()));
        state.putObject("bot").put("id", Workspace.BOT).put("name", slack.manifest().name());
        commands(state.putArray("commands"));
        shortcuts(state.putArray("shortcuts"));
        ArrayNode channels = state.putArray("channels");
        channel(channels, Workspace.CHANNEL, Workspace.CHANNEL_NAME, "channel");
        channel(channels, me.directChannel(), slack.manifest().name(), "im");
        state.put("home_tab", slack.manifest().homeTab()).put("messages_tab_read_only",
                slack.manifest().messagesReadOnly());
        ArrayNode messages = state.putArray("messages");
        workspace.postsFor(me.id()).forEach(post -> message(messages.addObject(), post));
        state.set("home", workspace.homeOf(me.id()));
        state.set("modals", json.valueToTree(workspace.windowsOf(me.id())));
        state.set("prompts", workspace.promptsOf(me.directChannel()));
        ArrayNode statuses = state.putArray("status");
        workspace.statuses().stream().filter(status -> status.channel().equals(me.directChannel()))
                .forEach(status -> statuses.addObject().put("channel", status.channel())
                        .put("thread_ts", status.threadTs()).put("text", status.text()));
        state.put("agents", workspace.agents().name());
        ArrayNode plans = state.putArray("plans");
        List.of(Agents.values()).forEach(plan -> plans.add(plan.name()));
        ArrayNode sessions = state.putArray("sessions");
        workspace.sessions().stream().filter(session -> session.channel().equals(me.directChannel()))
                .forEach(session -> sessions.addObject().put("channel", session.channel())
                        .put("thread_ts", session.threadTs()).put("title", session.title())
                        .put("status", session.status()));
        state.set("refusals", json.valueToTree(slack.refusals()));
        keap(state.putObject("keap"));
        state.set("mails", json.valueToTree(mailbox.mails()));
        traffic(state.putArray("traffic"), me);
        return state;
    }

    private void commands(ArrayNode commands) {
        slack.manifest().commands().forEach(each -> commands.addObject().put("command", each.command())
                .put("description", each.description()).put("usage_hint", each.usageHint()));
    }

    private void shortcuts(ArrayNode shortcuts) {
        slack.manifest().shortcuts().forEach(each -> shortcuts.addObject().put("name", each.name())
                .put("type", each.type()).put("callback_id", each.callbackId())
                .put("description", each.description()));
    }

    private static void channel(ArrayNode channels, String id, String name, String kind) {
        channels.addObject().put("id", id).put("name", name).put("kind", kind);
    }

    private static void message(ObjectNode message, Post post) {
        message.put("channel", post.channel()).put("ts", post.ts()).put("thread_ts", post.threadTs())
                .put("user", post.user()).put("text", post.text());
        message.set("blocks", post.blocks());
        message.put("ephemeral", post.seenBy() != null).put("edited", post.edited());
        message.set("metadata", post.metadata());
    }

    private void keap(ObjectNode state) {
        state.put("mood", keap.mood().code());
        ArrayNode moods = state.putArray("moods");
        List.of(Mood.values()).forEach(mood -> moods.add(mood.code()));
        ArrayNode keys = state.putArray("keys");
        keap.catalogue().forEach(each -> keys.addObject().put("outcome", each.outcome()).put("app", each.app())
                .put("key", each.key()).put("revoked", keap.isRevoked(each.key())));
    }

    /** What concerns the other person stays theirs, here too. */
    private void traffic(ArrayNode traffic, Person me) {
        for (Exchange each : slack.traffic().newest()) {
            if (each.person().isEmpty() || each.person().equals(me.id())) {
                ObjectNode shown = traffic.addObject().put("id", each.id()).put("at", each.at().toString())
                        .put("direction", each.direction()).put("what", each.what()).put("status", each.status())
                        .put("millis", each.millis()).put("channel", each.channel()).put("ts", each.ts());
                shown.set("request", each.request());
                shown.set("response", each.response());
            }
        }
    }
}
