package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Report;
import java.util.function.Consumer;

/** Somebody for whom it matters how people's checks end. */
@FunctionalInterface
public interface CheckFollower {
    /**
     * A check is about to be made.
     *
     * @param check its key may be looked at now, and not be kept
     * @return takes the report, once the person has it
     */
    Consumer<Report> begun(Admitted check);
}
