package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.AppCodeReading.NotUnderstood;
import com.babelteam.clavero.verification.AppCodeReading.Problem;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Entry;
import com.babelteam.clavero.verification.KeyReading.LookAlike;
import com.babelteam.clavero.verification.KeyReading.NotAKey;
import com.babelteam.clavero.verification.KeyReading.Usable;
import com.babelteam.clavero.verification.KeyReading.Warning;
import com.babelteam.clavero.verification.Verification;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person wrote behind {@code /infusionsoft-verify}. */
sealed interface CommandText {
    /**
     * Open the form.
     *
     * @param app the code to fill in, if one was written
     * @param unsure whether that is just as likely some other word, so that an explanation is in place too
     */
    record OpenForm(@Nullable AppCode app, boolean unsure) implements CommandText {}

    /** A key without an app code: open the form, and say why. */
    record KeyOnly() implements CommandText {}

    /** Check at once. The receiver closes the entry. */
    record CheckNow(Entry entry) implements CommandText {}

    /** Explain what the command does. */
    record Help() implements CommandText {}

    /** Begin the guide. */
    record Guide() implements CommandText {}

    /** Hand over to a person. */
    record Support() implements CommandText {}

    /**
     * Not understood; explain kindly.
     *
     * @param problem what is wrong with the one word that was written, or null for anything else
     */
    record Unclear(@Nullable Problem problem) implements CommandText {}

    /** The ways to ask for help, in every language whatever the person's own. */
    Set<String> HELP = Set.of("help", "ayuda", "ajuda", "?");

    /** The ways to ask for the guide. */
    Set<String> GUIDE = Set.of("guide", "guía", "guia");

    /** The ways to ask for a person. */
    Set<String> SUPPORT = Set.of("support", "soporte", "suporte");

    /** Reads the text; code and key may come in either order. */
    static CommandText read(String text, Verification verification) {
        String typed = Mrkdwn.unescape(text).strip();
        if (typed.isEmpty()) {
            return new OpenForm(null, false);
        }
        if (HELP.contains(typed.toLowerCase(Locale.ROOT))) {
            return new Help();
        }
        if (GUIDE.contains(typed.toLowerCase(Locale.ROOT))) {
            return new Guide();
        }
        if (SUPPORT.contains(typed.toLowerCase(Locale.ROOT))) {
            return new Support();
        }
        String[] words = typed.split("\\s+", 2);
        return words.length == 1 ? oneWord(typed, verification) : codeAndKey(typed, words, verification);
    }

    private static CommandText oneWord(String word, Verification verification) {
        return switch (verification.readApp(word)) {
            case Understood(var app, var fromAddress) -> new OpenForm(app, !fromAddress && !hasDigit(app));
            case NotUnderstood(var problem) when problem == Problem.LOOKS_LIKE_KEY -> new KeyOnly();
            case NotUnderstood(var problem) -> new Unclear(problem);
        };
    }

    private static CommandText codeAndKey(String typed, String[] words, Verification verification) {
        Entry entry = verification.read(words[0], words[1]);
        if (entry.isComplete() && !isKeyInASentence(entry)) {
            return new CheckNow(entry);
        }
        int last = typed.length() - 1;
        while (!Character.isWhitespace(typed.charAt(last))) {
            last--;
        }
        Entry turned = verification.read(typed.substring(last + 1), typed.substring(0, last));
        if (turned.isComplete() && !isKeyInASentence(turned)) {
            entry.close();
            return new CheckNow(turned);
        }
        turned.close();
        if (turned.app() instanceof Understood(var app, var fromAddress) && (fromAddress || app.isUsual())
                && !(entry.app() instanceof Understood(var first, var taken) && (taken || hasDigit(first)))
                && turned.key() instanceof NotAKey(var lookAlike) && lookAlike == LookAlike.PASSPHRASE) {
            return new OpenForm(app, false);
        }
        if (entry.key() instanceof Usable usable && usable.warnings().contains(Warning.TEXT_AROUND)) {
            entry.close();
            return new KeyOnly();
        }
        boolean meantAsCheck = entry.app() instanceof Understood(var app, var fromAddress)
                && (fromAddress || hasDigit(app));
        boolean meantAsKey = !(entry.key() instanceof NotAKey(var lookAlike) && lookAlike == LookAlike.PASSPHRASE);
        return meantAsCheck || meantAsKey ? new CheckNow(entry) : new Unclear(null);
    }

    /** In "here is the key …" the other word is no app, though it has the form of one. */
    private static boolean isKeyInASentence(Entry entry) {
        return entry.key() instanceof Usable usable && usable.warnings().contains(Warning.TEXT_AROUND)
                && entry.app() instanceof Understood(var app, var fromAddress) && !fromAddress && !hasDigit(app);
    }

    private static boolean hasDigit(AppCode code) {
        return code.value().chars().anyMatch(Character::isDigit);
    }
}
