package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.conversation.Standing;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.verification.LastCheck;
import java.util.Optional;

/**
 * All that a Home tells of its person.
 *
 * @param language to speak with them
 * @param openCase their latest that nobody has closed
 * @param operations what only operators see; empty for everybody else
 */
record Situation(Language language, Standing standing, Optional<LastCheck> check, Optional<CaseStatus> openCase,
        Optional<Operations> operations) {}
