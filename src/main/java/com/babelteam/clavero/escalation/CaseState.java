package com.babelteam.clavero.escalation;

import java.util.Locale;

/** How far a case is on its way to support. */
public enum CaseState {
    /** not yet a case: shown to the person, and not sent off */
    DRAFT,
    /** kept, and on its way */
    QUEUED,
    /** support has it, with all that was added */
    SENT,
    /** it could not be brought to support */
    NOT_DELIVERED;

    /** For programs: {@code queued}, {@code sent} or {@code not delivered}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
