package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Step.Content;
import com.babelteam.clavero.privacy.Secrets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Words for what was looked for and what was there instead, for the message of a failure. No key gets into them. */
final class Sight {
    private static final int LONGEST = 400;

    private Sight() {}

    /** The end of what a person sees. */
    static String of(String name, Screen screen) {
        List<JsonNode> messages = screen.messages();
        return name + " sees " + screen.window().map(each -> "a window: " + brief(each) + "; ").orElse("")
                + (messages.isEmpty() ? "no message" : "as the last message: " + brief(messages.getLast()));
    }

    /** The words of something, on one line. */
    static String brief(JsonNode node) {
        String text = Secrets.mask(Texts.of(node).replace("\n", " / "));
        return "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "\"";
    }

    static String of(Content content) {
        String texts = "\"" + String.join("\" and \"", content.says()) + "\"";
        return content.metadata() == null ? texts : texts + " with " + content.metadata();
    }
}
