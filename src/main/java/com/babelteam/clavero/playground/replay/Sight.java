package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Step.Metadata;
import com.babelteam.clavero.privacy.Secrets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Words for what was looked for and what was there instead, for the message of a failure. No key gets into them. */
final class Sight {
    private static final int LONGEST = 1_500;

    private Sight() {}

    /** The end of what a person sees. */
    static String of(String name, Screen screen) {
        List<JsonNode> messages = screen.messages();
        return name + " sees "
                + (messages.isEmpty() ? "no message" : "as the last message: " + brief(messages.getLast()))
                + screen.window().map(each -> "; and a window: " + brief(each)).orElse("");
    }

    /** The words of something, on one line. */
    static String brief(JsonNode node) {
        String text = Secrets.mask(Texts.read(node).replace("\n", " / "));
        return "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "\"";
    }

    static String of(List<Wanted> texts, List<Wanted> lacking, @Nullable Metadata metadata) {
        return quote(texts) + (lacking.isEmpty() ? "" : " without " + quote(lacking))
                + (metadata == null ? "" : " with " + metadata.event() + " " + metadata.payload());
    }

    private static String quote(List<Wanted> texts) {
        return texts.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(" and "));
    }
}
