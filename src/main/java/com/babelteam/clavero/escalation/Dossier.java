package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.privacy.Secrets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What support sees besides the person's own words. Whatever looks like a key is masked before anything else; what is not
 * known is empty.
 *
 * @param name what the person is called in Slack
 * @param workspace what their workspace is called
 * @param language the one they are spoken with
 * @param app the code of the app they had checked last
 * @param step the journey and the step they are on
 * @param result the code of their last check's result
 * @param reference the last check's reference
 * @param conversation the last lines of the conversation, oldest first
 */
public record Dossier(String name, String workspace, Language language, String app, String step, String result,
        String reference, List<Line> conversation) {
    public Dossier {
        name = oneLine(name);
        workspace = oneLine(workspace);
        app = oneLine(app);
        step = oneLine(step);
        conversation = List.copyOf(conversation);
    }

    /** Who said a line. */
    public enum Author {
        PERSON, ASSISTANT
    }

    /** A line of the conversation. */
    public record Line(Author author, String text) {
        public Line {
            text = Secrets.maskAll(text);
        }
    }

    Dossier withoutConversation() {
        return new Dossier(name, workspace, language, app, step, result, reference, List.of());
    }

    String write() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Dossier read(String json) {
        return JsonMapper.shared().readValue(json, Dossier.class);
    }

    private static String oneLine(String text) {
        String clean = Secrets.maskAll(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip());
        return beginning(clean, 200);
    }

    /** Never half an emoji. */
    static String beginning(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest);
    }
}
