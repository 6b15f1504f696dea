package com.babelteam.clavero.guide;

/** The name of a picture, such as {@code address-bar}; there is one drawing of it in each language. */
public record PictureId(String value) {
    public PictureId {
        Ids.check(value, Ids.WORD);
    }

    @Override
    public String toString() {
        return value;
    }
}
