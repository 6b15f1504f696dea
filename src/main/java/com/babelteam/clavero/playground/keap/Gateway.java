package com.babelteam.clavero.playground.keap;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keap's central host, where the key travels in a header and the answer says whose it is. */
final class Gateway {
    private static final String OWN_HEADER = "X-Keap-API-Key";
    private static final String BEARER = "Bearer ";
    private static final String WRONG_KEY = """
                                            {"fault":{"faultstring":"Invalid Access Token","detail":\
                                            {"errorcode":"keymanagement.service.invalid_access_token"}}}""";
    private static final String NO_KEY = """
                                         {"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}""";
    /** What the gateway does about an app's IP list is not known; this is how its maker's product refuses an address. */
    private static final String SHUT_OUT = """
                                           {"fault":{"faultstring":"Access Denied for client ip : 192.0.2.1","detail":\
                                           {"errorcode":"accesscontrol.IPDeniedAccess"}}}""";

    /** The app of each key; blank where Keap does not say. */
    private static final Map<String, String> TENANTS = Map.of(PracticeKeap.NEW_KEY, PracticeKeap.APP,
            PracticeKeap.OTHER_NEW_KEY, PracticeKeap.OTHER_APP, PracticeKeap.ANONYMOUS_KEY, "",
            PracticeKeap.MOVED_LEGACY_KEY, "");

    private final Set<String> revoked;
    private volatile @Nullable String onlyHeader;

    /**
     * @param revoked the keys that are not taken any more
     */
    Gateway(Set<String> revoked) {
        this.revoked = revoked;
    }

    void keyHeader(String name) {
        this.onlyHeader = name;
    }

    Reply answer(Call call, Mood mood) throws IOException {
        boolean rest = isRest(call);
        if (!rest && !call.path().matches("/crm/xmlrpc(/v1)?/?")) {
            return Reply.page(404, "Not Found");
        }
        String key = rest ? key(call, null) : key(call, onlyHeader);
        if (key == null) {
            return Reply.json(401, NO_KEY).with(UsageHeaders.BLANK);
        }
        String tenant = rest && key.equals(PracticeKeap.MOVED_LEGACY_KEY) ? null : TENANTS.get(key);
        if (tenant == null || revoked.contains(key)) {
            return Reply.json(401, WRONG_KEY).with(UsageHeaders.BLANK);
        }
        if (mood == Mood.IP_LIST) {
            return Reply.json(403, SHUT_OUT).with(UsageHeaders.BLANK);
        }
        Reply reply = rest
                ? RestApi.answer(call, tenant)
                : XmlRpcEndpoint.answer(call, new DataService(new DataService.Doorkeeper() {}));
        return reply.with(UsageHeaders.of(tenant));
    }

    static boolean isRest(Call call) {
        return call.path().startsWith("/crm/rest/");
    }

    /** The key as clients send it: in Keap's own header or as a bearer token, or in the only header that is looked at. */
    private static @Nullable String key(Call call, @Nullable String only) {
        return Stream.of(OWN_HEADER, "Authorization").filter(name -> only == null || name.equalsIgnoreCase(only))
                .map(name -> value(call, name)).filter(value -> !value.isBlank()).findFirst().orElse(null);
    }

    private static String value(Call call, String name) {
        String value = call.header(name);
        if (value == null) {
            return "";
        }
        if (!name.equals("Authorization")) {
            return value;
        }
        return value.startsWith(BEARER) ? value.substring(BEARER.length()) : "";
    }
}
