package com.babelteam.clavero.verification.keap;

import static com.babelteam.clavero.fuzz.Claims.holds;

import com.babelteam.clavero.fuzz.Claims;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.ApiKey;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.Keys;
import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.IpNotAllowed;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NotConfigured;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import java.time.Duration;

/**
 * What Keap's hosts may answer: a line with status, type and tenant, and the body. Whatever it is, each road comes to one of its
 * answers, and none repeats what it was told; in {@code {key}} the host sends the key back.
 */
final class AnswerFuzz {
    private static final FixedKeap KEAP = new FixedKeap();
    private static final XmlRpcRoad XML_RPC = new XmlRpcRoad(KEAP, FixedKeap.SETTINGS);
    private static final RestRoad REST = new RestRoad(KEAP, FixedKeap.SETTINGS);
    private static final AppCode APP = new AppCode("ab123");

    private AnswerFuzz() {}

    static void overXmlRpc(byte[] input) {
        KEAP.answer(input, "text/xml");
        try (ApiKey key = Keys.key(PracticeKeap.NEW_KEY)) {
            isOneOfOurs(XML_RPC.echo(APP, patience()));
            isOneOfOurs(XML_RPC.onAppHost(APP, key, patience()));
            isOneOfOurs(XML_RPC.onCentralHost(key, patience()));
        }
    }

    static void overRest(byte[] input) {
        int status = KEAP.answer(input, "application/json");
        try (ApiKey key = Keys.key(PracticeKeap.NEW_KEY)) {
            RoadAnswer answer = REST.ask(key, patience());
            isOneOfOurs(answer);
            holds(!(answer instanceof Accepted) || status == 200, "a key is good under 200 only");
        }
    }

    private static void isOneOfOurs(RoadAnswer answer) {
        Claims.tellsNoKey(answer, "an answer");
        holds(answer.word().matches("[a-z]+(?:-[a-z]+)*"), "an answer has a word");
        switch (answer) {
            case Accepted(var owner, _) -> holds(owner == null || owner.value().length() <= 30, "an owner is an app");
            case Throttled(var after) -> holds(after == null || !after.isNegative(), "nobody comes back before");
            case Refused _,NotConfigured _,IpNotAllowed _,NoAnswer _ -> {
            }
        }
    }

    private static Patience patience() {
        return Patience.beyond(Duration.ofSeconds(5));
    }
}
