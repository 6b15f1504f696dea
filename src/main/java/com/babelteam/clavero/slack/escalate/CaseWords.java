package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.verify.CommandWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The words for support and a case's number open the form that adds to the case, as the button of its receipt does. */
@Component
class CaseWords implements CommandWords {
    private static final Pattern ADD = Pattern.compile("(\\p{L}+)\\s+(C-[2-9A-Z]{6})", Pattern.CASE_INSENSITIVE);

    private final EscalateDoor door;
    private final Phrases phrases;

    CaseWords(EscalateDoor door, Phrases phrases) {
        this.door = door;
        this.phrases = phrases;
    }

    @Override
    public boolean know(String typed) {
        Matcher words = ADD.matcher(typed);
        return words.matches() && phrases.areTyped(words.group(1), "receipt.typed");
    }

    @Override
    public Optional<Message> open(PersonId person, String typed, String triggerId) {
        String number = Arrays.asList(typed.split("\\s+")).getLast().toUpperCase(Locale.ROOT);
        return door.openAddition(person, new CaseNumber(number), triggerId)
                ? Optional.empty()
                : Optional.of(door.apology(door.languageOf(person)));
    }
}
