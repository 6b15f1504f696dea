package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.conversation.Act;
import com.babelteam.clavero.conversation.Press;
import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.StepId;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.FormButton;
import com.babelteam.clavero.slack.HumanButton;
import java.util.Optional;
import java.util.Set;

/** The buttons as Slack knows them: an identifier for what is to be done, a value for with what. */
record Actions(String id, String value) {
    /** Every button that this package answers. */
    static final Set<String> ANSWERED = Set.of("guide.start", "guide.next", "guide.back", "guide.stuck",
            "guide.restart",
            "guide.ask", "guide.where", "guide.continue", "answer.pick", "answer.more", "answer.helped",
            "answer.not-helped", "language.es", "language.pt", "language.en", "person.forget");

    static Actions of(Act act) {
        return switch (act) {
            case Act.Verify _ -> new Actions(FormButton.OPEN, "");
            case Act.Human _ -> new Actions(HumanButton.OPEN, "");
            case Press.Choose _ -> new Actions("guide.start", "");
            case Press.Start(var journey) -> new Actions("guide.start", journey.value());
            case Press.Next(var step) -> new Actions("guide.next", step.value());
            case Press.Back(var step) -> new Actions("guide.back", step.value());
            case Press.Stuck(var step) -> new Actions("guide.stuck", step.value());
            case Press.Restart(var step) -> new Actions("guide.restart", step.value());
            case Press.Ask _ -> new Actions("guide.ask", "");
            case Press.WhereAmI _ -> new Actions("guide.where", "");
            case Press.Continue _ -> new Actions("guide.continue", "");
            case Press.Pick(var topic) -> new Actions("answer.pick", topic.value());
            case Press.More(var topic) -> new Actions("answer.more", topic.value());
            case Press.Helped(var topic, var yes) ->
                new Actions(yes ? "answer.helped" : "answer.not-helped", topic.value());
            case Press.Speak(var language) -> new Actions("language." + language.code(), "");
            case Press.Forget _ -> new Actions("person.forget", "");
        };
    }

    /** Empty if the button is none of ours, or its value is not what it should be. */
    Optional<Press> press() {
        try {
            return switch (id) {
                case "guide.start" -> Optional.of(value.isEmpty()
                        ? new Press.Choose()
                        : new Press.Start(new JourneyId(value)));
                case "guide.next" -> Optional.of(new Press.Next(new StepId(value)));
                case "guide.back" -> Optional.of(new Press.Back(new StepId(value)));
                case "guide.stuck" -> Optional.of(new Press.Stuck(new StepId(value)));
                case "guide.restart" -> Optional.of(new Press.Restart(new StepId(value)));
                case "guide.ask" -> Optional.of(new Press.Ask());
                case "guide.where" -> Optional.of(new Press.WhereAmI());
                case "guide.continue" -> Optional.of(new Press.Continue());
                case "answer.pick" -> Optional.of(new Press.Pick(new TopicId(value)));
                case "answer.more" -> Optional.of(new Press.More(new TopicId(value)));
                case "answer.helped" -> Optional.of(new Press.Helped(new TopicId(value), true));
                case "answer.not-helped" -> Optional.of(new Press.Helped(new TopicId(value), false));
                case "person.forget" -> Optional.of(new Press.Forget());
                default -> id.startsWith("language.")
                        ? Optional.of(new Press.Speak(Language.ofTag(id.substring("language.".length()))))
                        : Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** In one line, to be kept. */
    String written() {
        return id + " " + value;
    }

    static Actions read(String written) {
        String[] parts = written.split(" ", 2);
        return new Actions(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
