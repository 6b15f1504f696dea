package com.babelteam.clavero.playground.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that is in the workspace: messages, windows, Homes. Every method is safe to call from anywhere. */
public final class Workspace {
    /** The one that is there by itself. */
    public static final String TEAM = "T0PRACTICE";
    public static final String APP = "A0CLAVERO";
    public static final String BOT = "U0CLAVERO";
    /** The one channel; everybody and the bot are in it. */
    public static final String CHANNEL = "C0INTEGRA";
    public static final String CHANNEL_NAME = "integraciones";

    private static final int POSTS_KEPT = 5_000;
    private static final int WINDOWS_AT_ONCE = 3;

    private final String team;
    private final String domain;
    private final Directory people;
    private final Clock clock;
    private final Deque<Post> posts = new ArrayDeque<>();
    private final Map<String, Deque<ObjectNode>> windows = new HashMap<>();
    private final Map<String, ObjectNode> homes = new HashMap<>();
    private final Map<String, JsonNode> prompts = new HashMap<>();
    private final Map<String, Status> statuses = new HashMap<>();
    private final Map<String, AgentSession> sessions = new LinkedHashMap<>();
    private volatile Agents agents = Agents.SUGGESTIONS;
    private final Cache<String, Boolean> closed = Caffeine.newBuilder().maximumSize(1_000).build();
    private final UploadedFiles files;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong ids;
    private long lastTs;

    Workspace(String team, String domain, Directory people, UploadedFiles files, Clock clock) {
        this.team = team;
        this.domain = domain;
        this.people = people;
        this.files = files;
        this.clock = clock;
        this.ids = new AtomicLong(clock.millis());
    }

    /** What the bot says it is doing. */
    public record Status(String channel, String threadTs, String text) {}

    /** Its identifier. */
    public String team() {
        return team;
    }

    String domain() {
        return domain;
    }

    /** How much of agents the workspace's plan has. */
    public enum Agents {
        /** nothing: what agents alone may do is refused */
        NONE,
        /** suggestions, with the messages one below the other */
        SUGGESTIONS,
        /** each conversation with the bot in a thread of its own, with a name and a status */
        SESSIONS
    }

    /**
     * One of a person's conversations with the bot.
     *
     * @param threadTs the message that began it
     * @param title its name, empty if it has none
     * @param status {@code processing}, {@code active}, {@code suspended} or {@code closed}
     */
    public record AgentSession(String channel, String threadTs, String title, String status) {}

    public Agents agents() {
        return agents;
    }

    /** Changes the plan. */
    public void agents(Agents now) {
        agents = now;
        changed();
    }

    public Directory people() {
        return people;
    }

    /** Calls the listener after every change, on the thread that made it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    Instant now() {
        return clock.instant();
    }

    /** An identifier that nothing else has, here or in another workspace. */
    String newId(String prefix) {
        return prefix + Long.toString(ids.incrementAndGet(), 36).toUpperCase(Locale.ROOT) + team.substring(1);
    }

    /** Times of messages are their identifiers: never the same twice. */
    synchronized String newTs() {
        Instant now = now();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        lastTs = Math.max(lastTs + 1, micros);
        return lastTs / 1_000_000 + "." + String.format("%06d", lastTs % 1_000_000);
    }

    /** The person whose direct messages with the bot this channel holds. */
    Optional<Person> personOf(String directChannel) {
        return directChannel.startsWith("D") ? people.find("U" + directChannel.substring(1)) : Optional.empty();
    }

    synchronized Post add(Post post) {
        posts.addLast(post);
        if (posts.size() > POSTS_KEPT) {
            posts.removeFirst();
        }
        statuses.remove(post.channel());
        changed();
        return post;
    }

    synchronized Optional<Post> find(String channel, String ts) {
        return posts.stream().filter(post -> post.channel().equals(channel) && post.ts().equals(ts)).findFirst();
    }

    synchronized void replace(Post old, @Nullable Post changed) {
        List<Post> all = new ArrayList<>(posts);
        posts.clear();
        all.stream().map(post -> post.equals(old) ? changed : post).filter(Objects::nonNull).forEach(posts::addLast);
        changed();
    }

