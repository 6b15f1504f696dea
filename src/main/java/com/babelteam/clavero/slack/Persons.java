package com.babelteam.clavero.slack;

import com.babelteam.clavero.person.PersonId;
import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent something, and in which workspace. Where the app is installed in a whole organisation Slack leaves out the
 * workspace of some interactions; then it is the person's own. In a channel that is shared with others it is the workspace
 * that has the app, as only that one can answer there.
 */
public final class Persons {
    private Persons() {}

    public static PersonId of(EventsApiPayload<?> payload, String user) {
        return new PersonId(workspace(payload), user);
    }

    public static PersonId of(SlashCommandPayload payload) {
        return person(payload.getTeamId(), payload.getEnterpriseId(), payload.getUserId());
    }

    public static PersonId of(BlockActionPayload payload) {
        return person(payload.getTeam() == null ? null : payload.getTeam().getId(), payload.getUser().getTeamId(),
                payload.getUser().getId());
    }

    public static PersonId of(ViewSubmissionPayload payload) {
        return person(payload.getTeam() == null ? null : payload.getTeam().getId(), payload.getUser().getTeamId(),
                payload.getUser().getId());
    }

    public static PersonId of(GlobalShortcutPayload payload) {
        return person(payload.getTeam() == null ? null : payload.getTeam().getId(), payload.getUser().getTeamId(),
                payload.getUser().getId());
    }

    public static PersonId of(MessageShortcutPayload payload) {
        return person(payload.getTeam() == null ? null : payload.getTeam().getId(), payload.getUser().getTeamId(),
                payload.getUser().getId());
    }

    /** The workspace an event is about; the organisation's identifier where Slack names no workspace. */
    public static String workspace(EventsApiPayload<?> payload) {
        return installed(payload).or(() -> Optional.ofNullable(payload.getTeamId()))
                .orElseGet(() -> String.valueOf(payload.getEnterpriseId()));
    }

    private static Optional<String> installed(EventsApiPayload<?> payload) {
        @Nullable
        List<Authorization> authorizations = payload.getAuthorizations();
        return authorizations == null
                ? Optional.empty()
                : authorizations.stream().limit(1)
                        .filter(each -> !Boolean.TRUE.equals(each.getIsEnterpriseInstall()) && each.getTeamId() != null)
                        .map(Authorization::getTeamId).findFirst();
    }

    private static PersonId person(@Nullable String workspace, @Nullable String otherwise, String user) {
        return new PersonId(workspace == null ? String.valueOf(otherwise) : workspace, user);
    }
}
