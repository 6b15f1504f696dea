package com.babelteam.clavero.playground.workspace;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code auth.test} and {@code users.info}: who is who. */
final class PeopleMethods {
    private final Workspace workspace;
    private final Manifest manifest;

    PeopleMethods(Workspace workspace, Manifest manifest) {
        this.workspace = workspace;
        this.manifest = manifest;
    }

    Map<String, Method> methods() {
        return Map.of("auth.test", new Method("", _ -> whoWeAre()), "users.info", new Method("users:read", this::info));
    }

    private ObjectNode whoWeAre() {
        return Method.answer(
                Map.of("url", "http://127.0.0.1/", "team", workspace.domain(), "team_id", workspace.team(), "user",
                        "clavero", "user_id", Workspace.BOT, "bot_id", "B0CLAVERO"));
    }

    private ObjectNode info(Arguments arguments) {
        Person person = workspace.people().find(arguments.required("user"))
                .orElseThrow(() -> new Refusal("user_not_found"));
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ObjectNode user = answer.putObject("user").put("id", person.id()).put("team_id", workspace.team())
                .put("name", person.name()).put("real_name", person.name()).put("is_bot", false);
        ObjectNode profile = user.putObject("profile").put("real_name", person.name());
        if (manifest.scopes().contains("users:read.email")) {
            profile.put("email", person.email());
        }
        if (arguments.get("include_locale").equals("true") || arguments.get("include_locale").equals("1")) {
            user.put("locale", person.locale());
        }
        return answer;
    }
}
