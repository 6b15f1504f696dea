package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.slack.Listener;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.util.json.GsonFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a message was before it was edited. Slack sends it, but the SDK 1.51 looks for it one level too deep and finds
 * nothing, so it is read from the request itself.
 */
@Component
class BeforeEdit implements Listener {
    private static final String KEY = "clavero.before-edit";
    private static final Gson GSON = GsonFactory.createSnakeCase();

    @Override
    public void register(App app) {
        app.use((request, _, chain) -> {
            String body = request.getRequestBodyAsString();
            if (body != null && body.contains("\"message_changed\"")) {
                JsonNode before = JsonMapper.shared().readTree(body).path("event").path("previous_message");
                if (before.isObject()) {
                    request.getContext().getAdditionalValues().put(KEY, before.toString());
                }
            }
            return chain.next(request);
        });
    }

    /** Null if Slack did not say. */
    static MessageChangedEvent.@Nullable Message of(Context context) {
        String before = context.getAdditionalValues().get(KEY);
        try {
            return before == null ? null : GSON.fromJson(before, MessageChangedEvent.Message.class);
        } catch (JsonParseException _) {
            return null;
        }
    }
}
