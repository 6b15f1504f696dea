package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.BlockCheck.Surface;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*} and {@code conversations.open}: messages. */
final class ChatMethods {
    private static final int LONGEST_TEXT = 40_000;

    private final Workspace workspace;

    ChatMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    Map<String, Method> methods() {
        return Map.of("chat.postMessage", new Method("chat:write", this::postMessage), "chat.postEphemeral",
                new Method("chat:write", this::postEphemeral), "chat.update", new Method("chat:write", this::update),
                "chat.delete", new Method("chat:write", this::delete), "conversations.open",
                new Method("im:write", this::open));
    }

    /** A message from the bot in answer to a {@code response_url}, which needs no scope. */
    Post respond(String channel, String person, ObjectNode body) {
        boolean ephemeral = !body.path("response_type").asString("ephemeral").equals("in_channel");
        ArrayNode blocks = body.path("blocks") instanceof ArrayNode array ? array : null;
        if (body.path("text").asString("").isEmpty() && blocks == null) {
            throw new Refusal("no_text");
        }
        return workspace.add(new Post(channel, workspace.newTs(), null, Workspace.BOT, body.path("text").asString(""),
                blocks == null ? null : checked(blocks), null, ephemeral ? person : null, false));
    }

    private ObjectNode postMessage(Arguments arguments) {
        String channel = channel(arguments.required("channel"));
        return posted(workspace.add(post(arguments, channel, null)));
    }

    private ObjectNode postEphemeral(Arguments arguments) {
        String channel = channel(arguments.required("channel"));
        String user = arguments.required("user");
        boolean there = channel.equals(Workspace.CHANNEL)
                ? workspace.people().find(user).isPresent()
                : workspace.personOf(channel).filter(person -> person.id().equals(user)).isPresent();
        if (!there) {
            throw new Refusal("user_not_in_channel");
        }
        Post post = workspace.add(post(arguments, channel, user));
        return Method.answer(Map.of("message_ts", post.ts()));
    }

    private ObjectNode update(Arguments arguments) {
        Post old = ours(arguments, "cant_update_message");
        Post fresh = post(arguments, old.channel(), null);
        workspace.replace(old, new Post(old.channel(), old.ts(), old.threadTs(), old.user(), fresh.text(),
                fresh.blocks(), fresh.metadata() == null ? old.metadata() : fresh.metadata(), null, true));
        return Method.answer(Map.of("channel", old.channel(), "ts", old.ts(), "text", fresh.text()));
    }

    private ObjectNode delete(Arguments arguments) {
        Post old = ours(arguments, "cant_delete_message");
        workspace.replace(old, null);
        return Method.answer(Map.of("channel", old.channel(), "ts", old.ts()));
    }

    private ObjectNode open(Arguments arguments) {
        String user = arguments.required("users");
        String channel = workspace.people().find(user).map(Person::directChannel)
                .orElseThrow(() -> new Refusal("user_not_found"));
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.putObject("channel").put("id", channel);
        return answer;
    }

    private Post ours(Arguments arguments, String refusal) {
        Post post = workspace.find(channel(arguments.required("channel")), arguments.required("ts"))
                .orElseThrow(() -> new Refusal("message_not_found"));
        if (!post.user().equals(Workspace.BOT) || post.seenBy() != null) {
            throw new Refusal(refusal);
        }
        return post;
    }

    /** Slack takes a person's identifier for the conversation with that person. */
    private String channel(String id) {
        if (id.equals(Workspace.CHANNEL) || workspace.personOf(id).isPresent()) {
            return id;
        }
        return workspace.people().find(id).map(Person::directChannel)
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }

    private Post post(Arguments arguments, String channel, @Nullable String seenBy) {
        if (!arguments.has("text") && !arguments.has("blocks") && !arguments.has("markdown_text")) {
            throw new Refusal("no_text");
        }
        String text = arguments.has("markdown_text") ? arguments.get("markdown_text") : arguments.get("text");
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new Refusal("msg_too_long");
        }
        ArrayNode blocks = arguments.has("blocks") ? checked(arguments.array("blocks", "invalid_blocks_format")) : null;
        String thread = arguments.get("thread_ts");
        if (!thread.isEmpty() && workspace.find(channel, thread).isEmpty()) {
            throw new Refusal("thread_not_found");
        }
        return new Post(channel, workspace.newTs(), thread.isEmpty() ? null : thread, Workspace.BOT, text, blocks,
                metadata(arguments), seenBy, false);
    }

    private static @Nullable JsonNode metadata(Arguments arguments) {
        if (!arguments.has("metadata")) {
            return null;
        }
        ObjectNode metadata = arguments.object("metadata", "invalid_metadata_format");
        if (metadata.path("event_type").asString("").isEmpty() || !metadata.path("event_payload").isObject()) {
            throw new Refusal("invalid_metadata_schema");
        }
        return metadata;
    }

    /** Blocks that Slack would take, each with an identifier, as Slack gives them. */
    private ArrayNode checked(ArrayNode blocks) {
        List<String> problems = BlockCheck.problems(blocks, Surface.MESSAGE);
        if (!problems.isEmpty()) {
            throw new Refusal(problems.toString().contains("msg_blocks_too_long")
                    ? "msg_blocks_too_long"
                    : "invalid_blocks", problems);
        }
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode file = blocks.get(i).path("slack_file").path("id");
            if (!file.isMissingNode() && workspace.files().find(file.asString("")) == null) {
                throw new Refusal("invalid_blocks", "[ERROR] invalid slack file [json-pointer:/blocks/" + i
                        + "/slack_file]");
            }
        }
        return BlockIds.given(blocks, workspace);
    }

    private static ObjectNode posted(Post post) {
        ObjectNode answer = Method.answer(Map.of("channel", post.channel(), "ts", post.ts()));
        ObjectNode message = answer.putObject("message").put("type", "message").put("user", post.user())
                .put("ts", post.ts()).put("text", post.text());
        if (post.blocks() != null) {
            message.set("blocks", post.blocks());
        }
        return answer;
    }
}
