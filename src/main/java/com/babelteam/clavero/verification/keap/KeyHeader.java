package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.keap.KeapHttp.Answer;
import com.babelteam.clavero.verification.keap.KeapHttp.Exchange;
import java.net.http.HttpRequest;

/**
 * The header in which a key travels. Keap's pages name two, {@code X-Keap-API-Key} and {@code Authorization: Bearer}, and
 * working clients use either; so a key counts as refused only when it was refused in both.
 *
 * @param name of the header to try first
 */
record KeyHeader(String name) {
    private static final String AUTHORIZATION = "Authorization";
    private static final String KEAPS_OWN = "X-Keap-API-Key";

    /** Sends the request with the key in this header. */
    Exchange send(KeapHttp http, HttpRequest.Builder request, ApiKey key, Patience patience) {
        Exchange exchange = http.send(with(request, name, key), patience);
        if (exchange instanceof Answer answer && answer.status() == 401) {
            String other = name.equalsIgnoreCase(AUTHORIZATION) ? KEAPS_OWN : AUTHORIZATION;
            return http.send(with(request, other, key), patience);
        }
        return exchange;
    }

    private static HttpRequest with(HttpRequest.Builder request, String header, ApiKey key) {
        String scheme = header.equalsIgnoreCase(AUTHORIZATION) ? "Bearer " : "";
        return key.reveal(text -> request.copy().setHeader(header, scheme + text).build());
    }
}
