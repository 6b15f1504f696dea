package com.babelteam.clavero.playground.keap;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP. */
record Reply(int status, String type, String body, Map<String, String> headers) {
    static Reply of(int status, String type, String body) {
        return new Reply(status, type, body, Map.of());
    }

    static Reply json(int status, String body) {
        return of(status, "application/json", body);
    }

    static Reply page(int status, String title) {
        return of(status, "text/html", "<html><h1>" + title + "</h1></html>");
    }

    static Reply xml(String body) {
        return new Reply(200, "text/xml;charset=UTF-8", body, Map.of());
    }

    static Reply onlyBy(String method) {
        return page(405, "Method Not Allowed").with(Map.of("Allow", method));
    }

    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, type, body, all);
    }
}
