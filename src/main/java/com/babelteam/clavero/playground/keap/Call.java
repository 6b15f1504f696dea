package com.babelteam.clavero.playground.keap;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One request. Its headers and body may hold a key, so it must not be kept or printed. */
final class Call {
    private static final int LARGEST_BODY = 1 << 20;

    private final String method;
    private final String path;
    private final Headers headers;
    private final byte[] body;

    Call(HttpExchange exchange) throws IOException {
        this.method = exchange.getRequestMethod();
        this.path = exchange.getRequestURI().getPath();
        this.headers = exchange.getRequestHeaders();
        this.body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    @Nullable
    String header(String name) {
        return headers.getFirst(name);
    }

    InputStream body() {
        return new ByteArrayInputStream(body);
    }

    boolean isTooLong() {
        return body.length > LARGEST_BODY;
    }
}
