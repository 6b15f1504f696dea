package com.babelteam.clavero.answers;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a message into its clauses, so that the one that asks is not drowned by those that tell a story. */
final class Clauses {
    private static final Pattern CUT = Pattern.compile("(?iu)[.!?;:\\n\\r,()…¿¡]+(?=\\s|$|\\p{L})|\\s[-–—]+\\s"
            + "|\\s+(?=(?:pero|mas|but|entonces|entao|então|so|porque|pq|because|aunque|ya que|sino|and|y|e)\\s)");
    private static final int SHORTEST = 2;

    private Clauses() {}

    static List<String> of(String message) {
        return CUT.splitAsStream(message).map(String::strip)
                .filter(each -> each.chars().filter(Character::isWhitespace).count() + 1 >= SHORTEST).toList();
    }
}
