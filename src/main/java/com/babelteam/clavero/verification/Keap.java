package com.babelteam.clavero.verification;

/** Where keys are checked. */
public interface Keap {
    /**
     * Asks on every road that fits the kind of key. Blocks, at most for a few times the configured time-out.
     *
     * @param app the app the person says the key belongs to
     * @param key read only while this call lasts
     * @param kind decides the roads
     * @return what Keap said; never throws for anything that Keap or the network does
     */
    Findings ask(AppCode app, ApiKey key, KeyKind kind);
}
