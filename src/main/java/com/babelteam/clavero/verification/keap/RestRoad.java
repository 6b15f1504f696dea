package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.keap.KeapHttp.Answer;
import com.babelteam.clavero.verification.keap.KeapHttp.Failure;
import java.net.http.HttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries a key on REST v2, by asking whose key it is. Of the answer only the app is looked at: the rest is personal data.
 * ({@code GET /oauth/connect/userinfo}, field {@code tenant_id}, in Keap's published v2 description.)
 */
@Component
class RestRoad {
    private final KeapHttp http;
    private final KeapSettings settings;
    private final JsonMapper json = JsonMapper.shared();

    RestRoad(KeapHttp http, KeapSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    RoadAnswer ask(ApiKey key, Patience patience) {
        var request = HttpRequest.newBuilder(settings.userinfoUrl()).GET().header("Accept", "application/json")
                .header("User-Agent", "Clavero");
        return switch (new KeyHeader(settings.restKeyHeader()).send(http, request, key, patience)) {
            case Failure(var trouble) -> new NoAnswer(trouble);
            case Answer answer -> HttpVerdict.of(answer).orElseGet(() -> accepted(answer));
        };
    }

    private RoadAnswer accepted(Answer answer) {
        try {
            JsonNode user = json.readTree(answer.body());
            if (!answer.hasType("json") || !user.isObject()) {
                return new NoAnswer(Trouble.UNREADABLE);
            }
            AppCode named = AppCode.ofHost(user.path("tenant_id").asString(""));
            return new Accepted(named == null ? answer.tenant() : named, false);
        } catch (JacksonException _) {
            return new NoAnswer(Trouble.UNREADABLE);
        }
    }
}