    /** What a person can see, oldest first. */
    public synchronized List<Post> postsFor(String person) {
        String direct = people.find(person).map(Person::directChannel).orElse("");
        Predicate<Post> there = post -> post.channel().equals(CHANNEL) || post.channel().equals(direct);
        return posts.stream().filter(there.and(post -> post.isVisibleTo(person))).toList();
    }

    /** Opens a window on top of a person's others. */
    synchronized void push(String person, ObjectNode view) {
        Deque<ObjectNode> stack = windows.computeIfAbsent(person, _ -> new ArrayDeque<>());
        if (stack.size() == WINDOWS_AT_ONCE) {
            throw new Refusal("push_limit_reached");
        }
        stack.addLast(view);
        changed();
    }

    /** A window that is open or a Home, by its identifier. */
    synchronized Optional<ObjectNode> view(String id) {
        return Stream.concat(windows.values().stream().flatMap(Deque::stream), homes.values().stream())
                .filter(view -> view.path("id").asString("").equals(id)).findFirst();
    }

    /** Whose window or Home that is; empty if nobody's. */
    synchronized String ownerOf(String viewId) {
        return Stream.concat(
                windows.entrySet().stream()
                        .filter(each -> each.getValue().stream().anyMatch(view -> hasId(view, viewId)))
                        .map(Map.Entry::getKey),
                homes.entrySet().stream().filter(each -> hasId(each.getValue(), viewId)).map(Map.Entry::getKey))
                .findFirst().orElse("");
    }

    synchronized void replaceView(String id, ObjectNode view) {
        windows.replaceAll((_, stack) -> stack.stream().map(each -> hasId(each, id) ? view : each)
                .collect(Collectors.toCollection(ArrayDeque::new)));
        homes.replaceAll((_, home) -> hasId(home, id) ? view : home);
        changed();
    }

    /** Closes one window, or all of them. */
    synchronized void close(String person, String id, boolean all) {
        Deque<ObjectNode> stack = windows.getOrDefault(person, new ArrayDeque<>());
        stack.removeIf(view -> {
            boolean goes = all || hasId(view, id);
            if (goes) {
                closed.put(view.path("id").asString(""), true);
            }
            return goes;
        });
        changed();
    }

    /** Whether that was a window which its owner has closed. */
    boolean wasClosed(String id) {
        return closed.getIfPresent(id) != null;
    }

    /** A person's windows, the one on top last. */
    public synchronized List<ObjectNode> windowsOf(String person) {
        return List.copyOf(windows.getOrDefault(person, new ArrayDeque<>()));
    }

    synchronized void home(String person, ObjectNode view) {
        homes.put(person, view);
        changed();
    }

    public synchronized @Nullable ObjectNode homeOf(String person) {
        return homes.get(person);
    }

    synchronized void prompts(String channel, JsonNode suggested) {
        prompts.put(channel, suggested);
        changed();
    }

    public synchronized @Nullable JsonNode promptsOf(String channel) {
        return prompts.get(channel);
    }

    synchronized void status(Status status) {
        if (status.text().isEmpty()) {
            statuses.remove(status.channel());
        } else {
            statuses.put(status.channel(), status);
        }
        changed();
    }

    public synchronized List<Status> statuses() {
        return List.copyOf(statuses.values());
    }

    synchronized void session(AgentSession session) {
        sessions.put(session.channel() + session.threadTs(), session);
        changed();
    }

    /** The conversation in a thread, if the bot has begun one. */
    public synchronized Optional<AgentSession> session(String channel, String threadTs) {
        return Optional.ofNullable(sessions.get(channel + threadTs));
    }

    /** Every conversation there is, in the order in which they began. */
    public synchronized List<AgentSession> sessions() {
        return List.copyOf(sessions.values());
    }

    /** The pictures that were uploaded. */
    public UploadedFiles files() {
        return files;
    }

    /** Empties the conversations; people, their languages, suggestions and the uploaded pictures stay. */
    public synchronized void clear() {
        posts.clear();
        windows.clear();
        homes.clear();
        statuses.clear();
        sessions.clear();
        changed();
    }

    private static boolean hasId(JsonNode view, String id) {
        return view.path("id").asString("").equals(id);
    }
}
