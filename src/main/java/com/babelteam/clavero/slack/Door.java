package com.babelteam.clavero.slack;

/** A way in for Slack's requests. */
@FunctionalInterface
public interface Door {
    /** Whether requests can come in. */
    boolean isOpen();
}
