package com.babelteam.clavero.verification.keap;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Lets an XML-RPC answer through that has exactly one value, and is not nested deeper than any honest one. */
final class OneAnswerOnly extends XMLFilterImpl {
    private static final int DEEPEST = 64;

    private int depth;
    private int bodies;
    private int parameters;
    private int values;
    private boolean inParams;

    OneAnswerOnly(XMLReader parent) {
        super(parent);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (++depth > DEEPEST) {
            throw new SAXException("nested too deep");
        }
        if (depth == 2) {
            bodies++;
            inParams = name.equals("params");
        }
        values += name.equals("value") && depth == (inParams ? 4 : 3) ? 1 : 0;
        parameters += depth == 3 ? 1 : 0;
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        depth--;
        super.endElement(uri, name, qualified);
    }

    @Override
    public void endDocument() throws SAXException {
        if (bodies != 1 || parameters != 1 || values != 1) {
            throw new SAXException("not exactly one value");
        }
        super.endDocument();
    }
}
