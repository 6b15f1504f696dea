package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.privacy.Secrets;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.talk.Outgoing.Drawing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Says above an answer which message it is about, as that stands somewhere else. */
@Component
class Quotes {
    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Phrases phrases;

    Quotes(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The answer with the beginning of what was asked about above it; whatever might be a key in that is masked. */
    Outgoing above(Outgoing answer, Incoming about, Language language) {
        String quoted = beginning(about.said());
        if (quoted.isEmpty()) {
            return answer;
        }
        String words = phrases.say(language, "about.quote", quoted);
        ArrayNode blocks = (ArrayNode) JSON.readTree(answer.blocks());
        blocks.insertObject(0).put("type", "context").putArray("elements").addObject().put("type", "mrkdwn")
                .put("text", words).put("verbatim", true);
        @Nullable
        Drawing drawing = answer.picture();
        return new Outgoing(answer.channel(), answer.thread(), words + "\n\n" + answer.text(), blocks.toString(),
                drawing == null
                        ? null
                        : new Drawing(drawing.id(), drawing.language(), drawing.alternative(), drawing.before() + 1),
                answer.metadata());
    }

    /** On one line, without mentions, and nothing in it is markup. */
    private static String beginning(String said) {
        String plain = Mrkdwn.unescape(said.replaceAll("<[@!#][^>]*>", " "));
        String line = Secrets.maskAll(plain).replaceAll("\\s+", " ").strip();
        boolean cut = line.codePointCount(0, line.length()) > LONGEST;
        return Mrkdwn.escape(cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…" : line);
    }
}
