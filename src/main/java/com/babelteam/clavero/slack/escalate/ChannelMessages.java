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
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the support team and the person read of each other in Slack. */
@Component
class ChannelMessages {
    /** Action of the button that closes a case; its value is the case's number. */
    static final String CLOSE = "escalate.close";
    private static final Pattern AROUND = Pattern.compile("^[\\s*_\"«»“”.!¡]+|[\\s*_\"«»“”.!]+$");
    private static final int LONGEST_SECTION = 2_900;
    /** Of what people wrote; with the rest it fits into a message of Slack's. */
    private static final int LONGEST_POST = 11_000;
    /** Less than this of a paragraph says nothing. */
    private static final int WORTH_SAYING = 200;

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
        String title = phrases.say(team, "receipt.title", about.number());
        String person = isApart(about.status().person().workspace())
                ? Mrkdwn.escape(about.dossier().name())
                : "<@" + about.status().person().user() + ">";
        String how = phrases.say(team, "channel.how",
                person.isBlank() ? phrases.say(team, "channel.someone") : person, closing(team));
        List<String> paragraphs = new ArrayList<>(List.of(how));
        int left = LONGEST_POST;
        for (String each : List.of(Mrkdwn.escape(about.words()), rows(text.rows(about.dossier(), team)),
                rows(text.conversation(about.dossier(), team)))) {
            if (!each.isEmpty() && left >= WORTH_SAYING) {
                String said = Mrkdwn.beginning(each, left);
                left -= said.length();
                paragraphs.add(paragraphs.size() - 1, said);
            }
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(title))));
        paragraphs.forEach(each -> blocks.addAll(sections(each)));
        List<BlockElement> buttons = List.of(close(about.number(), team));
        blocks.add(actions(buttons));
        return new Post(title + "\n\n" + String.join("\n\n", paragraphs) + "\n\n" + Message.labels(buttons),
                Json.of(blocks)).write();
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
            String whole = phrases.say(language, key, author) + "\n"
                    + Mrkdwn.beginning(apart ? withoutMentions(words) : words, LONGEST_POST);
            return new Message(whole, sections(whole));
        }
        String key = "channel." + relay.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (relay.towards() == Towards.TEAM ? ".team" : "");
        String note = relay.kind() == Kind.KEY_SEEN
                ? phrases.say(language, "talk.key-seen")
                : phrases.say(language, key, author, relay.number(), closing(language));
        List<LayoutBlock> blocks = new ArrayList<>(sections(note));
        String labels = "";
        if (relay.kind() == Kind.OPENED) {
            List<BlockElement> buttons = List.of(close(relay.number(), language));
            blocks.add(actions(buttons));
            labels = "\n\n" + Message.labels(buttons);
        }
        return new Message(Mrkdwn.plain(note) + labels, blocks);
    }

    /** Slack's own markup as it was written, but nobody is called by it. */
    private static String calm(@Nullable String words) {
        return words == null ? "" : words.replaceAll("<!([^>|]*)(?:\\|([^>]*))?>", "@$1");
    }

    /** Identifiers mean somebody else in another workspace, or nobody. */
    private static String withoutMentions(String words) {
        return words.replaceAll("<([@#])[A-Z0-9]+\\|([^>]*)>", "$1$2").replaceAll("<([@#])([A-Z0-9]+)>", "$1$2");
    }

    /** Whether a whole message says what the button for closing a case does, in whatever language. */
    boolean closes(String said) {
        String words = AROUND.matcher(said).replaceAll("");
        return phrases.areTyped(words, "channel.typed");
    }

    /** Says that there was a file, which we do not carry. */
    String file(CaseNumber number, Towards towards) {
        Language language = support.teamLanguage();
        return towards == Towards.TEAM
                ? phrases.say(language, "channel.file")
                : phrases.say(language, "channel.file.team", number);
    }

    /** The words to name; the first of them is what stands on the button. */
    private String closing(Language language) {
        return phrases.say(language, "channel.typed").split("\\|", 2)[0];
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
        return Mrkdwn.pieces(mrkdwn, LONGEST_SECTION).stream()
                .<LayoutBlock>map(piece -> section(s -> s.text(markdownText(piece)))).toList();
    }
}
