package com.babelteam.clavero.playground.replay;

import com.babelteam.clavero.playground.replay.Details.Kind;
import com.babelteam.clavero.playground.replay.Step.Chooses;
import com.babelteam.clavero.playground.replay.Step.Closes;
import com.babelteam.clavero.playground.replay.Step.Deletes;
import com.babelteam.clavero.playground.replay.Step.Direct;
import com.babelteam.clavero.playground.replay.Step.Edits;
import com.babelteam.clavero.playground.replay.Step.FieldSays;
import com.babelteam.clavero.playground.replay.Step.FillsIn;
import com.babelteam.clavero.playground.replay.Step.HomeSays;
import com.babelteam.clavero.playground.replay.Step.InChannel;
import com.babelteam.clavero.playground.replay.Step.InThread;
import com.babelteam.clavero.playground.replay.Step.KeapRevokes;
import com.babelteam.clavero.playground.replay.Step.KeapTurns;
import com.babelteam.clavero.playground.replay.Step.MailComes;
import com.babelteam.clavero.playground.replay.Step.NothingMore;
import com.babelteam.clavero.playground.replay.Step.PlanHas;
import com.babelteam.clavero.playground.replay.Step.Presses;
import com.babelteam.clavero.playground.replay.Step.Renames;
import com.babelteam.clavero.playground.replay.Step.Restarts;
import com.babelteam.clavero.playground.replay.Step.Says;
import com.babelteam.clavero.playground.replay.Step.SeesNothingOf;
import com.babelteam.clavero.playground.replay.Step.SessionIs;
import com.babelteam.clavero.playground.replay.Step.SessionIsCalled;
import com.babelteam.clavero.playground.replay.Step.SlackAsksToWait;
import com.babelteam.clavero.playground.replay.Step.SlackRefuses;
import com.babelteam.clavero.playground.replay.Step.Speaks;
import com.babelteam.clavero.playground.replay.Step.Stops;
import com.babelteam.clavero.playground.replay.Step.Submits;
import com.babelteam.clavero.playground.replay.Step.UsesShortcut;
import com.babelteam.clavero.playground.replay.Step.Visits;
import com.babelteam.clavero.playground.replay.Step.Whispers;
import com.babelteam.clavero.playground.replay.Step.WindowCloses;
import com.babelteam.clavero.playground.replay.Step.WindowOpens;
import com.babelteam.clavero.playground.replay.Step.WindowSays;
import com.babelteam.clavero.playground.replay.Step.Writes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of which a conversation is made. */
final class Grammar {
    /** The assistant is none of the people, and must not be taken for one. */
    private static final String WHO = "(?<who>(?!Clavero\\b|Keap\\b|Slack\\b)\\p{Lu}[\\p{L}\\p{N}]*)";
    private static final String CHANNEL = "#(?<channel>[\\p{L}\\p{N}_-]+)";
    private static final String TEXT = ": (?<text>.+)";
    private static final String QUOTED = "\"(?<text>[^\"]+)\"";

