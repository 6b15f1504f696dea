package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.TestDatabase;
import com.slack.api.bolt.App;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yaml.snakeyaml.Yaml;

/** Holds what people paste into Slack against what the code listens to and calls. */
@SpringBootTest(properties = {"clavero.playground.enabled=false"})
class ManifestTest {
    /** Scope that a bot needs for each method, by Slack's reference. */
    private static final Map<String, String> SCOPES = Map.ofEntries(Map.entry("chatPostMessage", "chat:write"),
            Map.entry("chatPostEphemeral", "chat:write"), Map.entry("chatUpdate", "chat:write"),
            Map.entry("chatDelete", "chat:write"), Map.entry("usersInfo", "users:read"),
            Map.entry("filesGetUploadURLExternal", "files:write"),
            Map.entry("filesCompleteUploadExternal", "files:write"),
            Map.entry("agentsSessionsSetStatus", "chat:write"), Map.entry("agentsSessionsRename", "chat:write"),
            Map.entry("assistantThreadsSetSuggestedPrompts", "assistant:write"));

    /** Methods that need none. */
    private static final Set<String> FREE = Set.of("authTest", "oauthV2Access", "viewsOpen", "viewsPush",
            "viewsUpdate", "viewsPublish");

    /** Scope that each event needs; empty for none. */
    private static final Map<String, String> EVENT_SCOPES = Map.of("message.im", "im:history", "message.channels",
            "channels:history", "message.groups", "groups:history", "app_mention", "app_mentions:read",
            "app_home_opened", "", "app_uninstalled", "", "tokens_revoked", "", "agent_session_stopped",
            "assistant:write", "agent_session_title_changed", "assistant:write");

    /** Where a message may be that Slack calls by one name whatever kind of conversation it is in. */
    private static final Set<String> MESSAGES = Set.of("message.im", "message.channels", "message.groups");

    /** What a call says more with, though it works without. */
    private static final Set<String> EXTRA_SCOPES = Set.of("users:read.email");

    private final Map<String, Object> manifest = new Yaml().load(Files.readString(Path.of("manifest.yml")));

    @Autowired
    private App bolt;

    ManifestTest() throws IOException {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
    }

    @Test
    void commandsAreThoseTheCodeListensTo() throws ReflectiveOperationException {
        Set<String> commands = new HashSet<>();
        list("features", "slash_commands")
                .forEach(command -> commands.add(String.valueOf(((Map<?, ?>) command).get("command"))));
        assertThat(handlers("slashCommandHandlers")).isEqualTo(commands);
    }

    @Test
    void shortcutsAreThoseTheCodeListensToAndFitIntoSlacksMenus() throws ReflectiveOperationException {
        Set<String> global = new HashSet<>();
        Set<String> message = new HashSet<>();
        for (Object each : list("features", "shortcuts")) {
            Map<?, ?> shortcut = (Map<?, ?>) each;
            assertThat(String.valueOf(shortcut.get("name"))).hasSizeBetween(1, 24);
            assertThat(String.valueOf(shortcut.get("description"))).hasSizeBetween(1, 150);
            ("global".equals(shortcut.get("type")) ? global : message).add(String.valueOf(shortcut.get("callback_id")));
        }
        assertThat(handlers("globalShortcutHandlers")).isEqualTo(global);
        assertThat(handlers("messageShortcutHandlers")).isEqualTo(message);
    }

    @Test
    void theHomeIsOnBecauseTheCodeShowsOne() throws IOException {
        assertThat(at("features", "app_home", "home_tab_enabled")).isEqualTo(calls().contains("viewsPublish"));
    }

    @Test
    void eventsAreThoseTheCodeListensTo() throws ReflectiveOperationException {
        Set<String> events = new HashSet<>();
        for (String event : handlers("eventHandlers")) {
            events.addAll(event.matches("message(:.*)?") ? MESSAGES : Set.of(event));
        }
        assertThat(events).containsExactlyInAnyOrderElementsOf(
                list("settings", "event_subscriptions", "bot_events").stream().map(String::valueOf).toList());
    }

    @Test
    void interactivityIsOnBecauseTheCodeListensToIt() throws ReflectiveOperationException {
        assertThat(handlers("viewSubmissionHandlers")).isNotEmpty();
        assertThat(at("settings", "interactivity", "is_enabled")).isEqualTo(true);
    }

    @Test
    void scopesAreThoseTheCallsNeedAndNoMore() throws IOException {
        Set<String> needed = new TreeSet<>(Set.of("commands"));
        for (String call : calls()) {
            assertThat(FREE.contains(call) || SCOPES.containsKey(call)).as(call).isTrue();
            needed.add(SCOPES.getOrDefault(call, ""));
        }
        list("settings", "event_subscriptions", "bot_events")
                .forEach(event -> needed.add(EVENT_SCOPES.getOrDefault(String.valueOf(event), "?")));
        needed.remove("");
        needed.addAll(EXTRA_SCOPES);
        assertThat(list("oauth_config", "scopes", "bot").stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void everythingComesInAtTheSameAddress() {
        String url = String.valueOf(at("settings", "interactivity", "request_url"));
        assertThat(at("settings", "event_subscriptions", "request_url")).isEqualTo(url);
        assertThat(url).endsWith("/slack/events");
        list("features", "slash_commands")
                .forEach(command -> assertThat(((Map<?, ?>) command).get("url")).isEqualTo(url));
    }

    @Test
    void descriptionsKeepWithinSlacksLimits() {
        assertThat(String.valueOf(at("display_information", "name"))).hasSizeLessThanOrEqualTo(35);
        assertThat(String.valueOf(at("display_information", "description"))).hasSizeLessThanOrEqualTo(140);
        assertThat(String.valueOf(at("display_information", "long_description"))).hasSizeBetween(174, 4_000);
    }

    private static Set<String> calls() throws IOException {
        Set<String> calls = new TreeSet<>();
        Pattern call = Pattern.compile("methods\\s*->\\s*methods\\s*\\.(\\w+)\\(");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(source)).results().forEach(found -> calls.add(found.group(1)));
            }
        }
        return calls;
    }

    /** The names a map of Bolt's is keyed by: literal patterns, or event types. */
    private Set<String> handlers(String field) throws ReflectiveOperationException {
        Field handlers = App.class.getDeclaredField(field);
        handlers.setAccessible(true);
        Set<String> names = new HashSet<>();
        ((Map<?, ?>) handlers.get(bolt)).keySet().forEach(key -> names.add(String.valueOf(key)
                .replaceAll("^\\^\\\\Q|\\\\E\\$$", "")));
        return names;
    }

    private List<?> list(String... path) {
        return at(path) instanceof List<?> list ? list : new ArrayList<>();
    }

    private Object at(String... path) {
        Object value = manifest;
        for (String name : path) {
            value = value instanceof Map<?, ?> map && map.get(name) != null ? map.get(name) : List.of();
        }
        return value;
    }
}
