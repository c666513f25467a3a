package org.plumbline.reader.file;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of a DOCX (ECMA-376, WordprocessingML): paragraphs, tables, text boxes and notes as they are to be read, without what was
 * deleted or hidden, and without the head and foot of pages.
 */
final class WordParts implements XmlParts {

    private final LaidText laid;
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private boolean text;
    private boolean hidden;
    private boolean note;
    private int columns = 1;
    private boolean continued;
    private boolean inCellHead;

    WordParts(LaidText laid) {
        this.laid = laid;
    }

    @Override
    public boolean starts(String part, XMLStreamReader xml) {
        switch (part) {
            case "del", "moveFrom", "instrText", "delText", "Fallback", "sectPr", "pPr", "comment" -> {
                return false;
            }
            case "p" -> paragraphs.push(new StringBuilder());
            case "r" -> hidden = false;
            case "vanish" -> hidden = !XmlParts.attribute(xml, "val").matches("0|false|off");
            case "t" -> text = true;
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "tbl" -> laid.startTable();
            case "tr" -> laid.startRow();
            case "tc" -> {
                columns = 1;
                continued = false;
                inCellHead = true;
            }
            case "gridSpan" -> columns = XmlParts.number(xml, "val");
            case "vMerge" -> continued = !XmlParts.attribute(xml, "val").equals("restart");
            case "footnote" -> {
                note = XmlParts.attribute(xml, "type").isEmpty();
                return note;
            }
            default -> {}
        }
        if (inCellHead && (part.equals("p") || part.equals("tbl") || part.equals("sdt"))) {
            openCell();
        }
        return true;
    }

    private void openCell() {
        inCellHead = false;
        if (continued) {
            laid.continuedCell(columns);
        } else {
            laid.startCell(columns, 1);
        }
    }

    @Override
    public void ends(String part) {
        switch (part) {
            case "t" -> text = false;
            case "r" -> hidden = false;
            case "p" -> paragraph();
            case "tc" -> {
                if (inCellHead) {
                    openCell();
                }
                laid.endCell();
            }
            case "tbl" -> laid.endTable();
            default -> {}
        }
    }

    /** A paragraph of a text box stands inside of another, which goes on behind it. */
    private void paragraph() {
        var words = paragraphs.pop();
        if (note) {
            laid.atTheEnd(words.toString());
        } else if (paragraphs.isEmpty()) {
            laid.words(words);
            laid.paragraph();
        } else {
            paragraphs.peek().append(' ').append(words).append(' ');
        }
    }

    @Override
    public void words(String words) {
        if (text) {
            add(words);
        }
    }

    private void add(String words) {
        var open = paragraphs.peek();
        if (open != null && !hidden) {
            open.append(words);
        }
    }
}
