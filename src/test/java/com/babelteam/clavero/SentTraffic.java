package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.replay.PlaygroundClient;
import com.babelteam.clavero.slack.Shapes;
import com.babelteam.clavero.slack.SlackLimits;
import java.io.IOException;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What travelled to the practice Slack of late: every message and view in it keeps to the rules that its makers are held to. */
final class SentTraffic {
    private static final Set<String> CHANGED = Set.of("chat.update");

    private SentTraffic() {}

    /** Returns how many messages and views there were. */
    static int check(PlaygroundClient playground, String person) throws IOException {
        int sent = 0;
        for (JsonNode exchange : playground.state(person).path("traffic")) {
            JsonNode said = exchange.path("direction").asString().equals("from-app")
                    ? exchange.path("request")
                    : exchange.path("response");
            sent += message(exchange.path("what").asString(), said) + view(said);
        }
        return sent;
    }

    private static int message(String what, JsonNode said) {
        JsonNode blocks = json(said.path("blocks"));
        if (!blocks.isArray()) {
            return 0;
        }
        String text = said.path("text").asString("");
        if (CHANGED.contains(what)) {
            SlackLimits.check(text, blocks);
        } else {
            SlackLimits.checkPosted(text, blocks);
        }
        JsonNode metadata = json(said.path("metadata"));
        if (metadata.isObject()) {
            assertThat(Shapes.ofMetadata(metadata)).isEmpty();
        }
        return 1;
    }

    private static int view(JsonNode said) {
        JsonNode view = json(said.path("view"));
        if (!view.isObject() || view.has("state")) {
            return 0;
        }
        SlackLimits.checkView(view);
        return 1;
    }

    /** A form's fields hold JSON as text. */
    private static JsonNode json(JsonNode value) {
        return value.isString() && !value.asString().isBlank() ? JsonMapper.shared().readTree(value.asString()) : value;
    }
}
