package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.IpNotAllowed;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NotConfigured;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.keap.KeapHttp.Answer;
import com.babelteam.clavero.verification.keap.KeapHttp.Exchange;
import com.babelteam.clavero.verification.keap.KeapHttp.Failure;
import com.babelteam.clavero.verification.keap.XmlRpcCodec.Fault;
import com.babelteam.clavero.verification.keap.XmlRpcCodec.Message;
import com.babelteam.clavero.verification.keap.XmlRpcCodec.Unreadable;
import com.babelteam.clavero.verification.keap.XmlRpcCodec.Value;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a key, or an app's host, over XML-RPC. */
@Component
class XmlRpcRoad {
    /** Stands where the key stood, so that the other parameters keep their places; Keap ignores it there. */
    private static final String PLACEHOLDER = "clavero";
    private static final Duration PATIENCE_FOR_A_SECOND_TRY = Duration.ofSeconds(2);
    private static final String GREETING = "Clavero asks whether anybody is there";

    private final KeapHttp http;
    private final KeapSettings settings;
    private final XmlRpcCodec codec = new XmlRpcCodec();

    XmlRpcRoad(KeapHttp http, KeapSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /**
     * Asks an app's host for an echo, which needs no key.
     *
     * @return accepted if Keap's XML-RPC answers there, though it were with a complaint
     */
    RoadAnswer echo(AppCode app, Patience patience) {
        byte[] call = codec.write("DataService.echo", List.of(GREETING));
        return onceMoreIfShaky(
                () -> switch (read(http.send(request(settings.appXmlrpcUrl(app), call).build(), patience))) {
                    case Read(Value(Object value), _) when GREETING.equals(value) -> new Accepted(app, false);
                    case Read(Fault fault, _) -> switch (XmlRpcFault.meaning(fault, app)) {
                        case IpNotAllowed shutOut -> shutOut;
                        case Throttled throttled -> throttled;
                        default -> new Accepted(app, false);
                    };
                    case Read(_, Answer answer) -> HttpVerdict.of(answer).orElse(new NoAnswer(Trouble.UNREADABLE));
                    case Unread(var trouble) -> new NoAnswer(trouble);
                });
    }

    /** Reads one harmless setting on the app's own host, the key as first parameter. */
    RoadAnswer onAppHost(AppCode app, ApiKey key, Patience patience) {
        return onceMoreIfShaky(() -> {
            byte[] call = key.reveal(this::probe);
            return judge(http.send(request(settings.appXmlrpcUrl(app), call).build(), patience), app);
        });
    }

    /** Reads the same on the central host, the key in a header and nowhere else. */
    RoadAnswer onCentralHost(ApiKey key, Patience patience) {
        HttpRequest.Builder request = request(settings.xmlrpcUrl(), probe(PLACEHOLDER));
        return onceMoreIfShaky(
                () -> judge(new KeyHeader(settings.xmlrpcKeyHeader()).send(http, request, key, patience), null));
    }

    private byte[] probe(String firstParameter) {
        int dot = settings.probe().indexOf('.');
        return codec.write("DataService.getAppSetting",
                List.of(firstParameter, settings.probe().substring(0, dot), settings.probe().substring(dot + 1)));
    }

    private static HttpRequest.Builder request(URI url, byte[] call) {
        return HttpRequest.newBuilder(url).POST(BodyPublishers.ofByteArray(call))
                .header("Content-Type", "text/xml; charset=utf-8").header("Accept", "text/xml")
                .header("User-Agent", "Clavero");
    }

    private RoadAnswer judge(Exchange exchange, @Nullable AppCode host) {
        return switch (read(exchange)) {
            case Read(Value(Object value), Answer answer) when value != null
                    && !String.valueOf(value).startsWith("ERROR") ->
                new Accepted(host == null ? answer.tenant() : host, false);
            case Read(Fault fault, Answer answer) -> XmlRpcFault.meaning(fault, host == null ? answer.tenant() : host);
            case Read(_, Answer answer) -> HttpVerdict.of(answer).orElse(new NoAnswer(Trouble.UNREADABLE));
            case Unread(var trouble) -> new NoAnswer(trouble);
        };
    }

    private sealed interface Reading {}

    private record Read(Message message, Answer answer) implements Reading {}

    private record Unread(Trouble trouble) implements Reading {}

    /** Faults come under status 200 as a rule; one that comes under another status is read all the same. */
    private Reading read(Exchange exchange) {
        return switch (exchange) {
            case Failure(var trouble) -> new Unread(trouble);
            case Answer answer -> {
                Message message = answer.hasType("xml") ? codec.read(answer.body()) : new Unreadable();
                boolean valueUnderError = message instanceof Value && answer.status() != 200;
                yield new Read(valueUnderError ? new Unreadable() : message, answer);
            }
        };
    }

    /** Keap is known to send empty answers and false {@code [InvalidConfig]} faults now and then. */
    private static RoadAnswer onceMoreIfShaky(Supplier<RoadAnswer> attempt) {
        long start = System.nanoTime();
        RoadAnswer first = attempt.get();
        boolean quick = System.nanoTime() - start < PATIENCE_FOR_A_SECOND_TRY.toNanos();
        boolean shaky = first instanceof NotConfigured || (first instanceof NoAnswer(var trouble)
                && (trouble == Trouble.UNREADABLE || trouble == Trouble.OUT_OF_ORDER));
        return shaky && quick ? attempt.get() : first;
    }
}
