package com.babelteam.clavero.slack.escalate;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseText;
import com.babelteam.clavero.escalation.CaseText.Row;
import com.babelteam.clavero.escalation.SupportCase;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.escalate.Relay.Kind;
import com.babelteam.clavero.slack.escalate.Relay.Towards;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the support team and the person read of each other in Slack. */
@Component
class ChannelMessages {
    /** Action of the button that closes a case; its value is the case's number. */
    static final String CLOSE = "escalate.close";
    private static final int LONGEST_SECTION = 2_900;

    private final Phrases phrases;
    private final CaseText text;
    private final SupportSettings support;

    ChannelMessages(Phrases phrases, CaseText text, SupportSettings support) {
        this.phrases = phrases;
        this.text = text;
        this.support = support;
    }

    /** A message that is kept until it is posted. */
    record Post(String text, String blocks) {
        String write() {
            return JsonMapper.shared().writeValueAsString(this);
        }

        static Post read(String json) {
            return JsonMapper.shared().readValue(json, Post.class);
        }
    }

    /** The message that begins a case's thread, to be kept. */
    String firstPost(SupportCase about) {
        Language team = support.teamLanguage();
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = phrases.say(team, "receipt.title", about.number());
        blocks.add(header(h -> h.text(plainText(title))));
        blocks.addAll(sections(Mrkdwn.escape(about.words())));
        blocks.addAll(sections(rows(text.rows(about.dossier(), team))));
        if (!about.dossier().conversation().isEmpty()) {
            blocks.addAll(sections(rows(text.conversation(about.dossier(), team))));
        }
        String person = isApart(about.status().person().workspace())
                ? Mrkdwn.escape(about.dossier().name())
                : "<@" + about.status().person().user() + ">";
        blocks.addAll(sections(
                phrases.say(team, "channel.how", person.isBlank() ? phrases.say(team, "channel.someone") : person)));
        blocks.add(actions(List.of(close(about.number(), team))));
        return new Post(title + "\n\n" + Mrkdwn.escape(about.words()), Json.of(blocks)).write();
    }

    /** Whether the team has a workspace of its own, where nobody else's people and channels are known. */
    private boolean isApart(String personsWorkspace) {
        return !support.workspaceFor(personsWorkspace).equals(personsWorkspace);
    }

    /** Something carried, as its reader sees it. */
    Message carried(Relay relay, String personsWorkspace, Language personsLanguage) {
        boolean toTeam = relay.towards() == Towards.TEAM;
        boolean apart = isApart(personsWorkspace);
        Language language = toTeam ? support.teamLanguage() : personsLanguage;
        boolean byPerson = toTeam && relay.kind() != Kind.CLOSED_BY_TEAM;
        String author = relay.author() == null
                ? ""
                : apart && byPerson ? phrases.say(language, "channel.someone") : "<@" + relay.author() + ">";
        if (relay.kind() == Kind.WORDS) {
            String key = toTeam ? "channel.person" : apart ? "channel.team.apart" : "channel.team";
            String words = calm(relay.words());
            String whole = phrases.say(language, key, author) + "\n" + (apart ? withoutMentions(words) : words);
            return new Message(whole, sections(whole));
        }
        String key = "channel." + relay.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (relay.towards() == Towards.TEAM ? ".team" : "");
        String note = relay.kind() == Kind.KEY_SEEN
                ? phrases.say(language, "talk.key-seen")
                : phrases.say(language, key, author, relay.number());
        List<LayoutBlock> blocks = new ArrayList<>(sections(note));
        if (relay.kind() == Kind.OPENED) {
            blocks.add(actions(List.of(close(relay.number(), language))));
        }
        return new Message(Mrkdwn.plain(note), blocks);
    }

    /** Slack's own markup as it was written, but nobody is called by it. */
    private static String calm(@Nullable String words) {
        return words == null ? "" : words.replaceAll("<!([^>|]*)(?:\\|([^>]*))?>", "@$1");
    }

    /** Identifiers mean somebody else in another workspace, or nobody. */
    private static String withoutMentions(String words) {
        return words.replaceAll("<([@#])[A-Z0-9]+\\|([^>]*)>", "$1$2").replaceAll("<([@#])([A-Z0-9]+)>", "$1$2");
    }

    /** Says that there was a file, which we do not carry. */
    String file(CaseNumber number, Towards towards) {
        Language language = support.teamLanguage();
        return towards == Towards.TEAM
                ? phrases.say(language, "channel.file")
                : phrases.say(language, "channel.file.team", number);
    }

    private ButtonElement close(CaseNumber number, Language language) {
        return ButtonElement.builder().actionId(CLOSE).value(number.value())
                .text(plainText(phrases.say(language, "button.close"))).build();
    }

    private static String rows(List<Row> rows) {
        return String.join("\n",
                rows.stream().map(row -> "*" + row.label() + ":* " + Mrkdwn.escape(row.value())).toList());
    }

    private static List<LayoutBlock> sections(String mrkdwn) {
        List<LayoutBlock> sections = new ArrayList<>();
        for (int from = 0; from < mrkdwn.length(); from += LONGEST_SECTION) {
            String piece = mrkdwn.substring(from, Math.min(mrkdwn.length(), from + LONGEST_SECTION));
            if (!piece.isBlank()) {
                sections.add(section(s -> s.text(markdownText(piece))));
            }
        }
        return sections;
    }
}
