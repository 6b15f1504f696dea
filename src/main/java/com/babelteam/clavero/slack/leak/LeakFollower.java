package com.babelteam.clavero.slack.leak;

import com.babelteam.clavero.leak.Leak;
import com.babelteam.clavero.leak.Leaks;
import com.babelteam.clavero.leak.Owed;
import com.babelteam.clavero.leak.Proof;
import com.babelteam.clavero.slack.verify.CheckFollower;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Notices in people's ordinary checks what matters for a leak of theirs: the new key works, or it was the exposed one. */
@Component
class LeakFollower implements CheckFollower {
    private final Leaks leaks;
    private final LeakTelling telling;

    LeakFollower(Leaks leaks, LeakTelling telling) {
        this.leaks = leaks;
        this.telling = telling;
    }

    @Override
    public Consumer<Report> begun(Admitted check) {
        Optional<Leak> exposed = leaks.exposing(check.person(), check.key().key());
        if (exposed.isEmpty()) {
            return report -> {
                if (report.result() instanceof Result.Accepted
                        || report.result() instanceof Result.AcceptedAppUnconfirmed) {
                    leaks.newKeyWorks(check.person(), report);
                    telling.soon();
                }
            };
        }
        Leak leak = exposed.get();
        Function<Report, Proof> proving = leaks.proving(leak.id(), check.key().key());
        return report -> {
            switch (proving.apply(report)) {
                case Proof.Dead(_, var left) when left == 0 -> leaks.owe(leak.id(), Owed.DEAD);
                case Proof.Alive _ -> leaks.owe(leak.id(), Owed.ALIVE);
                case Proof.Dead _,Proof.Open _ -> {
                    return;
                }
            }
            telling.soon();
        };
    }
}
