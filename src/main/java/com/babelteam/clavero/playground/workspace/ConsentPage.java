package com.babelteam.clavero.playground.workspace;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which Slack asks somebody for their consent, and where it sends them afterwards. */
final class ConsentPage {
    private final Consents consents;
    private final Manifest manifest;

    ConsentPage(Consents consents, Manifest manifest) {
        this.consents = consents;
        this.manifest = manifest;
    }

    /** Shows what is asked. */
    String page(Arguments asked) {
        consents.redirect(asked.get("client_id"), asked.get("redirect_uri"));
        String scopes = scopes(asked).stream().map(each -> "<li>" + HtmlUtils.htmlEscape(each) + "</li>")
                .collect(Collectors.joining());
        String places = consents.offered().entrySet().stream()
                .map(each -> "<option value=\"" + each.getKey() + "\">" + HtmlUtils.htmlEscape(each.getValue())
                        + "</option>")
                .collect(Collectors.joining());
        String carried = asked.values().entrySet().stream()
                .map(each -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(
                        HtmlUtils.htmlEscape(each.getKey()), HtmlUtils.htmlEscape(each.getValue())))
                .collect(Collectors.joining());
        return """
               <!doctype html><html lang="en"><meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <title>Practice Slack</title><style>body{font:1rem/1.5 sans-serif;max-width:32rem;margin:2rem auto;
               padding:0 1rem}</style><h1>%s wants to be added (practice)</h1><form method="post" action="authorize">%s
               <p><label>Workspace <select name="team">%s</select></label></p><p>It asks for:</p><ul>%s</ul>
               <p><button name="decision" value="allow">Allow</button>
               <button name="decision" value="cancel">Cancel</button></p></form></html>
               """.formatted(HtmlUtils.htmlEscape(manifest.name()), carried, places, scopes);
    }

    /** Where people are who open the app from elsewhere. */
    String opened() {
        return """
               <!doctype html><html lang="en"><meta charset="utf-8"><title>Practice Slack</title>
               <p>Here Slack would open %s. In practice, it is in the playground's own page.</p></html>
               """.formatted(HtmlUtils.htmlEscape(manifest.name()));
    }

    /** Where to go after a decision. */
    URI decided(Arguments form) {
        String redirect = consents.redirect(form.get("client_id"), form.get("redirect_uri"));
        Set<String> scopes = scopes(form);
        boolean allowed = form.get("decision").equals("allow");
        String value = allowed
                ? consents.allow(form.required("team"), scopes, form.get("redirect_uri"))
                : "access_denied";
        return UriComponentsBuilder.fromUriString(redirect).queryParam(allowed ? "code" : "error", "{value}")
                .queryParam("state", "{state}").encode().buildAndExpand(Map.of("value", value, "state",
                        form.get("state")))
                .toUri();
    }

    private Set<String> scopes(Arguments asked) {
        var scopes = new TreeSet<>(List.of(asked.required("scope").split("[, ]+")));
        if (!manifest.scopes().containsAll(scopes)) {
            throw new Refusal("invalid_scope");
        }
        return scopes;
    }
}
