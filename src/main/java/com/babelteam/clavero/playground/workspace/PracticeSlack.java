package com.babelteam.clavero.playground.workspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's Web API on this machine, to be called instead of the real one. It keeps what it is told in a {@link Workspace} and
 * refuses what Slack would refuse, with Slack's names for it.
 */
public final class PracticeSlack implements AutoCloseable {
    public static final String BOT_TOKEN = "xoxb-practice";
    private static final int CALLS_KEPT = 20_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Workspace workspace;
    private final Manifest manifest;
    private final Traffic traffic;
    private final Triggers triggers;
    private final ChatMethods chat;
    private final ViewMethods views;
    private final FileMethods files;
    private final Refusals refusals;
    private final Methods methods;
    private final ResponseUrls responseUrls;
    private final Consents consents;
    private final ConsentPage consentPage;
    private final Map<String, PracticeSlack> others = new ConcurrentHashMap<>();
    private final Deque<Call> calls = new ArrayDeque<>();
    private final AtomicInteger throttled = new AtomicInteger();
    private volatile String throttledMethod = "chat.postMessage";
    private volatile String socketUrl = "";

    /** One call: the method, or {@code response_url}, and its arguments. */
    public record Call(String method, Map<String, String> arguments) {
        /** An argument that is JSON. */
        public JsonNode json(String argument) {
            return JSON.readTree(arguments.getOrDefault(argument, "{}"));
        }

        public String get(String argument) {
            return arguments.getOrDefault(argument, "");
        }
    }

    /** A crowd's workspace, as tests need it. */
    public PracticeSlack() throws IOException {
        this(0);
    }

    public PracticeSlack(int port) throws IOException {
        this(Manifest.shipped(), Directory.ofEverybody(), UploadedFiles.inMemory(), Clock.systemUTC(), port);
    }

    /**
     * @param manifest what the app asked for when it was installed
     * @param port on the loopback address; 0 for any that is free
     */
    public PracticeSlack(Manifest manifest, Directory people, UploadedFiles uploads, Clock clock, int port)
            throws IOException {
        this(manifest, new Workspace(Workspace.TEAM, "practice", people, uploads, clock), new Consents(clock), clock,
                port);
    }

