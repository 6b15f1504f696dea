package com.babelteam.clavero.guide.pictures;

import com.babelteam.clavero.person.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One picture in one language, as SVG that has its words but not yet its line breaks.
 *
 * @param id the picture
 * @param language of its words
 * @param svg the template with shared shapes and words filled in
 */
record Drawing(String id, Language language, String svg) {

    /** What a PNG carries to show which drawing it was made from. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where its PNG is committed. */
    Path png() {
        return Drawings.GUIDE.resolve(language.code()).resolve("pictures").resolve(id + ".png");
    }

    @Override
    public String toString() {
        return id + " (" + language.code() + ")";
    }
}
