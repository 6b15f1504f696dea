package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Workspace.AgentSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of the requests that Slack sends, with the fields that Slack's reference shows. */
final class Payloads {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PracticeSlack slack;

    Payloads(PracticeSlack slack) {
        this.slack = slack;
    }

    Map<String, String> command(Person person, String channel, String command, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", "practice");
        form.put("team_id", slack.workspace().team());
        form.put("team_domain", slack.workspace().domain());
        form.put("channel_id", channel);
        form.put("channel_name", channel.startsWith("D") ? "directmessage" : Workspace.CHANNEL_NAME);
        form.put("user_id", person.id());
        form.put("user_name", person.name());
        form.put("command", command);
        form.put("text", Typed.escape(text));
        form.put("api_app_id", Workspace.APP);
        form.put("is_enterprise_install", "false");
        form.put("response_url", slack.responseUrl(channel, person.id()));
        form.put("trigger_id", slack.triggers().issue(person.id()));
        return form;
    }

    /** The envelope of an event. */
    ObjectNode event(ObjectNode event, String eventTs) {
        ObjectNode envelope = JSON.createObjectNode().put("token", "practice").put("team_id", slack.workspace().team())
                .put("api_app_id", Workspace.APP);
        envelope.set("event", event.put("event_ts", eventTs));
        envelope.put("type", "event_callback").put("event_id", slack.workspace().newId("Ev")).put("event_time",
                slack.workspace().now().getEpochSecond());
        envelope.putArray("authorizations").addObject().putNull("enterprise_id")
                .put("team_id", slack.workspace().team())
                .put("user_id", Workspace.BOT).put("is_bot", true).put("is_enterprise_install", false);
        return envelope.put("is_ext_shared_channel", false);
    }

    /** A message's own event: {@code message} in direct messages and channels, or {@code app_mention}. */
    ObjectNode message(Post post, String type) {
        ObjectNode event = JSON.createObjectNode().put("type", type).put("user", post.user()).put("text", post.text())
                .put("ts", post.ts()).put("team", slack.workspace().team()).put("channel", post.channel())
                .put("client_msg_id", UUID.randomUUID().toString());
        if (post.threadTs() != null) {
            event.put("thread_ts", post.threadTs());
        }
        if (type.equals("message")) {
            event.put("channel_type", post.channel().startsWith("D") ? "im" : "channel");
        }
        return event;
    }

    /** A message of a person that has other words now. */
    ObjectNode changed(Post before, Post after) {
        ObjectNode event = JSON.createObjectNode().put("type", "message").put("subtype", "message_changed")
                .put("hidden", true).put("channel", after.channel()).put("ts", slack.workspace().newTs())
                .put("channel_type", after.channel().startsWith("D") ? "im" : "channel");
        ObjectNode message = message(after);
        message.putObject("edited").put("user", after.user()).put("ts", event.path("ts").asString());
        event.set("message", message);
        event.set("previous_message", message(before));
        return event;
    }

    /** A message of a person that is gone. */
    ObjectNode deleted(Post post) {
        ObjectNode event = JSON.createObjectNode().put("type", "message").put("subtype", "message_deleted")
                .put("hidden", true).put("channel", post.channel()).put("ts", slack.workspace().newTs())
                .put("deleted_ts", post.ts()).put("channel_type", post.channel().startsWith("D") ? "im" : "channel");
        event.set("previous_message", message(post));
        return event;
    }

    /** The app's tokens were taken back. */
    ObjectNode tokensRevoked() {
        ObjectNode event = JSON.createObjectNode().put("type", "tokens_revoked");
        ObjectNode tokens = event.putObject("tokens");
        tokens.putArray("oauth");
        tokens.putArray("bot").add(Workspace.BOT);
        return event;
    }

    /** The app was removed. */
    ObjectNode uninstalled() {
        return JSON.createObjectNode().put("type", "app_uninstalled");
    }

    ObjectNode homeOpened(Person person, String tab) {
        ObjectNode event = JSON.createObjectNode().put("type", "app_home_opened").put("user", person.id())
                .put("channel", person.directChannel()).put("tab", tab);
        @Nullable
        ObjectNode home = slack.workspace().homeOf(person.id());
        return tab.equals("home") && home != null ? event.set("view", withState(home, null)) : event;
    }

    /** A shortcut used from anywhere. */
    ObjectNode shortcut(Person person, String callbackId) {
        return interaction(person, "shortcut").put("callback_id", callbackId)
                .put("action_ts", slack.workspace().newTs());
    }

