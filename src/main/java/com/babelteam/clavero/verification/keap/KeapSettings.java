package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.XmlRpcCalendar.Brownout;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Keap is asked. The defaults, with their sources, stand in {@code application.yml}.
 *
 * @param appXmlrpcUrl XML-RPC endpoint of one app; {@code {app}} stands for its code
 * @param xmlrpcUrl central XML-RPC endpoint
 * @param restUrl base of REST v2
 * @param xmlrpcKeyHeader header that carries the key on the central XML-RPC endpoint
 * @param restKeyHeader header that carries the key on REST; {@code Authorization} gets {@code Bearer} before the key
 * @param probe the setting read to try a key, as {@code module.setting}; must not be business data or a secret
 * @param timeout for one call in all, from the moment it is sent
 * @param connectTimeout for the connection, within {@code timeout}
 * @param maxConcurrentCalls calls under way at once; further ones wait, and their time does not count meanwhile
 * @param xmlrpcBrownouts announced pauses of XML-RPC
 * @param xmlrpcEnd the day on which XML-RPC ends
 */
@ConfigurationProperties("clavero.keap")
record KeapSettings(String appXmlrpcUrl, URI xmlrpcUrl, URI restUrl, String xmlrpcKeyHeader, String restKeyHeader,
        String probe, Duration timeout, Duration connectTimeout, int maxConcurrentCalls,
        List<Brownout> xmlrpcBrownouts, LocalDate xmlrpcEnd) {
    KeapSettings {
        xmlrpcBrownouts = xmlrpcBrownouts == null ? List.of() : List.copyOf(xmlrpcBrownouts);
        if (!appXmlrpcUrl.contains("{app}")) {
            throw new IllegalArgumentException("clavero.keap.app-xmlrpc-url needs {app} where the app's code belongs");
        }
        SafeUrl.require("clavero.keap.app-xmlrpc-url", URI.create(appXmlrpcUrl.replace("{app}", "ab123")));
        SafeUrl.require("clavero.keap.xmlrpc-url", xmlrpcUrl);
        SafeUrl.require("clavero.keap.rest-url", restUrl);
        if (probe.indexOf('.') < 1 || probe.contains("passphrase")) {
            throw new IllegalArgumentException("clavero.keap.probe is module.setting, and never the passphrase");
        }
        if (maxConcurrentCalls < 1) {
            throw new IllegalArgumentException("clavero.keap.max-concurrent-calls starts at 1");
        }
    }

    /** The only way an address is made from something a person typed: a validated label in a configured place. */
    URI appXmlrpcUrl(AppCode app) {
        return URI.create(appXmlrpcUrl.replace("{app}", app.value()));
    }

    URI userinfoUrl() {
        String base = restUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "oauth/connect/userinfo");
    }
}
