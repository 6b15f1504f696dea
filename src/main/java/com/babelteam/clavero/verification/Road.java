package com.babelteam.clavero.verification;

/** A way on which programs reach Keap, and on which a key can be tried. */
public enum Road {
    /** XML-RPC on the app's own host, the key as first parameter: what old plugins do. */
    APP_XMLRPC,
    /** XML-RPC on Keap's central host, the key in a header: what newer plugins do until XML-RPC ends. */
    CENTRAL_XMLRPC,
    /** REST v2, which goes on after XML-RPC ends. */
    REST;

    /** Whether the road is closed when XML-RPC is off. */
    public boolean isXmlRpc() {
        return this != REST;
    }
}
