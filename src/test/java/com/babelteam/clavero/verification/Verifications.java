package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.AppCodeReading.Understood;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verification and its reports for tests of other packages. */
public final class Verifications {
    private Verifications() {}

    /** Reads what people typed; anything more fails. */
    @SuppressWarnings("NullAway") // reading needs none of them
    public static Verification readingOnly() {
        return new Verification(null, null, null, null, null);
    }

    /** A report of any kind. */
    public static Report report(Result result, @Nullable Understood app, @Nullable KeyKind kind, Findings findings,
            Report.XmlRpc xmlRpc) {
        return new Report(new Reference("K7QM-2F9X"), result, app, kind,
                kind == null ? Set.of() : Set.copyOf(List.of(KeyReading.Warning.values())), findings,
                LocalDate.parse("2026-12-31"), xmlRpc);
    }
}
