package com.babelteam.clavero.guide;

import com.babelteam.clavero.person.Language;

/** A drawing in one language, as a PNG file. */
public final class PictureFile {
    private final PictureId id;
    private final Language language;
    private final byte[] content;
    private final ContentHash hash;

    PictureFile(PictureId id, Language language, byte[] content) {
        this.id = id;
        this.language = language;
        this.content = content.clone();
        this.hash = ContentHash.of(content);
    }

    public PictureId id() {
        return id;
    }

    public Language language() {
        return language;
    }

    /** Tells two editions of the drawing apart. */
    public ContentHash hash() {
        return hash;
    }

    /** The file's bytes, a copy. */
    public byte[] content() {
        return content.clone();
    }
}
