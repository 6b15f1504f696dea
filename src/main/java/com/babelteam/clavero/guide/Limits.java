package com.babelteam.clavero.guide;

/** How long texts may be, in characters as Slack counts them, so that each fits into a message and onto a button. */
final class Limits {
    static final int JOURNEY_TITLE = 60;
    static final int JOURNEY_CHOOSE = 300;
    static final int JOURNEY_BUTTON = 40;
    static final int JOURNEY_TEXT = 2_500;
    static final int STEP_TITLE = 100;
    static final int STEP_SEE = 300;
    static final int STEP_ALTERNATIVE = 500;
    static final int STEP_TEXT = 1_200;
    static final int STEP_STUCK = 1_500;
    static final int TOPIC_TITLE = 60;
    static final int TOPIC_ANSWER = 1_000;
    static final int TOPIC_MORE = 1_500;

    private Limits() {}
}
