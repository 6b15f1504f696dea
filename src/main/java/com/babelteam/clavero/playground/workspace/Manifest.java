package com.babelteam.clavero.playground.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the app asked of Slack when it was installed: the workspace grants that and nothing more, so that a scope or an event
 * missing from {@code manifest.yml} is missed here too.
 *
 * @param name the bot's display name
 * @param scopes what its token may do
 * @param events what it is told of
 * @param commands its slash commands
 * @param homeTab whether it has a Home
 * @param messagesReadOnly whether people cannot write to it
 * @param shortcuts its shortcuts
 * @param agentView whether it is an agent
 */
public record Manifest(String name, Set<String> scopes, Set<String> events, List<Command> commands, boolean homeTab,
        boolean messagesReadOnly, List<Shortcut> shortcuts, boolean agentView) {
    /**
     * A way to the app from Slack's own menus.
     *
     * @param type {@code global}, from anywhere, or {@code message}, from a message's menu
     */
    public record Shortcut(String name, String type, String callbackId, String description) {}

    /** A slash command, with the words Slack shows while it is typed. */
    public record Command(String command, String description, String usageHint) {}

    /** The manifest that people paste into Slack; the build puts it into the jar. */
    public static Manifest shipped() {
        try (InputStream file = Manifest.class.getResourceAsStream("/playground/manifest.yml")) {
            if (file == null) {
                throw new IllegalStateException("playground/manifest.yml is missing from the jar");
            }
            return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manifest of(Map<String, Object> yaml) {
        return new Manifest(text(yaml, "features", "bot_user", "display_name"),
                texts(yaml, "oauth_config", "scopes", "bot"),
                texts(yaml, "settings", "event_subscriptions", "bot_events"),
                list(yaml, "features", "slash_commands").stream().map(Manifest::command).toList(),
                Boolean.TRUE.equals(at(yaml, "features", "app_home", "home_tab_enabled")),
                Boolean.TRUE.equals(at(yaml, "features", "app_home", "messages_tab_read_only_enabled")),
                list(yaml, "features", "shortcuts").stream().map(Manifest::shortcut).toList(),
                at(yaml, "features", "agent_view") instanceof Map);
    }

    private static Shortcut shortcut(Object yaml) {
        return new Shortcut(text(yaml, "name"), text(yaml, "type"), text(yaml, "callback_id"),
                text(yaml, "description"));
    }

    private static Command command(Object yaml) {
        return new Command(text(yaml, "command"), text(yaml, "description"), text(yaml, "usage_hint"));
    }

    private static String text(Object yaml, String... path) {
        return String.valueOf(at(yaml, path));
    }

    private static Set<String> texts(Object yaml, String... path) {
        return list(yaml, path).stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static List<?> list(Object yaml, String... path) {
        return at(yaml, path) instanceof List<?> list ? list : List.of();
    }

    private static Object at(Object yaml, String... path) {
        Object value = yaml;
        for (String name : path) {
            value = value instanceof Map<?, ?> map && map.get(name) != null ? map.get(name) : "";
        }
        return value;
    }
}
