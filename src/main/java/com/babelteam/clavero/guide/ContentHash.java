package com.babelteam.clavero.guide;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells two editions of something apart: the first half of its SHA-256, in hexadecimal. */
public record ContentHash(String value) {
    static ContentHash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ContentHash of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ContentHash(HexFormat.of().formatHex(digest, 0, digest.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