    private PracticeSlack(Manifest manifest, Workspace workspace, Consents consents, Clock clock, int port)
            throws IOException {
        this.manifest = manifest;
        this.workspace = workspace;
        this.consents = consents;
        consents.offer(workspace.team(), workspace.domain());
        consentPage = new ConsentPage(consents, manifest);
        traffic = new Traffic(clock);
        triggers = new Triggers(clock);
        refusals = new Refusals(clock);
        chat = new ChatMethods(workspace);
        views = new ViewMethods(workspace, triggers, manifest);
        files = new FileMethods(workspace, this::url);
        responseUrls = new ResponseUrls(clock);
        methods = new Methods(this::scopes, refusals, List.of(chat.methods(), views.methods(), files.methods(),
                new PeopleMethods(workspace, manifest).methods(), new AssistantMethods(workspace, manifest).methods(),
                new AgentMethods(workspace, manifest).methods(),
                Map.of("apps.connections.open", new Method("", _ -> Method.answer(Map.of("url", socketUrl))),
                        "oauth.v2.access", new Method("", consents::access))));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it listens, ending in a slash. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Settings that lead the assistant here. */
    public Map<String, String> settings() {
        return Map.of("clavero.slack.api-url", url() + "api/", "clavero.slack.bot-token", BOT_TOKEN,
                "clavero.slack.retry-delay", "200ms");
    }

    /** Settings that lead the assistant here, to be installed by consent and not by a token. */
    public Map<String, String> settingsForSeveral() {
        return Map.of("clavero.slack.api-url", url() + "api/", "clavero.slack.authorize-url",
                url() + "oauth/v2/authorize", "clavero.slack.client-id", Consents.CLIENT_ID,
                "clavero.slack.client-secret", Consents.CLIENT_SECRET, "clavero.slack.retry-delay", "200ms");
    }

    /** One more workspace, reached through the Web API of this one by a token of its own. */
    public PracticeSlack another(String team, String domain, Directory people, Clock clock) throws IOException {
        var other = new PracticeSlack(manifest,
                new Workspace(team, domain, people, UploadedFiles.inMemory(), clock), consents, clock, 0);
        others.put(team, other);
        return other;
    }

    /** Who consented to what. */
    public Consents consents() {
        return consents;
    }

    /** The token in the settings is for the first workspace only. */
    private Set<String> scopes(String token) {
        return token.equals(BOT_TOKEN) && workspace.team().equals(Workspace.TEAM)
                ? manifest.scopes()
                : consents.scopes(token, workspace.team());
    }

    public Workspace workspace() {
        return workspace;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Traffic traffic() {
        return traffic;
    }

    /** What was refused of late, newest first. */
    public List<Refusals.Refused> refusals() {
        return refusals.newest();
    }

    Triggers triggers() {
        return triggers;
    }

    ViewMethods views() {
        return views;
    }

    /** Notes a refusal that no method gave: of an acknowledgement, for example. */
    void refused(String what, Refusal refusal) {
        refusals.add(what, refusal);
        workspace.changed();
    }

    /** An address that takes five answers in thirty minutes for one person in one channel. */
    public String responseUrl(String channel, String person) {
        return url() + "response/" + responseUrls.issue(channel, person);
    }

    /** A trigger id such as every press and command brings, for one window within three seconds. */
    public String trigger(String person) {
        return triggers.issue(person);
    }

    /** Puts a window on a person's screen as if it had been opened before. */
    public void show(String person, String id, ObjectNode view) {
        if (workspace.view(id).isEmpty()) {
            views.show(person, id, view);
        }
    }

    /** From now on every method ends in this error; empty for none. */
    public void failWith(String failure) {
        methods.failWith(failure);
    }

    /** The next so many messages are answered with 429. */
    public void throttleNext(int messages) {
        throttleNext("chat.postMessage", messages);
    }

    /** The next so many calls of a method are answered with 429. */
    public void throttleNext(String method, int times) {
        throttledMethod = method;
        throttled.set(times);
    }

    /** Where Socket Mode connections are sent. */
    public void socketUrl(String url) {
        this.socketUrl = url;
    }

    /** Every call of late, oldest first. */
    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    public List<Call> calls(String method, Predicate<Call> which) {
        return calls().stream().filter(call -> call.method().equals(method) && which.test(call)).toList();
    }

    @Override
    public void close() {
        others.values().forEach(PracticeSlack::close);
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.startsWith("/api/")) {
                var call = call(exchange, path.substring("/api/".length()), new String(body, StandardCharsets.UTF_8));
                String token = token(exchange, call);
                others.getOrDefault(consents.placeOf(token), this).api(exchange, call, token);
            } else if (path.equals("/oauth/v2/authorize")) {
                consent(exchange, new String(body, StandardCharsets.UTF_8));
            } else if (path.equals("/app_redirect")) {
                show(exchange, consentPage.opened());
            } else if (path.startsWith("/response/")) {
                answerResponseUrl(exchange, path, new String(body, StandardCharsets.UTF_8));
            } else if (path.startsWith("/upload/")) {
                boolean taken = files.upload(path.substring("/upload/".length()), body);
                send(exchange, taken ? 200 : 404, taken ? "OK - " + body.length : "no such upload");
            } else {
                send(exchange, 404, "");
            }
        }
    }

    /** Slack takes an app's own name and password from the header as well. */
    private static Call call(HttpExchange exchange, String name, String body) {
        Map<String, String> arguments = form(body);
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (header.startsWith("Basic ")) {
            String[] pair = new String(Base64.getDecoder().decode(header.substring("Basic ".length())),
                    StandardCharsets.UTF_8).split(":", 2);
            arguments.put("client_id", pair[0]);
            arguments.put("client_secret", pair.length > 1 ? pair[1] : "");
        }
        return new Call(name, arguments);
    }

