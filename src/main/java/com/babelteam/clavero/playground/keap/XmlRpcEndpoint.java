package com.babelteam.clavero.playground.keap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.ws.commons.serialize.XMLWriter;
import org.apache.ws.commons.serialize.XMLWriterImpl;
import org.apache.xmlrpc.XmlRpcException;
import org.apache.xmlrpc.XmlRpcRequest;
import org.apache.xmlrpc.common.ServerStreamConnection;
import org.apache.xmlrpc.common.XmlRpcHttpRequestConfigImpl;
import org.apache.xmlrpc.common.XmlRpcStreamRequestConfig;
import org.apache.xmlrpc.parser.XmlRpcRequestParser;
import org.apache.xmlrpc.serializer.BaseXmlWriterFactory;
import org.apache.xmlrpc.server.XmlRpcErrorLogger;
import org.apache.xmlrpc.server.XmlRpcHandlerMapping;
import org.apache.xmlrpc.server.XmlRpcHttpServer;
import org.apache.xmlrpc.util.SAXParsers;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Messages in, messages out, by the server half of the Apache library: the one that Keap itself runs, by its error texts, and
 * one that shares no code with our client. Whatever goes wrong becomes a fault, and nothing is logged.
 */
final class XmlRpcEndpoint {
    private XmlRpcEndpoint() {}

    static Reply answer(Call call, XmlRpcHandlerMapping methods) throws IOException {
        if (!call.method().equals("POST")) {
            return Reply.onlyBy("POST");
        }
        var server = new QuietServer();
        server.setHandlerMapping(methods);
        var answer = new ByteArrayOutputStream();
        try {
            server.execute(new XmlRpcHttpRequestConfigImpl(), new InMemory(call.body(), answer));
        } catch (XmlRpcException e) {
            throw new IOException("an XML-RPC answer could not be written", e);
        }
        return Reply.xml(answer.toString(StandardCharsets.UTF_8));
    }

    private static final class QuietServer extends XmlRpcHttpServer {
        QuietServer() {
            setErrorLogger(new Mute());
            setXMLWriterFactory(new EmojiSafeWriters());
        }

        @Override
        protected void setResponseHeader(ServerStreamConnection connection, String name, String value) {}

        /** As the library does it, except that a broken message is not announced on standard error. */
        @Override
        protected XmlRpcRequest getRequest(XmlRpcStreamRequestConfig config, InputStream in) throws XmlRpcException {
            var parser = new XmlRpcRequestParser(config, getTypeFactory());
            XMLReader reader = SAXParsers.newXMLReader();
            reader.setContentHandler(parser);
            reader.setErrorHandler(new DefaultHandler());
            try {
                reader.parse(new InputSource(in));
                return new Request(config, parser.getMethodName(), parser.getParams());
            } catch (SAXException | IOException e) {
                throw new XmlRpcException("Failed to parse XML-RPC request: " + e.getMessage(), e);
            }
        }
    }

    private record Request(XmlRpcStreamRequestConfig getConfig, String getMethodName, List<?> parameters)
            implements
                XmlRpcRequest {
        @Override
        public int getParameterCount() {
            return parameters.size();
        }

        @Override
        public Object getParameter(int index) {
            return parameters.get(index);
        }
    }

    private record InMemory(InputStream in, OutputStream out) implements ServerStreamConnection {
        @Override
        public InputStream newInputStream() {
            return in;
        }

        @Override
        public OutputStream newOutputStream() {
            return out;
        }

        @Override
        public void close() {}
    }

    private static final class Mute extends XmlRpcErrorLogger {
        @Override
        public void log(String message, Throwable thrown) {}

        @Override
        public void log(String message) {}
    }

    /** The library writes each half of a surrogate pair as a character of its own, which no parser accepts. */
    private static final class EmojiSafeWriters extends BaseXmlWriterFactory {
        @Override
        protected XMLWriter newXmlWriter() {
            return new XMLWriterImpl() {
                @Override
                public boolean canEncode(char c) {
                    return c != '\r';
                }
            };
        }
    }
}
