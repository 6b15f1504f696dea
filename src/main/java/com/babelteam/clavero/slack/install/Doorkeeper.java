package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.Persons;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets in what comes from where the assistant is installed, and nothing else: a request that was late for a farewell must not
 * begin anew what was erased. Learns on the way which workspace belongs to which organisation.
 */
@Component
@OnlyByInstallation
class Doorkeeper implements Middleware {
    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private final InstallationStore store;

    Doorkeeper(InstallationStore store) {
        this.store = store;
    }

    /** Where a request comes from; null what it does not say. */
    private record Origin(@Nullable String workspace, @Nullable String organisation) {}

    @Override
    @SuppressWarnings("rawtypes")
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        Origin origin = origin(request);
        if (origin.workspace() == null || isInstalled(origin.workspace(), origin.organisation())) {
            return chain.next(request);
        }
        log.warn("A request came from workspace {}, where the assistant is not installed", origin.workspace());
        return Response.ok();
    }

    private boolean isInstalled(String workspace, @Nullable String organisation) {
        if (store.serving(workspace).isPresent()) {
            return true;
        }
        if (organisation == null || store.find(organisation).isEmpty()) {
            return false;
        }
        store.belongs(workspace, organisation);
        return true;
    }

    private static Origin origin(Request<?> request) {
        return switch (request) {
            case EventRequest event -> origin(JsonParser.parseString(event.getRequestBodyAsString()).getAsJsonObject());
            case BlockActionRequest action -> origin(action.getPayload());
            case ViewSubmissionRequest submission -> origin(submission.getPayload());
            default -> new Origin(request.getContext().getTeamId(), request.getContext().getEnterpriseId());
        };
    }

    private static Origin origin(BlockActionPayload payload) {
        return new Origin(Persons.of(payload).workspace(), payload.getEnterprise() == null
                ? payload.getTeam() == null ? null : payload.getTeam().getEnterpriseId()
                : payload.getEnterprise().getId());
    }

    private static Origin origin(ViewSubmissionPayload payload) {
        return new Origin(Persons.of(payload).workspace(), payload.getEnterprise() == null
                ? payload.getTeam() == null ? null : payload.getTeam().getEnterpriseId()
                : payload.getEnterprise().getId());
    }

    /** By the same rule as {@link Persons#workspace}. */
    private static Origin origin(JsonObject event) {
        @Nullable
        String organisation = text(event, "enterprise_id");
        @Nullable
        String workspace = text(event, "team_id");
        if (event.get("authorizations") instanceof JsonArray authorizations && !authorizations.isEmpty()) {
            JsonObject authorization = authorizations.get(0).getAsJsonObject();
            organisation = organisation == null ? text(authorization, "enterprise_id") : organisation;
            boolean orgWide = "true".equals(text(authorization, "is_enterprise_install"));
            @Nullable
            String authorized = text(authorization, "team_id");
            workspace = orgWide || authorized == null ? workspace : authorized;
        }
        return new Origin(workspace == null ? organisation : workspace, organisation);
    }

    private static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }
}
