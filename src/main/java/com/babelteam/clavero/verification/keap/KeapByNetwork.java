package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.operation.Correlation;
import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.Findings;
import com.babelteam.clavero.verification.Findings.Reachability;
import com.babelteam.clavero.verification.Keap;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.Road;
import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.IpNotAllowed;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.XmlRpcCalendar;
import io.micrometer.common.KeyValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Decides which roads a key is tried on, and in which order. */
@Component
class KeapByNetwork implements Keap {
    private final XmlRpcRoad xmlRpc;
    private final RestRoad rest;
    private final KeapSettings settings;
    private final XmlRpcCalendar calendar;
    private final Clock clock;
    private final Watch watch;
    private final ExecutorService sideBySide = Correlation.carriedBy(Executors.newVirtualThreadPerTaskExecutor());

    KeapByNetwork(XmlRpcRoad xmlRpc, RestRoad rest, KeapSettings settings, XmlRpcCalendar calendar, Clock clock,
            Watch watch) {
        this.xmlRpc = xmlRpc;
        this.rest = rest;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.watch = watch;
    }

    @Override
    public Findings ask(AppCode app, ApiKey key, KeyKind kind) {
        Patience patience = Patience.beyond(settings.timeout());
        if (kind == KeyKind.KEAP_AK) {
            return new Findings(Reachability.NOT_ASKED, centralRoads(key, patience));
        }
        RoadAnswer echo = watched("app-echo", () -> xmlRpc.echo(app, patience));
        Reachability reachability = reachability(echo);
        if (reachability != Reachability.REACHED) {
            return withoutAppHost(echo, reachability, key, patience);
        }
        RoadAnswer onAppHost = echo instanceof Accepted
                ? watched("app-xmlrpc", () -> xmlRpc.onAppHost(app, key, patience))
                : echo;
        Map<Road, RoadAnswer> roads = new EnumMap<>(Map.of(Road.APP_XMLRPC, onAppHost));
        if (!isFinal(onAppHost)) {
            roads.putAll(centralRoads(key, patience));
        }
        return new Findings(reachability, roads);
    }

    /**
     * A host that does not exist ends the matter before any key was sent. Any other silence may be that of a retired endpoint:
     * keys sent to apps' own hosts fail since October 2024, so the central host, Keap's own, is asked all the same.
     */
    private Findings withoutAppHost(RoadAnswer echo, Reachability reachability, ApiKey key,
            Patience patience) {
        Map<Road, RoadAnswer> roads = new EnumMap<>(Map.of(Road.APP_XMLRPC, echo));
        boolean noSuchHost = reachability == Reachability.NOT_FOUND && echo instanceof NoAnswer(var trouble)
                && trouble == Trouble.UNKNOWN_HOST;
        if (calendar.isOff(clock) || !(noSuchHost || isFinal(echo))) {
            roads.putAll(centralRoads(key, patience));
        }
        return new Findings(reachability, roads);
    }

    /** Whether the app's own host has settled the matter. What hangs there is not asked for again elsewhere. */
    private static boolean isFinal(RoadAnswer onAppHost) {
        return onAppHost instanceof Accepted || onAppHost instanceof IpNotAllowed || onAppHost instanceof Throttled
                || (onAppHost instanceof NoAnswer(var trouble) && trouble == Trouble.TIMED_OUT);
    }

    private Map<Road, RoadAnswer> centralRoads(ApiKey key, Patience patience) {
        Patience beside = patience.fork();
        var overRest = CompletableFuture.supplyAsync(() -> watched("rest", () -> rest.ask(key, beside)), sideBySide);
        RoadAnswer overXmlRpc = watched("central-xmlrpc", () -> xmlRpc.onCentralHost(key, patience));
        return Map.of(Road.CENTRAL_XMLRPC, overXmlRpc, Road.REST, overRest.join());
    }

    private RoadAnswer watched(String road, Supplier<RoadAnswer> call) {
        return watch.over("clavero.keap.calls", KeyValue.of("road", road), call, RoadAnswer::word);
    }

    private Reachability reachability(RoadAnswer echo) {
        if (echo instanceof NoAnswer(var trouble)) {
            boolean ourNetworkIsDown = trouble == Trouble.UNKNOWN_HOST && !isKnown(settings.xmlrpcUrl().getHost());
            return trouble.meansNoSuchApp() && !ourNetworkIsDown ? Reachability.NOT_FOUND : Reachability.NO_ANSWER;
        }
        return Reachability.REACHED;
    }

    /** If not even Keap's central host can be found, the fault is not in the app's name. */
    private static boolean isKnown(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