    /** A shortcut used on a message. */
    ObjectNode shortcut(Person person, String callbackId, Post post) {
        ObjectNode payload = interaction(person, "message_action").put("callback_id", callbackId)
                .put("action_ts", slack.workspace().newTs()).put("message_ts", post.ts())
                .put("response_url", slack.responseUrl(post.channel(), person.id()));
        payload.putObject("channel").put("id", post.channel()).put("name",
                post.channel().startsWith("D") ? "directmessage" : Workspace.CHANNEL_NAME);
        payload.set("message", message(post));
        return payload;
    }

    /** Somebody pressed the stop button of a conversation that the bot is at. */
    ObjectNode sessionStopped(Person person, AgentSession session) {
        ObjectNode event = JSON.createObjectNode().put("type", "agent_session_stopped")
                .put("channel", session.channel()).put("user", person.id()).put("thread_ts", session.threadTs());
        event.putArray("streaming_message_ts");
        return event;
    }

    /** Somebody gave a conversation another name. */
    ObjectNode titleChanged(Person person, AgentSession before, String title) {
        ObjectNode event = JSON.createObjectNode().put("type", "agent_session_title_changed")
                .put("channel", before.channel()).put("user", person.id()).put("team_id", Workspace.TEAM)
                .put("thread_ts", before.threadTs()).put("title", title);
        return before.title().isEmpty() ? event : event.put("previous_title", before.title());
    }

    /** A used button, menu or field, in a message or in a window. */
    ObjectNode action(Person person, ObjectNode action, @Nullable Post post, @Nullable ObjectNode view,
            @Nullable JsonNode state) {
        ObjectNode payload = interaction(person, "block_actions");
        if (view != null) {
            payload.putObject("container").put("type", "view").put("view_id", view.path("id").asString(""));
            payload.set("view", withState(view, state));
        } else if (post != null) {
            boolean ephemeral = post.seenBy() != null;
            payload.putObject("container").put("type", "message").put("message_ts", post.ts())
                    .put("channel_id", post.channel()).put("is_ephemeral", ephemeral);
            payload.putObject("channel").put("id", post.channel()).put("name",
                    post.channel().startsWith("D") ? "directmessage" : Workspace.CHANNEL_NAME);
            payload.put("response_url", slack.responseUrl(post.channel(), person.id()));
            if (!ephemeral) {
                payload.set("message", message(post));
            }
            payload.putObject("state").set("values", state == null ? JSON.createObjectNode() : state);
        }
        payload.putArray("actions").add(action.put("action_ts", slack.workspace().newTs()));
        return payload;
    }

    ObjectNode submission(Person person, ObjectNode view, JsonNode values) {
        ObjectNode payload = interaction(person, "view_submission");
        payload.set("view", withState(view, values));
        payload.putArray("response_urls");
        return payload;
    }

    ObjectNode closed(Person person, ObjectNode view) {
        ObjectNode payload = interaction(person, "view_closed");
        payload.set("view", view);
        return payload.put("is_cleared", false);
    }

    private ObjectNode interaction(Person person, String type) {
        ObjectNode payload = JSON.createObjectNode().put("type", type).put("api_app_id", Workspace.APP)
                .put("token", "practice").put("trigger_id", slack.triggers().issue(person.id()))
                .put("is_enterprise_install", false).putNull("enterprise");
        payload.putObject("team").put("id", slack.workspace().team()).put("domain", slack.workspace().domain());
        payload.putObject("user").put("id", person.id()).put("username", person.name()).put("name", person.name())
                .put("team_id", slack.workspace().team());
        return payload;
    }

    private static ObjectNode message(Post post) {
        ObjectNode message = JSON.createObjectNode().put("type", "message").put("user", post.user())
                .put("ts", post.ts()).put("text", post.text());
        if (post.threadTs() != null) {
            message.put("thread_ts", post.threadTs());
        }
        if (post.blocks() != null) {
            message.set("blocks", post.blocks());
        }
        if (post.metadata() != null) {
            message.set("metadata", post.metadata());
        }
        return message;
    }

    private static ObjectNode withState(ObjectNode view, @Nullable JsonNode values) {
        ObjectNode full = view.deepCopy();
        full.putObject("state").set("values", values == null ? JSON.createObjectNode() : values);
        return full.put("root_view_id", view.path("id").asString("")).put("bot_id", "B0CLAVERO");
    }
}
