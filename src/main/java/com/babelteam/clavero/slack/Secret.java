package com.babelteam.clavero.slack;

/** A token or signing secret out of the configuration; prints nothing of itself. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** For the configuration binder. */
    public static Secret of(String value) {
        return new Secret(value.strip());
    }

    /** Whether something was configured. */
    public boolean isPresent() {
        return !value.isEmpty();
    }

    /** The secret itself, for a header or a signature and nothing else. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return isPresent() ? "[hidden]" : "[none]";
    }
}
