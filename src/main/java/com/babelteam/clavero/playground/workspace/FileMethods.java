package com.babelteam.clavero.playground.workspace;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code files.*}: an address to upload to, the upload, and the word that it is complete. */
final class FileMethods {
    private final Workspace workspace;
    private final Supplier<String> base;
    private final Set<String> expected = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> uploaded = new ConcurrentHashMap<>();

    FileMethods(Workspace workspace, Supplier<String> base) {
        this.workspace = workspace;
        this.base = base;
    }

    Map<String, Method> methods() {
        return Map.of("files.getUploadURLExternal", new Method("files:write", this::address),
                "files.completeUploadExternal", new Method("files:write", this::complete));
    }

    private ObjectNode address(Arguments arguments) {
        arguments.required("filename");
        arguments.required("length");
        String id = workspace.newId("F");
        expected.add(id);
        return Method.answer(Map.of("upload_url", base.get() + "upload/" + id, "file_id", id));
    }

    /** Takes the bytes; returns whether anybody asked for a place for them. */
    boolean upload(String id, byte[] content) {
        boolean asked = expected.remove(id);
        if (asked) {
            uploaded.put(id, content);
        }
        return asked;
    }

    private ObjectNode complete(Arguments arguments) {
        ArrayNode files = arguments.array("files", "invalid_arguments");
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ArrayNode done = answer.putArray("files");
        for (JsonNode file : files) {
            String id = file.path("id").asString("");
            byte[] content = uploaded.remove(id);
            if (content == null) {
                throw new Refusal("file_not_found");
            }
            workspace.files().keep(id, content);
            done.addObject().put("id", id).put("title", file.path("title").asString(""));
        }
        return answer;
    }
}
