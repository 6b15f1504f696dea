package com.babelteam.clavero.verification;

/** What kind of key a text is, as far as its form tells. */
public enum KeyKind {
    /** 32 hexadecimal digits, one per app, shown in the app's settings for ever. Keap makes no new ones since 2024. */
    LEGACY,
    /** {@code KeapAK-} and 50 hexadecimal digits: a Service Account Key or Personal Access Token; the form is one. */
    KEAP_AK,
    /** No form we know, but nothing we can rule out either. Asked like a legacy key. */
    UNUSUAL
}
