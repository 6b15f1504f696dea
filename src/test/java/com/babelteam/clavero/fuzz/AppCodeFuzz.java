package com.babelteam.clavero.fuzz;

import static com.babelteam.clavero.fuzz.Claims.holds;

import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.AppCodeReading;
import com.babelteam.clavero.verification.AppCodeReading.NotUnderstood;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Verification;
import com.babelteam.clavero.verification.Verifications;
import java.net.URI;
import java.util.regex.Pattern;

/** The field for the app's code: it names a host under Keap's domain, or nothing. */
public final class AppCodeFuzz {
    private static final Verification VERIFICATION = Verifications.readingOnly();
    private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,28}[a-z0-9]");

    private AppCodeFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AppCodeReading reading = VERIFICATION.readApp(Claims.text(input));
        Claims.tellsNoKey(reading, "what was read of the app's code");
        switch (reading) {
            case Understood(var code, _) -> isOneHostOfKeaps(code);
            case NotUnderstood(var problem) -> holds(problem.name().length() > 1, "there is a reason");
        }
    }

    private static void isOneHostOfKeaps(AppCode code) {
        URI url = URI.create("https://" + code + ".infusionsoft.com/api/xmlrpc");
        holds(LABEL.matcher(code.value()).matches(), "a code is a label");
        holds((code + ".infusionsoft.com").equals(url.getHost()), "its host is Keap's");
        holds(url.getUserInfo() == null && url.getPort() == -1 && url.getPath().equals("/api/xmlrpc")
                && url.getQuery() == null && url.getFragment() == null, "the rest of its address is ours");
    }
}
