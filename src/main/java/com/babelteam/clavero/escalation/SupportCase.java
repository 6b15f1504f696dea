package com.babelteam.clavero.escalation;

/**
 * A case with all that support is to see.
 *
 * @param words what the person wrote, keys masked
 */
public record SupportCase(CaseStatus status, Dossier dossier, String words) {
    public CaseNumber number() {
        return status.number();
    }
}
