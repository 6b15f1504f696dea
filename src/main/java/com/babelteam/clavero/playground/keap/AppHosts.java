package com.babelteam.clavero.playground.keap;

import com.babelteam.clavero.playground.keap.DataService.Doorkeeper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.xmlrpc.XmlRpcException;

/** The apps' own hosts, where the key travels inside the message. */
final class AppHosts {
    private static final Pattern ADDRESS = Pattern.compile("/app/(?<app>[^/]+)/api/xmlrpc(?:/v1)?/?");

    private final Set<String> revoked;
    private final Map<String, Doorkeeper> apps = Map.of(PracticeKeap.APP, new Takes(PracticeKeap.LEGACY_KEY),
            PracticeKeap.OTHER_APP, new Takes(PracticeKeap.OTHER_LEGACY_KEY), PracticeKeap.APP_WITHOUT_API,
            new NotSetUp(), PracticeKeap.APP_WITH_IP_LIST, new ShutsOut(), PracticeKeap.SHAKY_APP, new Shaky());

    /**
     * @param revoked the keys that are not taken any more
     */
    AppHosts(Set<String> revoked) {
        this.revoked = revoked;
    }

    /**
     * @param call its path is {@code /app/CODE/api/xmlrpc}
     */
    Reply answer(Call call, Mood mood) throws IOException {
        Matcher address = ADDRESS.matcher(call.path());
        Doorkeeper app = address.matches() ? apps.get(address.group("app")) : null;
        if (app == null) {
            return Reply.page(404, "Not Found");
        }
        return XmlRpcEndpoint.answer(call, new DataService(mood == Mood.IP_LIST ? new ShutsOut() : unlessRevoked(app)));
    }

    private Doorkeeper unlessRevoked(Doorkeeper app) {
        return app instanceof Takes(var key) && revoked.contains(key) ? new Takes("") : app;
    }

    private record Takes(String key) implements Doorkeeper {
        @Override
        public void admit(Object given) throws XmlRpcException {
            if (!key.equals(given)) {
                throw new XmlRpcException(2, "[InvalidKey]Invalid Key");
            }
        }
    }

    private static final class NotSetUp implements Doorkeeper {
        @Override
        public void admit(Object given) throws XmlRpcException {
            throw new XmlRpcException(1, "[InvalidConfig]Invalid Configuration: for help setting up your API, please"
                    + " contact Support ( ext. 2) (empty)");
        }
    }

    private static final class ShutsOut implements Doorkeeper {
        @Override
        public void admit() throws XmlRpcException {
            throw new XmlRpcException(500, "IP access not allowed: 192.0.2.1");
        }
    }

    /** Every other keyed call gets a false alarm. */
    private static final class Shaky implements Doorkeeper {
        private final AtomicInteger shakes = new AtomicInteger();

        @Override
        public void admit(Object given) throws XmlRpcException {
            Doorkeeper today = shakes.getAndIncrement() % 2 == 0 ? new NotSetUp() : new Takes(PracticeKeap.LEGACY_KEY);
            today.admit(given);
        }
    }
}
