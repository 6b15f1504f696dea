package com.babelteam.clavero.verification.keap;

/** What may come back over XML-RPC. */
public final class XmlRpcFuzz {
    private XmlRpcFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AnswerFuzz.overXmlRpc(input);
    }
}
