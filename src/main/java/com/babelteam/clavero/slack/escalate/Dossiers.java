package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.escalation.Dossier;
import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.verification.LastCheck;
import com.babelteam.clavero.verification.Verification;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what support should know of a person, from those who know it. */
@Component
class Dossiers {
    private final Conversation conversation;
    private final Guides guides;
    private final Verification verification;

    Dossiers(Conversation conversation, Guides guides, Verification verification) {
        this.conversation = conversation;
        this.guides = guides;
        this.verification = verification;
    }

    /** All but the conversation, which is kept elsewhere. */
    Dossier of(PersonId person, Language language, String name, String workspace) {
        Optional<LastCheck> check = verification.lastOf(person);
        String app = check.map(LastCheck::app).map(code -> code == null ? "" : code.value()).orElse("");
        return new Dossier(name, workspace, language, app, step(person, language),
                check.map(LastCheck::result).orElse(""), check.map(last -> last.reference().value()).orElse(""),
                List.of());
    }

    private String step(PersonId person, Language language) {
        Guide guide = guides.current();
        return conversation.stepOf(person).flatMap(guide::step)
                .map(step -> guide.journeyOf(step).texts().in(language).title() + " · " + step.position() + ". "
                        + step.texts().in(language).title() + " (" + step.id() + ")")
                .orElse("");
    }
}
