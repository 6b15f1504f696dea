package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the settings, that tokens are encrypted with.
 *
 * @param id tells it from others and nothing about it
 */
record TokenKey(String id, SecretKeySpec key) {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;

    /**
     * @throws IllegalArgumentException if it is none; says nothing of it
     */
    static TokenKey of(Secret base64) {
        byte[] bytes = decode(base64);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("Each of CLAVERO_TOKEN_KEYS must be 32 bytes in Base64, as"
                    + " \"openssl rand -base64 32\" makes them");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new TokenKey(HexFormat.of().formatHex(digest, 0, ID_BYTES), new SecretKeySpec(bytes, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /** The decoder's own complaint would quote what it read. */
    private static byte[] decode(Secret base64) {
        try {
            return Base64.getDecoder().decode(base64.reveal());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
