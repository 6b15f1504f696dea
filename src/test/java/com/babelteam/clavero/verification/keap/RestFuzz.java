package com.babelteam.clavero.verification.keap;

/** What may come back over REST. */
public final class RestFuzz {
    private RestFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AnswerFuzz.overRest(input);
    }
}
