package org.plumbline.reader.file;

import javax.xml.stream.XMLStreamReader;

/** Takes what comes out of a part of a packed document, element by element, by the names without their prefixes. */
interface XmlParts {

    /** An element begins; false if nothing inside of it is wanted. */
    boolean starts(String part, XMLStreamReader xml);

    /** An element that was wanted ends. */
    default void ends(String part) {}

    /** Words inside of a wanted element. */
    default void words(String words) {}

    /** The value of an attribute, whatever its prefix; empty where there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    /** A number in an attribute, or 1. */
    static int number(XMLStreamReader xml, String name) {
        var value = attribute(xml, name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
    }
}
