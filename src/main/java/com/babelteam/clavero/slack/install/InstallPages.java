package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages before and after an installation, in people's language; with no script, and nothing from elsewhere. */
@Component
@OnlyByInstallation
class InstallPages {
    private static final String START = "install/start?lang=";

    private final Phrases phrases;
    private final SupportSettings support;
    private final String frame = read("/install/page.html");
    private final String style = read("/install/page.css");

    InstallPages(Phrases phrases, SupportSettings support) {
        this.phrases = phrases;
        this.support = support;
    }

    /** What is going to be asked, and why. */
    String before(Language language) {
        String scopes = Scopes.ASKED.stream().map(scope -> "<li>" + say(language, "install.scope." + scope) + " <code>"
                + HtmlUtils.htmlEscape(scope) + "</code></li>").collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return page(language, "install.before.title",
                paragraph(say(language, "install.before.what"))
                        + button(START + language.code(), say(language, "install.add"))
                        + paragraph(say(language, "install.before.who"))
                        + "<h2>" + say(language, "install.before.why") + "</h2>" + scopes
                        + "<h2>" + say(language, "install.before.key") + "</h2>"
                        + paragraph(say(language, "install.before.key.text"))
                        + "<h2>" + say(language, "install.before.leave") + "</h2>"
                        + paragraph(say(language, "install.before.leave.text")),
                languages(language));
    }

    /** It is there now. */
    String done(Language language, String name, URI app) {
        return page(language, "install.done.title",
                paragraph(name.isBlank() ? say(language, "install.done") : say(language, "install.done.where", name))
                        + button(app.toString(), say(language, "install.open"))
                        + paragraph(say(language, "install.done.next")),
                "");
    }

    /** Somebody decided not to. */
    String cancelled(Language language) {
        return again(language, "install.cancelled");
    }

    /** Slack did not give what it had promised. */
    String failed(Language language) {
        return again(language, "install.failed");
    }

    /** Somebody came back too late, twice, or from another browser. */
    String outdated(Language language) {
        return again(language, "install.outdated");
    }

    String style() {
        return style;
    }

    private String again(Language language, String key) {
        return page(language, key + ".title",
                paragraph(say(language, key, support.email()))
                        + button("install?lang=" + language.code(), say(language, "install.again")),
                "");
    }

    private String page(Language language, String title, String body, String navigation) {
        return frame.replace("{{language}}", language.locale().toLanguageTag())
                .replace("{{title}}", say(language, title)).replace("{{navigation}}", navigation)
                .replace("{{body}}", body);
    }

    private String languages(Language current) {
        String links = Arrays.stream(Language.values())
                .map(each -> "<a href=\"install?lang=%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a>".formatted(each.code(),
                        each.locale().toLanguageTag(), each.locale().toLanguageTag(),
                        each == current ? " aria-current=\"true\"" : "", say(each, "install.language")))
                .collect(Collectors.joining("\n"));
        return "<nav aria-label=\"" + say(current, "install.languages") + "\">" + links + "</nav>";
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>\n";
    }

    private static String button(String address, String html) {
        return "<p><a class=\"button\" rel=\"noreferrer\" href=\"" + HtmlUtils.htmlEscape(address) + "\">" + html
                + "</a></p>\n";
    }

    private String say(Language language, String key, Object... arguments) {
        return HtmlUtils.htmlEscape(phrases.say(language, key, arguments), StandardCharsets.UTF_8.name());
    }

    private static String read(String resource) {
        try (InputStream file = InstallPages.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
