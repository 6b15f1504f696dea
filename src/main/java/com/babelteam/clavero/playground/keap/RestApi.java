package com.babelteam.clavero.playground.keap;

/** What there is of REST v2: whose key it is. The person is made up. */
final class RestApi {
    private static final String USERINFO = "/crm/rest/v2/oauth/connect/userinfo";

    private RestApi() {}

    /**
     * @param tenant the key's app, blank if Keap does not say
     */
    static Reply answer(Call call, String tenant) {
        if (!call.path().equals(USERINFO)) {
            return Reply.json(404, """
                                   {"code":"404","message":"Not Found","status":"NOT_FOUND","details":[]}""");
        }
        if (!call.method().equals("GET")) {
            return Reply.onlyBy("GET");
        }
        String named = tenant.isEmpty() ? "" : ",\"tenant_id\":\"" + tenant + "\"";
        return Reply.json(200,
                """
                {"email":"ana@example.com","id":"1","keap_id":"1","given_name":"Ana","family_name":"Ejemplo",\
                "is_admin":true""" + named + "}");
    }
}
