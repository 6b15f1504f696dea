package com.babelteam.clavero.slack;

/** The words of Slack for tests of its inner packages. */
public final class Texts {
    private Texts() {}

    public static Phrases phrases() {
        return new Phrases();
    }

    public static HumanButton humanButton() {
        return new HumanButton(phrases());
    }
}
