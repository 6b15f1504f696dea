package com.babelteam.clavero.slack.talk;

import static com.babelteam.clavero.fuzz.Claims.holds;

import com.babelteam.clavero.conversation.Part;
import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.fuzz.Claims;
import com.babelteam.clavero.guide.AnyTopic;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.slack.MarkdownText;
import com.babelteam.clavero.slack.SlackLimits;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the guide: it is refused with a reason, or Slack takes every message that comes of it and sees no markup but ours. */
public final class GuideFuzz {
    private static final Pattern ANGLE = Pattern.compile("<([^<>]*)>?");
    private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:)[^<>|\\s]+\\|[^<>]*", Pattern.DOTALL);

    private GuideFuzz() {}

    /** The first one takes long, whatever it is. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        AnyTopic.of(Claims.text(input)).ifPresent(topic -> {
            fits(topic.title(), topic.answer());
            topic.more().ifPresent(more -> fits(topic.title(), more));
        });
    }

    private static void fits(String title, Markdown text) {
        // Whether it has words at all is its writer's business.
        SlackLimits.checkForm(PartMessage.of(new Part(Kind.ANSWER, List.of(), Optional.of(title), Optional.empty(),
                List.of(text), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(),
                Optional.empty())).message());
        Matcher angle = ANGLE.matcher(MarkdownText.mrkdwn(text));
        while (angle.find()) {
            holds(LINK.matcher(angle.group(1)).matches(), "nothing calls anybody: <" + angle.group(1));
        }
    }
}
