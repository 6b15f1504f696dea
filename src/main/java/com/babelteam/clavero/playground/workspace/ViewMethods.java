package com.babelteam.clavero.playground.workspace;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: windows and the Home. */
final class ViewMethods {
    private final Workspace workspace;
    private final Triggers triggers;
    private final Manifest manifest;

    ViewMethods(Workspace workspace, Triggers triggers, Manifest manifest) {
        this.workspace = workspace;
        this.triggers = triggers;
        this.manifest = manifest;
    }

    Map<String, Method> methods() {
        return Map.of("views.open", new Method("", arguments -> open(arguments, true)), "views.push",
                new Method("", arguments -> open(arguments, false)), "views.update", new Method("", this::update),
                "views.publish", new Method("", this::publish));
    }

    private ObjectNode open(Arguments arguments, boolean first) {
        ObjectNode view = view(arguments, "modal");
        String person = triggers.spend(arguments.required("trigger_id"));
        ObjectNode opened = named(view, workspace.newId("V"));
        if (first) {
            workspace.close(person, "", true);
        }
        workspace.push(person, opened);
        return answer(opened);
    }

    private ObjectNode update(Arguments arguments) {
        String id = arguments.required("view_id");
        ObjectNode old = workspace.view(id).orElseThrow(
                () -> workspace.wasClosed(id) ? Refusal.asMustBe("not_found") : new Refusal("not_found"));
        if (arguments.has("hash") && !arguments.get("hash").equals(old.path("hash").asString(""))) {
            throw new Refusal("hash_conflict");
        }
        ObjectNode fresh = named(view(arguments, old.path("type").asString("")), id);
        workspace.replaceView(id, fresh);
        return answer(fresh);
    }

    private ObjectNode publish(Arguments arguments) {
        if (!manifest.homeTab()) {
            throw new Refusal("not_enabled");
        }
        Person person = workspace.people().find(arguments.required("user_id"))
                .orElseThrow(() -> new Refusal("invalid_arguments", "[ERROR] user_not_found [json-pointer:/user_id]"));
        @Nullable
        ObjectNode old = workspace.homeOf(person.id());
        if (arguments.has("hash")
                && !(old != null && arguments.get("hash").equals(old.path("hash").asString("")))) {
            throw new Refusal("hash_conflict");
        }
        // A person has one Home of the app's, whatever it shows.
        ObjectNode home = named(view(arguments, "home"),
                old == null ? workspace.newId("V") : old.path("id").asString(""));
        workspace.home(person.id(), home);
        return answer(home);
    }

    /** What a submission's acknowledgement says is to become of the window. */
    void becomes(String person, String id, ObjectNode acknowledgement) {
        switch (acknowledgement.path("response_action").asString("")) {
            case "" -> workspace.close(person, id, false);
            case "clear" -> workspace.close(person, id, true);
            case "update" -> workspace.replaceView(id, named(checked(acknowledgement), id));
            case "push" -> workspace.push(person, named(checked(acknowledgement), workspace.newId("V")));
            case "errors" -> {
                // The window stays as it is; the page shows the errors.
            }
            default -> throw new Refusal("invalid_response_action");
        }
    }

    /** Puts a window on a person's screen as if it had been opened before. */
    void show(String person, String id, ObjectNode view) {
        workspace.push(person, named(ViewCheck.require(view), id));
    }

    private static ObjectNode checked(ObjectNode acknowledgement) {
        if (acknowledgement.path("view") instanceof ObjectNode view) {
            return ViewCheck.require(view);
        }
        throw new Refusal("invalid_arguments", "[ERROR] missing required field: view [json-pointer:/]");
    }

    private static ObjectNode view(Arguments arguments, String type) {
        ObjectNode view = ViewCheck.require(arguments.object("view", "invalid_arguments"));
        if (!view.path("type").asString("").equals(type)) {
            throw new Refusal("invalid_arguments", "[ERROR] must be a " + type + " [json-pointer:/view/type]");
        }
        return view;
    }

    private ObjectNode named(ObjectNode view, String id) {
        ObjectNode named = view.deepCopy();
        if (named.path("blocks") instanceof ArrayNode blocks) {
            BlockIds.given(blocks, workspace);
        }
        return named.put("id", id).put("hash", workspace.newTs()).put("team_id", workspace.team()).put("app_id",
                Workspace.APP);
    }

    private static ObjectNode answer(ObjectNode view) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.set("view", view);
        return answer;
    }
}
