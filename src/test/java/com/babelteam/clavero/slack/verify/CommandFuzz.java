package com.babelteam.clavero.slack.verify;

import static com.babelteam.clavero.fuzz.Claims.holds;

import com.babelteam.clavero.fuzz.Claims;
import com.babelteam.clavero.slack.verify.CommandText.CheckNow;
import com.babelteam.clavero.slack.verify.CommandText.Guide;
import com.babelteam.clavero.slack.verify.CommandText.Help;
import com.babelteam.clavero.slack.verify.CommandText.KeyOnly;
import com.babelteam.clavero.slack.verify.CommandText.OpenForm;
import com.babelteam.clavero.slack.verify.CommandText.Support;
import com.babelteam.clavero.slack.verify.CommandText.Unclear;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.Verification;
import com.babelteam.clavero.verification.Verifications;
import java.util.Locale;

/** What is written behind the command: it is understood in one of few ways, none of which shows a key. */
public final class CommandFuzz {
    private static final Verification VERIFICATION = Verifications.readingOnly();

    private CommandFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Claims.text(input);
        CommandText read = CommandText.read(text, VERIFICATION);
        Claims.tellsNoKey(read, "what was understood");
        switch (read) {
            case OpenForm(var app, _) -> holds(app == null || text.toLowerCase(Locale.ROOT).contains(app.value()),
                    "an app's code is one that was written");
            case CheckNow(var entry) -> {
                if (entry.key() instanceof Usable usable) {
                    holds(usable.key().<Boolean>reveal(key -> !read.toString().contains(key)), "a key is not printed");
                }
                entry.close();
            }
            case KeyOnly() -> holds(!text.isBlank(), "nothing is no key");
            case Help(),Guide(),Support() -> holds(text.strip().length() < 20, "one word");
            case Unclear(_) -> holds(!text.isBlank(), "nothing is clear");
        }
    }
}
