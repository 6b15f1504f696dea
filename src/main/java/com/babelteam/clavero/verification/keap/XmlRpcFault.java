package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Accepted;
import com.babelteam.clavero.verification.RoadAnswer.IpNotAllowed;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NotConfigured;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.keap.XmlRpcCodec.Fault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a fault says of a key. Names and numbers as the Ruby and PHP clients of Keap list them; Keap publishes no table.
 * The text is only looked at, never shown: it is a stranger's.
 */
final class XmlRpcFault {
    private XmlRpcFault() {}

    /**
     * @param app the app whose own host sent the fault, null for the central host
     */
    static RoadAnswer meaning(Fault fault, @Nullable AppCode app) {
        String text = fault.text().toLowerCase(Locale.ROOT);
        if (text.contains("ip access not allowed")) {
            return new IpNotAllowed();
        }
        if (text.contains("throttl") || text.contains("quota")) {
            return new Throttled(null);
        }
        return switch (fault.code()) {
            case 1 -> new NotConfigured();
            case 2 -> new Refused();
            case 7, 8, 14 -> new Accepted(app, true);
            default -> text.contains("[invalidkey]") || text.contains("invalid access token")
                    ? new Refused()
                    : text.contains("[invalidconfig]") ? new NotConfigured() : new NoAnswer(Trouble.OUT_OF_ORDER);
        };
    }
}
