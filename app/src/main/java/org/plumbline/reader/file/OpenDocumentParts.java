package org.plumbline.reader.file;

import javax.xml.stream.XMLStreamReader;

/** The words of an ODT (OpenDocument 1.3): paragraphs, headings, tables and notes, without what was deleted and without remarks. */
final class OpenDocumentParts implements XmlParts {

    private static final int MOST_BLANKS = 200;

    private final LaidText laid;
    private final StringBuilder note = new StringBuilder();
    private boolean inNote;
    private int deep;

    OpenDocumentParts(LaidText laid) {
        this.laid = laid;
    }

    @Override
    public boolean starts(String part, XMLStreamReader xml) {
        switch (part) {
            case "tracked-changes", "annotation", "note-citation", "automatic-styles", "font-face-decls", "forms" -> {
                return false;
            }
            case "p", "h" -> deep++;
            case "s" -> add(" ".repeat(Math.min(XmlParts.number(xml, "c"), MOST_BLANKS)));
            case "tab" -> add("\t");
            case "line-break" -> add("\n");
            case "note-body" -> inNote = true;
            case "table" -> laid.startTable();
            case "table-row" -> laid.startRow();
            case "table-cell" ->
                laid.startCell(
                        Math.max(
                                XmlParts.number(xml, "number-columns-spanned"),
                                XmlParts.number(xml, "number-columns-repeated")),
                        XmlParts.number(xml, "number-rows-spanned"));
            case "covered-table-cell" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    @Override
    public void ends(String part) {
        switch (part) {
            case "p", "h" -> {
                deep--;
                if (!inNote) {
                    laid.paragraph();
                }
            }
            case "note-body" -> {
                inNote = false;
                laid.atTheEnd(note.toString());
                note.setLength(0);
            }
            case "table-cell" -> laid.endCell();
            case "table" -> laid.endTable();
            default -> {}
        }
    }

    @Override
    public void words(String words) {
        if (deep > 0) {
            add(words.replaceAll("\\s+", " "));
        }
    }

    private void add(String words) {
        if (inNote) {
            note.append(words);
        } else {
            laid.words(words);
        }
    }
}
