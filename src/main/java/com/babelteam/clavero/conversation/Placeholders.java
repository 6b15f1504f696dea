package com.babelteam.clavero.conversation;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.verification.XmlRpcCalendar;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills what the guide's texts leave open. */
@Component
class Placeholders {
    private final SupportSettings support;
    private final ConversationSettings settings;
    private final XmlRpcCalendar calendar;

    Placeholders(SupportSettings support, ConversationSettings settings, XmlRpcCalendar calendar) {
        this.support = support;
        this.settings = settings;
        this.calendar = calendar;
    }

    Markdown fill(Markdown text, Language language) {
        String end = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale())
                .format(calendar.end());
        return text.with(Map.of("support", support.email(), "command", settings.command(), "xmlrpcEnd", end));
    }
}
