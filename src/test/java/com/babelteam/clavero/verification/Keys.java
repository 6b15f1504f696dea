package com.babelteam.clavero.verification;

/** Makes keys for tests of other packages. */
public final class Keys {
    private Keys() {}

    public static ApiKey key(String text) {
        return new ApiKey(text);
    }
}
