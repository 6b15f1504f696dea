package com.babelteam.clavero.fuzz;

import static com.babelteam.clavero.fuzz.Claims.holds;

import com.babelteam.clavero.privacy.FoundKey.Certainty;
import com.babelteam.clavero.privacy.FoundKey;
import com.babelteam.clavero.privacy.FoundKeys;
import com.babelteam.clavero.privacy.KeyFinder;
import com.babelteam.clavero.privacy.Redaction;
import com.babelteam.clavero.privacy.Secrets;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.KeyReading.NotAKey;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.Verification;
import com.babelteam.clavero.verification.Verifications;
import java.util.Locale;
import java.util.regex.Pattern;

/** The field for the key, and every text that might hold one: what we would send as a key we never print. */
public final class KeyFuzz {
    private static final Verification VERIFICATION = Verifications.readingOnly();
    /** Fit for a header as it is: nothing in it ends a line. */
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{30,207}");

    private KeyFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Claims.text(input);
        try (Entry entry = VERIFICATION.read("ab123", text)) {
            Claims.tellsNoKey(entry, "what was read of the key");
            switch (entry.key()) {
                case Usable usable -> holds(usable.key().<Boolean>reveal(key -> isSafe(key, text, usable)), "");
                case NotAKey(var lookAlike) -> holds(lookAlike.name().length() > 1, "there is a reason");
            }
        }
        isMasked(text);
    }

    private static boolean isSafe(String key, String text, Usable usable) {
        holds(KEY.matcher(key).matches(), "a key has the letters of one");
        holds(!usable.toString().contains(key), "a key is not printed");
        for (String safe : new String[]{Secrets.maskAll(text), Secrets.veil(text),
                Redaction.of(Secrets.maskAll(text))}) {
            holds(!safe.contains(key), "a key that we would use is masked wherever it stands");
        }
        return true;
    }

    private static void isMasked(String text) {
        Claims.tellsNoKey(Secrets.mask(text), "a masked text");
        Claims.tellsNoKey(Secrets.maskAll(text), "a masked text");
        Claims.tellsNoKey(Secrets.veil(text), "a veiled text");
        Claims.tellsNoKey(Redaction.of(text), "a redacted text");
        FoundKeys found = KeyFinder.in(text);
        Claims.tellsNoKey(found, "what was found");
        for (FoundKey key : found.keys()) {
            holds(key.certainty() != Certainty.CERTAIN || !found.rest().toLowerCase(Locale.ROOT).matches(
                    key.<String>reveal(each -> "(?s).*" + each.toLowerCase(Locale.ROOT) + "(?![0-9a-z]).*")),
                    "what was found is not left");
        }
    }
}
