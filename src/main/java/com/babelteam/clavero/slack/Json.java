package com.babelteam.clavero.slack;

import com.google.gson.Gson;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

/**
 * Slack's models as JSON. The SDK makes a new mapper for every request and learns all its types anew; this one is kept,
 * which is most of the difference between an acknowledgement in time and a late one when many come at once.
 */
public final class Json {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Json() {}

    public static String of(View view) {
        return GSON.toJson(view);
    }

    public static String of(List<LayoutBlock> blocks) {
        return GSON.toJson(blocks);
    }

    /**
     * What Slack answered.
     *
     * @throws com.google.gson.JsonParseException if it is none of Slack's JSON
     */
    static <T> T read(String json, Class<T> type) {
        return GSON.fromJson(json, type);
    }

    /** The acknowledgement of a submitted form, with what is to become of its window. */
    public static Response acknowledgement(ViewSubmissionResponse response) {
        return acknowledgement(GSON.toJson(response));
    }

    /** The answer to a slash command, for the eyes of its author alone. */
    public static String ephemeralBody(Message answer) {
        return GSON.toJson(ephemeral(answer));
    }

    static SlashCommandResponse ephemeral(Message answer) {
        return SlashCommandResponse.builder().responseType("ephemeral").text(answer.text()).blocks(answer.blocks())
                .build();
    }

    /** An acknowledgement that says something: the body is JSON made here. */
    public static Response acknowledgement(String body) {
        return Response.builder().statusCode(200).contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8).body(body)
                .build();
    }
}
