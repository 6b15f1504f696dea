package com.babelteam.clavero.playground.keap;

import java.util.List;

/** What to type to see each outcome that depends on what is typed. */
final class Catalogue {
    static final List<PracticeKey> ALL = List.of(
            new PracticeKey("accepted", PracticeKeap.APP, PracticeKeap.NEW_KEY),
            new PracticeKey("accepted", PracticeKeap.APP, PracticeKeap.LEGACY_KEY),
            new PracticeKey("accepted", PracticeKeap.OTHER_APP, PracticeKeap.OTHER_NEW_KEY),
            new PracticeKey("accepted-app-unconfirmed", PracticeKeap.APP, PracticeKeap.ANONYMOUS_KEY),
            new PracticeKey("accepted-app-unconfirmed", PracticeKeap.APP, PracticeKeap.MOVED_LEGACY_KEY),
            new PracticeKey("other-app", PracticeKeap.APP, PracticeKeap.OTHER_NEW_KEY),
            new PracticeKey("other-app", PracticeKeap.OTHER_APP, PracticeKeap.NEW_KEY),
            new PracticeKey("key-refused", PracticeKeap.APP, PracticeKeap.UNKNOWN_KEY),
            new PracticeKey("key-refused", PracticeKeap.APP, PracticeKeap.UNKNOWN_LEGACY_KEY),
            new PracticeKey("app-not-found", PracticeKeap.NO_APP, PracticeKeap.LEGACY_KEY),
            new PracticeKey("api-not-configured", PracticeKeap.APP_WITHOUT_API, PracticeKeap.LEGACY_KEY),
            new PracticeKey("ip-not-allowed", PracticeKeap.APP_WITH_IP_LIST, PracticeKeap.LEGACY_KEY),
            new PracticeKey("app-code-invalid", "signin.infusionsoft.com", PracticeKeap.NEW_KEY),
            new PracticeKey("key-not-recognised", PracticeKeap.APP, "correct horse battery staple"));

    private Catalogue() {}
}