    static final List<Sentence> SENTENCES = List.of(
            say(WHO + " speaks (?<text>es|pt|en|\\{language})", Kind.NONE,
                    (m, _) -> new Speaks(m.group("who"), m.group("text"))),
            say(WHO + " writes (?:to|in) Clavero" + TEXT, Kind.DELIVERIES,
                    (m, d) -> new Writes(m.group("who"), new Direct(m.group("who")), text(m), d.deliveries())),
            say(WHO + " writes in " + CHANNEL + TEXT, Kind.DELIVERIES,
                    (m, d) -> new Writes(m.group("who"), new InChannel(m.group("channel")), text(m), d.deliveries())),
            say(WHO + " writes in the thread" + TEXT, Kind.DELIVERIES,
                    (m, d) -> new Writes(m.group("who"), new InThread(), text(m), d.deliveries())),
            say(WHO + " edits that" + TEXT, Kind.NONE, (m, _) -> new Edits(m.group("who"), text(m))),
            say(WHO + " deletes that", Kind.NONE, (m, _) -> new Deletes(m.group("who"))),
            say(WHO + " presses " + QUOTED, Kind.NONE, (m, _) -> new Presses(m.group("who"), text(m))),
            say(WHO + " chooses " + QUOTED + "(?: in \"(?<field>[^\"]+)\")?", Kind.NONE,
                    (m, _) -> new Chooses(m.group("who"), text(m), m.group("field"))),
            say(WHO + " fills in (?<field>[^:]+)" + TEXT, Kind.NONE,
                    (m, _) -> new FillsIn(m.group("who"), m.group("field"), text(m))),
            say(WHO + " submits", Kind.NONE, (m, _) -> new Submits(m.group("who"))),
            say(WHO + " closes the window", Kind.NONE, (m, _) -> new Closes(m.group("who"))),
            say(WHO + " opens the (?<text>home|messages) tab", Kind.NONE,
                    (m, _) -> new Visits(m.group("who"), m.group("text"))),
            say(WHO + " uses the shortcut " + QUOTED + "(?: on the message \"(?<message>[^\"]+)\")?", Kind.NONE,
                    (m, _) -> new UsesShortcut(m.group("who"), text(m), m.group("message"))),
            say("Keap is (?<text>[\\w-]+)", Kind.NONE, (m, _) -> new KeapTurns(text(m))),
            say("Keap revokes (?<text>.+)", Kind.NONE, (m, _) -> new KeapRevokes(text(m))),
            say("the process restarts", Kind.NONE, (_, _) -> new Restarts()),
            say("the plan has (?<text>agents|no agents)", Kind.NONE, (m, _) -> new PlanHas(text(m))),
            say("Slack asks to wait (?<text>[1-9]) times", Kind.NONE,
                    (m, _) -> new SlackAsksToWait(Integer.parseInt(text(m)))),
            say(WHO + " presses stop", Kind.NONE, (m, _) -> new Stops(m.group("who"))),
            say(WHO + " names the conversation" + TEXT, Kind.NONE, (m, _) -> new Renames(m.group("who"), text(m))),

            say("Clavero says to " + WHO + TEXT, Kind.TEXTS_AND_METADATA,
                    (m, d) -> new Says(new Direct(m.group("who")), content(m, d))),
            say("Clavero says in " + CHANNEL + TEXT, Kind.TEXTS_AND_METADATA,
                    (m, d) -> new Says(new InChannel(m.group("channel")), content(m, d))),
            say("Clavero says in the thread" + TEXT, Kind.TEXTS_AND_METADATA,
                    (m, d) -> new Says(new InThread(), content(m, d))),
            say("Clavero whispers to " + WHO + TEXT, Kind.TEXTS,
                    (m, d) -> new Whispers(m.group("who"), content(m, d))),
            say("a window opens" + TEXT, Kind.NONE, (m, d) -> new WindowOpens(content(m, d))),
            say("the window says" + TEXT, Kind.TEXTS, (m, d) -> new WindowSays(content(m, d))),
            say("the window closes", Kind.NONE, (_, _) -> new WindowCloses()),
            say("the field (?<field>[^:]+) says" + TEXT, Kind.TEXTS,
                    (m, d) -> new FieldSays(m.group("field"), content(m, d))),
            say(WHO + "'s home says" + TEXT, Kind.TEXTS, (m, d) -> new HomeSays(m.group("who"), content(m, d))),
            say("the conversation is called" + TEXT, Kind.NONE, (m, _) -> new SessionIsCalled(text(m))),
            say("the conversation is (?<text>processing|active|closed)", Kind.NONE, (m, _) -> new SessionIs(text(m))),
            say(WHO + " sees nothing of" + TEXT, Kind.NONE, (m, _) -> new SeesNothingOf(m.group("who"), text(m))),
            say("nothing more comes", Kind.NONE, (_, _) -> new NothingMore()),
            say("an e-mail comes for (?<who>[^\\s:]+)" + TEXT, Kind.TEXTS,
                    (m, d) -> new MailComes(m.group("who"), content(m, d))),
            say("Slack refuses (?<who>[\\w.]+)" + TEXT, Kind.NONE,
                    (m, _) -> new SlackRefuses(m.group("who"), text(m))));

    private Grammar() {}

    /**
     * A form that a sentence may have.
     *
     * @param details what may be told more exactly below it
     */
    record Sentence(Pattern form, Kind details, Meaning meaning) {}

    /** What a sentence means. */
    @FunctionalInterface
    interface Meaning {
        Step of(Matcher words, Details details);
    }

    private static Sentence say(String form, Kind details, Meaning meaning) {
        return new Sentence(Pattern.compile(form), details, meaning);
    }

    private static String text(Matcher words) {
        return Words.unescape(words.group("text"));
    }

    private static Step.Content content(Matcher words, Details details) {
        return details.content(words.group("text"));
    }
}
