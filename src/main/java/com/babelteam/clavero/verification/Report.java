package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.AppCodeReading.Understood;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told about one check. Holds no key.
 *
 * @param reference to quote to support
 * @param result how it ended
 * @param app the app understood, null if none was
 * @param kind the kind of key, null if it was none
 * @param warnings what was odd about the key
 * @param findings what Keap said on each road
 * @param xmlRpcEnd the day on which XML-RPC ends
 * @param xmlRpc whether it is on today, by the calendar
 */
public record Report(Reference reference, Result result, @Nullable Understood app, @Nullable KeyKind kind,
        Set<KeyReading.Warning> warnings, Findings findings, LocalDate xmlRpcEnd, XmlRpc xmlRpc) {
    public Report {
        warnings = Set.copyOf(warnings);
    }

    /** What the calendar says of XML-RPC. */
    public enum XmlRpc {
        ON, PAUSED, ENDED
    }
}
