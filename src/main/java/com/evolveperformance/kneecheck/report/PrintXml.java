package com.evolveperformance.kneecheck.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a printed template's output, with the JDK's own parser and nothing from outside. */
final class PrintXml {

    private static final DocumentBuilderFactory FACTORY = factory();

    private PrintXml() {}

    /** The document; what is no well-formed XML is a defect of a template. */
    static Document read(String text) {
        try {
            DocumentBuilder builder;
            synchronized (FACTORY) {
                builder = FACTORY.newDocumentBuilder();
            }
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(new InputSource(new StringReader(withoutControls(text))));
        } catch (ParserConfigurationException | SAXException ourDefect) {
            throw new IllegalStateException(ourDefect);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            factory.setExpandEntityReferences(false);
            factory.setIgnoringComments(true);
            return factory;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the characters that XML cannot hold, such as NUL or half a surrogate pair. */
    private static String withoutControls(String text) {
        if (text.codePoints().allMatch(PrintXml::isHeld)) {
            return text;
        }
        return text.codePoints()
                .filter(PrintXml::isHeld)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHeld(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
