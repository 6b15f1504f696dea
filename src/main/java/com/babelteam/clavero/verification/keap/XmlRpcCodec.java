package com.babelteam.clavero.verification.keap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.ws.commons.serialize.XMLWriter;
import org.apache.ws.commons.serialize.XMLWriterImpl;
import org.apache.xmlrpc.XmlRpcException;
import org.apache.xmlrpc.client.XmlRpcClient;
import org.apache.xmlrpc.client.XmlRpcClientConfigImpl;
import org.apache.xmlrpc.client.XmlRpcClientRequestImpl;
import org.apache.xmlrpc.common.TypeFactory;
import org.apache.xmlrpc.common.TypeFactoryImpl;
import org.apache.xmlrpc.common.XmlRpcStreamConfig;
import org.apache.xmlrpc.parser.NodeParser;
import org.apache.xmlrpc.parser.SerializableParser;
import org.apache.xmlrpc.parser.TypeParser;
import org.apache.xmlrpc.parser.XmlRpcResponseParser;
import org.apache.xmlrpc.serializer.BaseXmlWriterFactory;
import org.apache.xmlrpc.serializer.XmlRpcWriter;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Writes XML-RPC calls and reads the answers with the Apache library's codec, but not with its transport or its XML
 * parser, which accept documents types, endless bodies and redirects.
 */
final class XmlRpcCodec {
    private final XmlRpcClientConfigImpl config = new XmlRpcClientConfigImpl();
    private final TypeFactory types = new PlainTypes(new XmlRpcClient());

    /** What an answer said. */
    sealed interface Message {}

    /** The call went through. */
    record Value(@Nullable Object value) implements Message {}

    /** The server refused the call; Keap sends this under HTTP 200. */
    record Fault(int code, String text) implements Message {}

    /** Not an XML-RPC answer, or none that we dare to read. */
    record Unreadable() implements Message {}

    /** A call as UTF-8 XML. The parameters must be texts that XML can carry. */
    byte[] write(String method, List<String> parameters) {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer = new XmlRpcWriter(config, new EmojiSafeWriters().getXmlWriter(config, bytes), types);
            writer.write(new XmlRpcClientRequestImpl(config, method, parameters));
        } catch (SAXException | XmlRpcException e) {
            throw new IllegalStateException("an XML-RPC call could not be written: " + e.getClass().getSimpleName());
        }
        return bytes.toByteArray();
    }

    /** Reads an answer. Whatever is wrong with it, the outcome is {@link Unreadable} and never an exception. */
    Message read(byte[] answer) {
        try {
            var parser = new FaultTolerantParser(config, types);
            XMLReader reader = HardenedXml.reader();
            var shape = new OneAnswerOnly(reader);
            shape.setContentHandler(parser);
            shape.parse(new InputSource(new ByteArrayInputStream(answer)));
            if (parser.isSuccess()) {
                return new Value(parser.getResult());
            }
            return new Fault(parser.getErrorCode(), String.valueOf(parser.getErrorMessage()));
        } catch (SAXException | XmlRpcException | IOException | RuntimeException | StackOverflowError _) {
            return new Unreadable();
        }
    }

    /** Never builds serialised objects or DOM nodes, whatever the answer asks for. */
    private static final class PlainTypes extends TypeFactoryImpl {
        PlainTypes(XmlRpcClient controller) {
            super(controller);
        }

        @Override
        @SuppressWarnings("NullAway") // null is the library's way to say "unknown type"
        public TypeParser getParser(XmlRpcStreamConfig config,
                org.apache.ws.commons.util.NamespaceContextImpl context, String uri, String name) {
            TypeParser parser = super.getParser(config, context, uri, name);
            return parser instanceof SerializableParser || parser instanceof NodeParser ? null : parser;
        }
    }

    /** Takes only code and text from a fault: its cause would be a serialised Java object. */
    private static final class FaultTolerantParser extends XmlRpcResponseParser {
        FaultTolerantParser(XmlRpcClientConfigImpl config, TypeFactory types) {
            super(config, types);
        }

        @Override
        protected void addResult(Object result) throws SAXException {
            if (isSuccess()) {
                super.addResult(result);
                return;
            }
            Map<?, ?> fault = result instanceof Map<?, ?> map ? map : Map.of();
            Integer code = code(fault.get("faultCode"));
            if (code == null) {
                throw new SAXException("a fault without a code");
            }
            super.addResult(Map.of("faultCode", code, "faultString", String.valueOf(fault.get("faultString"))));
        }

        /** Untyped values are texts, in faults too. */
        private static @Nullable Integer code(@Nullable Object code) {
            return code instanceof Integer number
                    ? number
                    : code instanceof String text && text.matches("-?[0-9]{1,9}") ? Integer.valueOf(text) : null;
        }
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
