package com.babelteam.clavero.slack.inbound;

import com.babelteam.clavero.slack.Door;
import com.babelteam.clavero.slack.SlackSettings;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Slack's requests over a WebSocket that we open, for machines that Slack cannot reach.
 *
 * <p>We look after the connection ourselves: the SDK's own watch dies on an answer such as {@code internal_error}, and its
 * ready-made app prints requests and leaves those without a handler unacknowledged, so that Slack sends them again.
 */
class SocketMode implements Door, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SocketMode.class);

    private final Slack slack;
    private final App bolt;
    private final SlackSettings settings;
    private final ExecutorService slackWork;
    private final Receiving receiving;
    private final SocketModeRequestParser parser;
    private volatile @Nullable SocketModeClient client;
    private volatile boolean open;
    private volatile boolean running;

    SocketMode(Slack slack, App bolt, SlackSettings settings, ExecutorService slackWork,
            Receiving receiving) {
        this.slack = slack;
        this.bolt = bolt;
        this.settings = settings;
        this.slackWork = slackWork;
        this.receiving = receiving;
        this.parser = new SocketModeRequestParser(bolt.config());
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Opens the connection, and opens it again whenever it does not answer. */
    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void keepOpen() {
        if (!running) {
            return;
        }
        try {
            SocketModeClient present = client;
            if (present == null) {
                client = connect();
            } else if (!present.verifyConnection()) {
                open = false;
                present.connectToNewEndpoint();
            }
            SocketModeClient connected = client;
            boolean answers = connected != null && connected.verifyConnection();
            if (answers && !open) {
                log.info("Socket Mode is connected");
            }
            open = answers;
        } catch (Exception e) {
            open = false;
            log.warn("Socket Mode could not be opened ({}); trying again", e.getClass().getSimpleName());
        }
    }

    private SocketModeClient connect() throws Exception {
        String token = settings.appToken().reveal();
        var connecting = new SocketModeClientJavaWSImpl(slack, token, slack.issueSocketModeUrl(token), 10,
                new ConcurrentLinkedMessageQueue(), false, false, 1);
        connecting.addWebSocketMessageListener(message -> {
            if (receiving.hasRoom()) {
                slackWork.execute(() -> handle(connecting, message));
            }
        });
        connecting.connect();
        return connecting;
    }

    private void handle(SocketModeClient from, String message) {
        try {
            SocketModeRequest request = parser.parse(message);
            if (request != null) {
                from.sendSocketModeResponse(reply(request.getEnvelope().getEnvelopeId(), answer(request)));
            }
        } catch (Exception e) {
            // Not the exception itself: a parser's text quotes what it read.
            log.error("A request from Slack could not be handled ({})", e.getClass().getName());
        }
    }

    /** The body to acknowledge with; empty for a plain acknowledgement, which even a failure gets. */
    private String answer(SocketModeRequest request) {
        Request<?> parsed = request.getBoltRequest();
        if (parsed == null) {
            return "";
        }
        Response response = receiving.acknowledge(parsed, () -> handle(parsed));
        return response.getStatusCode() != 200 || response.getBody() == null ? "" : response.getBody();
    }

    private Response handle(Request<?> request) {
        try {
            Response response = bolt.run(request);
            if (response.getStatusCode() != 200) {
                log.error("A request from Slack ended with status {}", response.getStatusCode());
            }
            return response;
        } catch (Exception e) {
            log.error("A request from Slack failed ({})", e.getClass().getName());
            return Response.error(500);
        }
    }

    private static String reply(String envelope, String body) {
        var reply = new JsonObject();
        reply.addProperty("envelope_id", envelope);
        if (!body.isEmpty()) {
            reply.add("payload", JsonParser.parseString(body));
        }
        return reply.toString();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the work that runs is waited for, so that nothing new comes in meanwhile. */
    @Override
    public void stop() {
        running = false;
        open = false;
        SocketModeClient present = client;
        try {
            if (present != null) {
                present.close();
            }
        } catch (IOException e) {
            log.debug("Socket Mode did not close cleanly ({})", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Higher than that of the work it brings in. */
    @Override
    public int getPhase() {
        return 1;
    }
}
