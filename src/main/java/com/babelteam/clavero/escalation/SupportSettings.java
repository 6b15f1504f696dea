package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The humans behind the assistant.
 *
 * @param email where people are sent when the assistant cannot help, and where cases go
 * @param from the sender of the e-mails, an address that the mail server lets us use; the support address if empty
 * @param language of the e-mails and of the support channel: es, pt or en. What a person wrote stays as it is
 * @param channel identifier of a Slack channel where cases are posted too and the team can answer; empty for none
 * @param workspace identifier of the Slack workspace that has this channel, {@code T…}; empty for that of the person
 * @param hours when somebody is there to answer
 */
@ConfigurationProperties("clavero.support")
public record SupportSettings(@DefaultValue("suporte@babelteam.com") String email, @DefaultValue("") String from,
        @DefaultValue("pt") String language, @DefaultValue("") String channel,
        @DefaultValue("") String workspace, @DefaultValue SupportHours hours) {
    /**
     * When somebody is there to answer.
     *
     * @param zone the time zone of the times
     * @param days the days of the week
     * @param from the time at which the day begins
     * @param to the time at which it ends, the same day
     */
    public record SupportHours(@DefaultValue("America/Sao_Paulo") ZoneId zone,
            @DefaultValue( {
                    "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
            @DefaultValue("09:00") LocalTime from, @DefaultValue("18:00") LocalTime to){
        public SupportHours {
            days = Set.copyOf(days);
            if (days.isEmpty() || !from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "clavero.support.hours needs a day and must begin before it ends");
            }
        }
    }

    public SupportSettings {
        from = from.isBlank() ? email : from;
    }

    /** All but the address as it is by default. */
    public static SupportSettings at(String email) {
        return new SupportSettings(email, "", "pt", "", "", new SupportHours(ZoneId.of("America/Sao_Paulo"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0), LocalTime.of(18, 0)));
    }

    /** The language of the support team. */
    public Language teamLanguage() {
        return Language.ofTag(language);
    }

    /** In which workspace the team answers somebody of this one. */
    public String workspaceFor(String workspaceOfPerson) {
        return workspace.isBlank() ? workspaceOfPerson : workspace;
    }

    /** Whether that is the team's channel. */
    public boolean isChannel(String itsWorkspace, String itsChannel) {
        return hasChannel() && itsChannel.equals(channel) && workspaceFor(itsWorkspace).equals(itsWorkspace);
    }

    /** Whether there is a channel where the team answers. */
    public boolean hasChannel() {
        return !channel.isBlank();
    }
}
