package com.babelteam.clavero.replicas;

import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What people got, by all that reached Slack and the mailbox. */
final class Tally {
    private final PracticeSlack slack;
    private final PracticeMailbox mailbox;

    Tally(PracticeSlack slack, PracticeMailbox mailbox) {
        this.slack = slack;
        this.mailbox = mailbox;
    }

    /** The answers a person got to what they wrote, in order. */
    List<String> answers(String person) {
        return slack.calls("chat.postMessage", call -> call.get("channel").equals("D" + person.substring(1))).stream()
                .map(call -> call.get("text")).toList();
    }

    /** The same without what came twice in a row. */
    static List<String> once(List<String> answers) {
        List<String> once = new ArrayList<>();
        answers.stream().filter(each -> once.isEmpty() || !once.getLast().equals(each)).forEach(once::add);
        return once;
    }

    /** Reports and apologies that a person got of their check. */
    List<Call> tellings(String person) {
        return slack.calls("chat.postMessage", call -> call.get("channel").equals(person));
    }

    static boolean isReport(Call call) {
        return call.get("metadata").contains("clavero_verification");
    }

    /** How many e-mails support got of a person's case. */
    long mails(String person) {
        return mailbox.mails().stream().filter(mail -> (mail.text() + " ").contains("ayuda para " + person + "\n")
                || (mail.text() + " ").contains("ayuda para " + person + "\r")).count();
    }

    static long count(Collection<String> people, Predicate<String> which) {
        return people.stream().filter(which).count();
    }
}