    private void consent(HttpExchange exchange, String body) throws IOException {
        try {
            if (exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().add("Location",
                        consentPage.decided(new Arguments(form(body))).toString());
                exchange.sendResponseHeaders(302, -1);
            } else {
                String query = String.valueOf(exchange.getRequestURI().getRawQuery());
                show(exchange, consentPage.page(new Arguments(form(query))));
            }
        } catch (Refusal refusal) {
            refused("oauth/v2/authorize", refusal);
            send(exchange, 400, "{\"ok\":false,\"error\":\"" + refusal.error() + "\"}");
        }
    }

    private void api(HttpExchange exchange, Call call, String token) throws IOException {
        Instant start = workspace.now();
        String name = call.method();
        note(call);
        if (name.equals(throttledMethod) && throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
            return;
        }
        String person = personOf(call);
        ObjectNode answer = methods.call(name, token, call.arguments());
        String ts = answer.path("ts").asString(answer.path("message_ts").asString(call.get("ts")));
        if (name.equals("oauth.v2.access")) {
            // Made of secrets; those who look inside need not see them.
            send(exchange, 200, answer.toString());
            return;
        }
        traffic.add(start, "from-app", name, person, answer.path("channel").asString(call.get("channel")), ts, 200,
                readable(call), answer);
        workspace.changed();
        send(exchange, 200, answer.toString());
    }

    private void answerResponseUrl(HttpExchange exchange, String path, String body) throws IOException {
        Instant start = workspace.now();
        try {
            ResponseUrls.Place place = responseUrls.use(path.substring("/response/".length()));
            note(new Call("response_url", Map.of("person", place.person(), "channel", place.channel(), "body", body)));
            if (!(JSON.readTree(body) instanceof ObjectNode message)) {
                throw new Refusal("invalid_payload");
            }
            Post post = chat.respond(place.channel(), place.person(), message);
            traffic.add(start, "from-app", "response_url", place.person(), post.channel(), post.ts(), 200, message,
                    JSON.createObjectNode());
            workspace.changed();
            send(exchange, 200, "ok");
        } catch (Refusal refusal) {
            refused("response_url", refusal);
            send(exchange, 404, refusal.error());
        } catch (JacksonException _) {
            refused("response_url", new Refusal("invalid_payload"));
            send(exchange, 400, "invalid_payload");
        }
    }

    /** Whose business a call is; empty if everybody's. */
    private String personOf(Call call) {
        if (!call.get("trigger_id").isEmpty()) {
            return triggers.personOf(call.get("trigger_id"));
        }
        if (!call.get("view_id").isEmpty()) {
            return workspace.ownerOf(call.get("view_id"));
        }
        String channel = call.get("channel") + call.get("channel_id");
        return channel.startsWith("U")
                ? channel
                : channel.startsWith("D") ? "U" + channel.substring(1) : call.get("user_id") + call.get("user");
    }

    private void note(Call call) {
        synchronized (calls) {
            calls.addLast(call);
            if (calls.size() > CALLS_KEPT) {
                calls.removeFirst();
            }
        }
    }

    private static String token(HttpExchange exchange, Call call) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : call.get("token");
    }

    /** The arguments as a person would like to read them: JSON as JSON, and no token. */
    private static ObjectNode readable(Call call) {
        ObjectNode readable = JSON.createObjectNode();
        call.arguments().forEach((name, value) -> {
            boolean json = value.startsWith("{") || value.startsWith("[");
            try {
                readable.set(name, json ? JSON.readTree(value) : JSON.getNodeFactory().stringNode(value));
            } catch (JacksonException _) {
                readable.put(name, value);
            }
        });
        readable.remove("token");
        return readable;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        Arrays.stream(body.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2).forEach(
                pair -> form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return form;
    }

    private static void show(HttpExchange exchange, String html) throws IOException {
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
