package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.privacy.FoundKeys;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.Verification;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An app code and a key in the midst of what a person wrote: one of each, or it is not plain which is meant. */
final class PastedPair {
    /** A whole one: the end of a longer host, or of a word in other letters, would be somebody else's. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<![\\p{L}\\p{N}.%@_-])(?:www\\.)?[a-z0-9-]+"
            + "\\.infusionsoft\\.(?:com|app)(?![\\w@-]|\\.\\w)");
    private static final Pattern USUAL = Pattern.compile("(?i)(?<![\\w.@/-])[a-z]{2,3}[0-9]{3,4}(?![\\w@-])");
    private static final Pattern NAMED = Pattern
            .compile("(?i)\\b(?:app|apps|aplicaci[oó]n|aplicativo|c[oó]digo|code|cuenta"
                    + "|conta|account)\\b\\s*(?:id|name|code)?\\s*[:=]\\s*[*`\"']?(?<app>[a-z0-9-]{2,30})");

    private PastedPair() {}

    /** Empty if there is not exactly one of each; the receiver closes the entry. */
    static Optional<Entry> of(FoundKeys found, Verification verification) {
        if (found.keys().size() != 1) {
            return Optional.empty();
        }
        List<AppCode> apps = apps(found.rest(), verification);
        if (apps.size() != 1) {
            return Optional.empty();
        }
        Entry entry = found.keys().getFirst().reveal(key -> verification.read(apps.getFirst().value(), key));
        if (entry.isComplete()) {
            return Optional.of(entry);
        }
        entry.close();
        return Optional.empty();
    }

    /** An address says more than a word that looks like a code, and that more than any word that is called one. */
    private static List<AppCode> apps(String text, Verification verification) {
        for (Pattern pattern : List.of(ADDRESS, USUAL, NAMED)) {
            List<AppCode> apps = pattern.matcher(text).results()
                    .map(each -> verification.readApp(pattern == NAMED ? each.group("app") : each.group()))
                    .filter(Understood.class::isInstance).map(each -> ((Understood) each).code()).distinct().toList();
            if (!apps.isEmpty()) {
                return apps;
            }
        }
        return List.of();
    }
}
