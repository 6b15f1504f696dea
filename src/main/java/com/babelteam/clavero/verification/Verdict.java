package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.Findings.Reachability;
import com.babelteam.clavero.verification.Result.Accepted;
import com.babelteam.clavero.verification.Result.AcceptedAppUnconfirmed;
import com.babelteam.clavero.verification.Result.ApiNotConfigured;
import com.babelteam.clavero.verification.Result.AppNotFound;
import com.babelteam.clavero.verification.Result.IpNotAllowed;
import com.babelteam.clavero.verification.Result.KeapUnavailable;
import com.babelteam.clavero.verification.Result.KeyRefused;
import com.babelteam.clavero.verification.Result.OtherApp;
import com.babelteam.clavero.verification.Result.Throttled;
import com.babelteam.clavero.verification.Result.XmlRpcOff;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NotConfigured;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import java.time.Clock;
import java.util.Optional;

/**
 * Turns what Keap said into a result.
 *
 * <p>The rule behind the order: a key is called bad only when Keap itself said so on a road that counts for its kind, and
 * nothing temporary stood in the way. One accepting road is enough to call it good.
 */
final class Verdict {
    private final XmlRpcCalendar calendar;
    private final Clock clock;

    Verdict(XmlRpcCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Result of(AppCode app, KeyKind kind, Findings findings) {
        if (findings.accepted()) {
            return findings.owner().<Result>map(owner -> owner.equals(app) ? new Accepted() : new OtherApp(owner))
                    .orElseGet(AcceptedAppUnconfirmed::new);
        }
        if (findings.anyIs(RoadAnswer.IpNotAllowed.class)) {
            return new IpNotAllowed();
        }
        if (kind == KeyKind.KEAP_AK && findings.is(Road.REST, Refused.class)) {
            return new KeyRefused();
        }
        if (calendar.isOff(clock)) {
            return whileXmlRpcIsOff(kind, findings);
        }
        return temporaryTrouble(kind, findings).orElseGet(() -> lasting(findings));
    }

    /** XML-RPC roads say nothing of a key now. What REST says counts for new keys; old ones are not sure to work there. */
    private Result whileXmlRpcIsOff(KeyKind kind, Findings findings) {
        if (kind == KeyKind.KEAP_AK && findings.roads().get(Road.REST) instanceof RoadAnswer.Throttled throttled) {
            return new Throttled(throttled.retryAfter());
        }
        if (kind == KeyKind.KEAP_AK && findings.roads().get(Road.REST) instanceof NoAnswer(var trouble)) {
            return new KeapUnavailable(trouble);
        }
        return new XmlRpcOff(calendar.hasEnded(clock) ? null : calendar.pauseUntil(clock).orElse(null));
    }

    /**
     * Before a key is blamed, every road that counts must have spoken: for old keys the XML-RPC roads, as the app's own host
     * refuses since 2024 what the central one takes, and for new ones REST as well.
     */
    private static Optional<Result> temporaryTrouble(KeyKind kind, Findings findings) {
        for (Road road : Road.values()) {
            boolean counts = road.isXmlRpc()
                    ? !(kind == KeyKind.KEAP_AK && findings.is(Road.REST, Refused.class))
                    : kind == KeyKind.KEAP_AK;
            switch (findings.roads().get(road)) {
                case RoadAnswer.Throttled(var retryAfter) when counts -> {
                    return Optional.of(new Throttled(retryAfter));
                }
                case NoAnswer(var trouble) when counts && isTemporary(road, trouble) -> {
                    return Optional.of(new KeapUnavailable(trouble));
                }
                case null, default -> {
                    // This road has spoken, was not asked, or does not count.
                }
            }
        }
        return Optional.empty();
    }

    /** An app's host may be missing because there is no such app; Keap's central one may not. */
    private static boolean isTemporary(Road road, Trouble trouble) {
        return switch (road) {
            case APP_XMLRPC -> !trouble.meansNoSuchApp();
            case CENTRAL_XMLRPC -> true;
            case REST -> trouble != Trouble.NOT_FOUND;
        };
    }

    private static Result lasting(Findings findings) {
        if (findings.anyIs(NotConfigured.class)) {
            return new ApiNotConfigured();
        }
        if (findings.app() == Reachability.NOT_FOUND) {
            return new AppNotFound();
        }
        if (findings.anyIs(Refused.class)) {
            return new KeyRefused();
        }
        return new KeapUnavailable(Trouble.NOT_FOUND);
    }
}
