package com.babelteam.clavero.playground.keap;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.xmlrpc.XmlRpcException;
import org.apache.xmlrpc.XmlRpcHandler;
import org.apache.xmlrpc.XmlRpcRequest;
import org.apache.xmlrpc.server.XmlRpcHandlerMapping;
import org.apache.xmlrpc.server.XmlRpcNoSuchHandlerException;

/**
 * The methods that can be called here: an echo, and reading one of two harmless settings.
 *
 * @param doorkeeper decides who may call
 */
record DataService(Doorkeeper doorkeeper) implements XmlRpcHandlerMapping {
    private static final Map<String, String> SETTINGS = Map.of("Application.enabled", "1", "Contact.optiontypes",
            "Prospect,Customer,Partner,Personal Contact,Vendor");

    /** Turns callers away by throwing. */
    interface Doorkeeper {
        /** Before any call. */
        default void admit() throws XmlRpcException {}

        /** Before a call that needs a key, which on an app's own host is the first parameter. */
        default void admit(Object key) throws XmlRpcException {}
    }

    @Override
    public XmlRpcHandler getHandler(String name) throws XmlRpcException {
        doorkeeper.admit();
        return switch (name) {
            case "DataService.echo" -> DataService::echo;
            case "DataService.getAppSetting" -> this::setting;
            default -> throw new XmlRpcNoSuchHandlerException("No such handler: " + name);
        };
    }

    /** Newer clients put the key before the text, although no key is needed. */
    private static Object echo(XmlRpcRequest request) throws XmlRpcException {
        if (request.getParameterCount() != 1 && request.getParameterCount() != 2) {
            throw noSuchParameters(request);
        }
        return request.getParameter(request.getParameterCount() - 1);
    }

    private Object setting(XmlRpcRequest request) throws XmlRpcException {
        if (request.getParameterCount() != 3) {
            throw noSuchParameters(request);
        }
        doorkeeper.admit(request.getParameter(0));
        String value = SETTINGS.get(request.getParameter(1) + "." + request.getParameter(2));
        if (value == null) {
            throw new XmlRpcException(10, "[NoFieldFound]No such setting");
        }
        return value;
    }

    /** In the library's own words. */
    private static XmlRpcException noSuchParameters(XmlRpcRequest request) {
        String types = IntStream.range(0, request.getParameterCount())
                .mapToObj(i -> request.getParameter(i) == null ? "null" : request.getParameter(i).getClass().getName())
                .collect(Collectors.joining(", "));
        return new XmlRpcException(0, "No method matching arguments: " + types);
    }
}
