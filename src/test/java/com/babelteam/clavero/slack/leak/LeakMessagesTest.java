package com.babelteam.clavero.slack.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.leak.Leak;
import com.babelteam.clavero.leak.Leak.State;
import com.babelteam.clavero.leak.LeakId;
import com.babelteam.clavero.leak.Proof;
import com.babelteam.clavero.leak.Spot;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.SlackLimits;
import com.babelteam.clavero.slack.Texts;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.Findings;
import com.babelteam.clavero.verification.KeyKind;
import com.babelteam.clavero.verification.Report;
import com.babelteam.clavero.verification.Result;
import com.babelteam.clavero.verification.Verifications;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeakMessagesTest {
    private static final AppCode APP = new AppCode("a-very-long-and-unusual-name");

    private final LeakMessages messages = new LeakMessages(Texts.phrases(), Texts.humanButton());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageFitsIntoSlackAndSaysEverythingTwice(Language language) {
        List<Message> all = everyMessage(language);
        assertThat(all).hasSizeGreaterThan(30).allSatisfy(message -> {
            SlackLimits.check(message);
            assertThat(message.text()).doesNotContain("{", "null", "*").contains(" ");
            message.blocks().forEach(block -> {
                switch (block) {
                    case SectionBlock section ->
                        assertThat(message.text()).contains(Mrkdwn.plain(section.getText().getText()));
                    case HeaderBlock header -> assertThat(message.text()).contains(header.getText().getText());
                    case ActionsBlock actions -> actions.getElements().forEach(button -> assertThat(message.text())
                            .contains(((ButtonElement) button).getText().getText()));
                    default -> throw new AssertionError(block.getType());
                }
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyWhatMayBeNoKeyCanBeCalledNone(Language language) {
        String none = Texts.phrases().say(language, "leak.button.dismiss");
        assertThat(messages.notice(leak(KeyKind.LEGACY, false, false), language).text()).contains(none);
        assertThat(messages.notice(leak(KeyKind.KEAP_AK, false, false), language).text()).doesNotContain(none);
    }

    private List<Message> everyMessage(Language language) {
        List<Message> all = new ArrayList<>();
        for (KeyKind kind : List.of(KeyKind.LEGACY, KeyKind.KEAP_AK)) {
            for (boolean deleted : List.of(true, false)) {
                for (boolean works : List.of(true, false)) {
                    Leak leak = leak(kind, deleted, works);
                    all.add(messages.notice(leak, language));
                    all.add(messages.steps(leak, language));
                    all.add(messages.dead(leak, language));
                    all.add(messages.alive(leak, language));
                    for (Proof proof : List.of(new Proof.Dead(true, 0), new Proof.Dead(false, 0),
                            new Proof.Dead(true, 1),
                            new Proof.Alive(), new Proof.Open())) {
                        all.add(messages.proof(leak, proof, report(), Message.ofText("usual"), language));
                    }
                }
            }
        }
        return all;
    }

    private static Report report() {
        return Verifications.report(new Result.KeyRefused(), new Understood(APP, false), KeyKind.LEGACY, Findings.NONE,
                Report.XmlRpc.ON);
    }

    private static Leak leak(KeyKind kind, boolean deleted, boolean works) {
        return new Leak(new LeakId("0a1b2c"), new PersonId("T1", "U1"), new Spot("C1", "1.1", "", null), kind,
                State.TOLD,
                deleted, works, works ? APP : null, Instant.EPOCH);
    }
}
