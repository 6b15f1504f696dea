package com.babelteam.clavero.leak;

import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result.Accepted;
import com.babelteam.clavero.verification.Result.AcceptedAppUnconfirmed;
import com.babelteam.clavero.verification.Result.KeyRefused;
import com.babelteam.clavero.verification.Result.OtherApp;

/** What a check says of an exposed key: it has to fail, and for the right reason. */
public sealed interface Proof {
    /**
     * Keap does not know the key any more.
     *
     * @param recognised whether it is certain to be the one that was exposed
     * @param left how many other keys stood in the same message
     */
    record Dead(boolean recognised, int left) implements Proof {}

    /** Keap takes the key still: whoever saw it can use it. */
    record Alive() implements Proof {}

    /** Keap did not get to judge the key. */
    record Open() implements Proof {}

    /** Reads a report. */
    static Proof of(Report report, boolean recognised, int left) {
        return switch (report.result()) {
            case KeyRefused _ -> new Dead(recognised, left);
            case Accepted _,AcceptedAppUnconfirmed _,OtherApp _ -> new Alive();
            default -> new Open();
        };
    }
}
