package com.babelteam.clavero.verification;

import com.babelteam.clavero.privacy.Secrets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a Keap app: the part before {@code .infusionsoft.com} in its address.
 *
 * <p>Usually two letters and three digits ({@code ab123}), but three letters, four digits and whole words are in use.
 * A code is a host label, so it can be put before a fixed suffix and nothing else can be smuggled into the address.
 *
 * @param value lower case; letters, digits and inner hyphens; 2 to 30 characters
 */
public record AppCode(String value) {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])");
    private static final Pattern USUAL = Pattern.compile("[a-z]{2}[0-9]{3}");

    public AppCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an app code");
        }
    }

    /** Whether the text has the form of a code, and not that of a key; says nothing of whether the app exists. */
    static boolean isOne(String text) {
        return LABEL.matcher(text).matches() && !Secrets.holdsKey(text);
    }

    /**
     * @param host what Keap says of the app a key belongs to: {@code ab123} or {@code ab123.infusionsoft.com}
     * @return its first label, or null if that is no app code
     */
    public static @Nullable AppCode ofHost(String host) {
        String label = host.strip().toLowerCase(Locale.ROOT).split("\\.", 2)[0];
        return isOne(label) ? new AppCode(label) : null;
    }

    /** Two letters and three digits. Anything else is possible, but worth a second look. */
    public boolean isUsual() {
        return USUAL.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
