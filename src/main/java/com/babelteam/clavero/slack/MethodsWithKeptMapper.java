package com.babelteam.clavero.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.impl.MethodsClientImpl;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * The SDK's methods, but that its mapper for answers is made once: the SDK makes one for every answer, which then learns all its
 * types anew, and that costs more than the rest of the call.
 */
final class MethodsWithKeptMapper extends MethodsClientImpl {
    private final SlackHttpClient http;

    MethodsWithKeptMapper(SlackHttpClient http, Secret token) {
        super(http, token.reveal());
        this.http = http;
        setEndpointUrlPrefix(http.getConfig().getMethodsEndpointUrlPrefix());
    }

    @Override
    protected <T extends SlackApiTextResponse> T postFormWithTokenAndParseResponse(FormBody.Builder form, String method,
            String token, Class<T> type)
            throws IOException, SlackApiException {
        try (Response answer = runPostFormWithToken(form, method, token)) {
            ResponseBody said = answer.body();
            String body = said == null ? "" : said.string();
            if (!answer.isSuccessful()) {
                throw new SlackApiException(http.getConfig(), answer, body);
            }
            return Json.read(body, type);
        }
    }
}
