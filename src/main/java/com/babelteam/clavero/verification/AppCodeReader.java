package com.babelteam.clavero.verification;

import com.babelteam.clavero.privacy.Secrets;
import com.babelteam.clavero.verification.AppCodeReading.NotUnderstood;
import com.babelteam.clavero.verification.AppCodeReading.Problem;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an app code out of what a person typed or pasted: a bare code, a host name, a whole address. */
final class AppCodeReader {
    /** Domains under which the first label is an app; the third is the old second product's. */
    private static final Set<String> APP_DOMAINS = Set.of("infusionsoft.com", "infusionsoft.app", "mortgageprocrm.com");

    /** Hosts of Keap's that are no app, as seen in its own documentation and help pages. */
    private static final Set<String> RESERVED = Set.of("api", "app", "apps", "signin", "login", "accounts", "account",
            "developer", "developers", "keys", "help", "support", "ug", "community", "crm", "www", "integration",
            "status", "marketplace", "mail", "infusionsoft", "keap");

    /** Nothing that a person means by "my app" is longer, and a length bounds the patterns' work. */
    private static final int LONGEST = 2_000;

    private static final Pattern AROUND = Pattern
            .compile("^[\\s\\p{Z}\\p{Cf}\"'`<>“”‘’«»]+|[\\s\\p{Z}\\p{Cf}\"'`<>“”‘’«».,;:]+$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*:)?/*(?<host>[a-z0-9-]+(?:\\.[a-z0-9-]+)+)\\.?(?::[0-9]{1,5})?(?:[/?#|].*)?",
            Pattern.DOTALL);
    private static final Pattern HIDDEN_IN_SCOPE = Pattern
            .compile("full(?:%7c|\\|)(?<code>[a-z0-9-]+)\\.infusionsoft\\.com");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@/]+@[^\\s@/]+");

    private AppCodeReader() {}

    /**
     * @param text anything
     * @return the code understood, or why there is none
     */
    static AppCodeReading read(String text) {
        if (text.length() > LONGEST) {
            return new NotUnderstood(Problem.NOT_A_CODE);
        }
        String typed = AROUND.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return new NotUnderstood(Problem.EMPTY);
        }
        Matcher scope = HIDDEN_IN_SCOPE.matcher(typed);
        if (scope.find()) {
            return label(scope.group("code"), true);
        }
        if (EMAIL.matcher(typed).matches()) {
            return new NotUnderstood(Problem.EMAIL);
        }
        Matcher address = ADDRESS.matcher(typed);
        if (address.matches()) {
            return host(address.group("host"));
        }
        return label(typed, false);
    }

    private static AppCodeReading host(String named) {
        String host = named.startsWith("www.") && named.indexOf('.', 4) < named.lastIndexOf('.')
                ? named.substring(4)
                : named;
        if (host.equals("keap.app") || host.endsWith(".keap.app")) {
            return new NotUnderstood(Problem.KEAP_APP_ADDRESS);
        }
        if (host.equals("keap.com") || host.endsWith(".keap.com") || APP_DOMAINS.contains(host)) {
            return new NotUnderstood(Problem.RESERVED_HOST);
        }
        int dot = host.indexOf('.');
        if (APP_DOMAINS.contains(host.substring(dot + 1))) {
            return label(host.substring(0, dot), true);
        }
        boolean deeper = APP_DOMAINS.stream().anyMatch(domain -> host.endsWith("." + domain));
        return new NotUnderstood(deeper ? Problem.RESERVED_HOST : Problem.FOREIGN_ADDRESS);
    }

    private static AppCodeReading label(String label, boolean fromAddress) {
        if (fromAddress ? Secrets.holdsKey(label) : Secrets.looksLikeKey(label)) {
            return new NotUnderstood(Problem.LOOKS_LIKE_KEY);
        }
        if (RESERVED.contains(label)) {
            return new NotUnderstood(Problem.RESERVED_HOST);
        }
        if (!AppCode.isOne(label)) {
            return new NotUnderstood(Problem.NOT_A_CODE);
        }
        return new Understood(new AppCode(label), fromAddress);
    }
}
