package com.babelteam.clavero.verification.keap;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a key may travel to: over TLS, or in clear text to this machine only. */
final class SafeUrl {
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|(?:[a-z0-9-]+\\.)*localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

    private SafeUrl() {}

    /**
     * @throws IllegalArgumentException naming the setting, if the address would let a key travel in clear text
     */
    static void require(String setting, URI url) {
        @Nullable
        String host = url.getHost();
        boolean safe = host != null && url.getUserInfo() == null && ("https".equals(url.getScheme())
                || ("http".equals(url.getScheme()) && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches()));
        if (!safe) {
            throw new IllegalArgumentException(setting + " must begin with https:// (http:// only for this machine)");
        }
    }
}
