package com.babelteam.clavero.verification;

import java.util.Set;

/** What a person's answer to "which key?" was understood to be. */
public sealed interface KeyReading {
    /**
     * Something worth asking Keap about.
     *
     * @param key cleaned of what was pasted along
     * @param kind as far as the form tells
     * @param warnings what was odd about it
     */
    record Usable(ApiKey key, KeyKind kind, Set<Warning> warnings) implements KeyReading {
        public Usable {
            warnings = Set.copyOf(warnings);
        }
    }

    /** Plainly no key, so Keap is not asked. */
    record NotAKey(LookAlike lookAlike) implements KeyReading {}

    /** Odd, but no reason to refuse. */
    enum Warning {
        /** Spaces, line breaks, quotation marks or invisible characters were pasted along and removed. */
        CLEANED,
        /** Other words stood around the key. */
        TEXT_AROUND,
        /** Not the length or the alphabet that Keap's keys have. */
        UNUSUAL_FORM,
        /** Capital letters, where Keap writes small ones. */
        CAPITALS
    }

    /** What people mistake for a key. */
    enum LookAlike {
        /** Nothing was typed. */
        EMPTY,
        /** An app code: the two fields were swapped. */
        APP_CODE,
        /** The address of a page. */
        ADDRESS,
        /** An e-mail address. */
        EMAIL,
        /** Dots or asterisks, as the settings page shows a key afterwards. */
        MASKED,
        /** A piece of a key. */
        TRUNCATED,
        /** More than one key, or the same one twice. */
        SEVERAL,
        /** What a guide prints where the key belongs, such as {@code YourLegacyKey}. */
        PLACEHOLDER,
        /** Letters that look like others: O for 0, l for 1, Cyrillic or full-width letters. */
        ODD_CHARACTERS,
        /** Credentials from the developer portal, which are for OAuth programs. */
        DEVELOPER_CLIENT_ID,
        /** A key of some other service. It must not travel to Keap. */
        OTHER_SERVICE,
        /** A passphrase, a login password or any other text. */
        PASSPHRASE
    }
}
