package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.verification.XmlRpcCalendar;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Settings and wiring for a Keap on this machine. */
final class PracticeSettings {
    private PracticeSettings() {}

    static KeapSettings of(Map<String, String> urls, Duration timeout) {
        return new KeapSettings(urls.getOrDefault("clavero.keap.app-xmlrpc-url", ""),
                URI.create(urls.getOrDefault("clavero.keap.xmlrpc-url", "")),
                URI.create(urls.getOrDefault("clavero.keap.rest-url", "")), "X-Keap-API-Key", "Authorization",
                "Application.enabled", timeout, Duration.ofSeconds(1), 256, List.of(), LocalDate.parse("2026-12-31"));
    }

    static KeapByNetwork keap(KeapSettings settings) {
        var http = new KeapHttp(settings);
        var calendar = new XmlRpcCalendar(settings.xmlrpcBrownouts(), settings.xmlrpcEnd());
        return new KeapByNetwork(new XmlRpcRoad(http, settings), new RestRoad(http, settings), settings, calendar,
                Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC), Watch.NOTHING);
    }
}
