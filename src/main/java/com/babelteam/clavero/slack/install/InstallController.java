package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.install.InstallStates.Pair;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "Add to Slack": the page before, the way to Slack, and the way back. */
@RestController
@OnlyByInstallation
class InstallController {
    /** The prefix makes browsers refuse it from anywhere but here, and over anything but https. */
    static final String COOKIE = "__Host-clavero-install";
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final InstallPages pages;
    private final InstallStates states;
    private final InstallAddresses addresses;
    private final SlackGrants grants;
    private final Installations installations;

    InstallController(InstallPages pages, InstallStates states, InstallAddresses addresses, SlackGrants grants,
            Installations installations) {
        this.pages = pages;
        this.states = states;
        this.addresses = addresses;
        this.grants = grants;
        this.installations = installations;
    }

    @GetMapping("/slack/install")
    ResponseEntity<String> before(@RequestParam @Nullable String lang, HttpServletRequest request) {
        return page(HttpStatus.OK, pages.before(language(lang, request)));
    }

    @GetMapping("/slack/install.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok().contentType(CSS).cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(pages.style());
    }

    @GetMapping("/slack/install/start")
    ResponseEntity<Void> start(@RequestParam @Nullable String lang, HttpServletRequest request) {
        Pair pair = states.issue(language(lang, request).code());
        return ResponseEntity.status(HttpStatus.FOUND).location(addresses.consent(pair.state()))
                .header(HttpHeaders.SET_COOKIE, cookie(pair.cookie(), InstallStates.GOOD_FOR))
                .header("Referrer-Policy", "no-referrer").cacheControl(CacheControl.noStore()).build();
    }

    @GetMapping(InstallAddresses.REDIRECT)
    ResponseEntity<String> back(@RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String error,
            @CookieValue(name = COOKIE, defaultValue = "") String cookie, HttpServletRequest request) {
        Language language = language(state.substring(Math.max(0, state.length() - 2)), request);
        if (!states.redeem(new Pair(state, cookie))) {
            return page(HttpStatus.BAD_REQUEST, pages.outdated(language));
        }
        if (error.equals("access_denied")) {
            return page(HttpStatus.OK, pages.cancelled(language));
        }
        Optional<Granted> granted = code.isEmpty() ? Optional.empty() : grants.forCode(code);
        granted.ifPresent(installations::keep);
        return granted.map(each -> page(HttpStatus.OK, pages.done(language, each.name(), addresses.app(each))))
                .orElseGet(() -> page(HttpStatus.BAD_GATEWAY, pages.failed(language)));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'; form-action 'none'")
                .header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO)).body(html);
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value).secure(true).httpOnly(true).sameSite("Lax").path("/").maxAge(age)
                .build().toString();
    }

    /** The one asked for; else the first of ours that the browser asks for; else Spanish. */
    private static Language language(@Nullable String asked, HttpServletRequest request) {
        // Of a browser that says nothing the servlet container would say the server's language.
        Stream<Locale> browsers = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
        Stream<String> wishes = Stream.concat(Stream.ofNullable(asked), browsers.map(Locale::toLanguageTag));
        return wishes.filter(InstallController::isOurs).findFirst().map(Language::ofTag).orElse(Language.SPANISH);
    }

    private static boolean isOurs(String tag) {
        return Language.ofTag(tag).code().equals(Locale.forLanguageTag(tag).getLanguage());
    }
}
