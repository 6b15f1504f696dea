package com.babelteam.clavero.playground;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the assistant listens, once it does; and the one line that a newcomer needs. */
@Component
@OnlyInPlayground
class AssistantAddress {
    private static final Logger log = LoggerFactory.getLogger(AssistantAddress.class);

    private volatile int port;

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        log.info("No Slack token is configured, so this is the playground: open http://localhost:{}/", port);
    }

    URI events() {
        return URI.create("http://127.0.0.1:" + port + "/slack/events");
    }

    /** Where people come back to who add the app; by the name that they are invited to, or their cookie is not there. */
    String redirect() {
        return "http://localhost:" + port + "/slack/oauth_redirect";
    }
}
