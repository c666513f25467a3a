package org.plumbline.lists.upload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.kernel.Refused;

/**
 * Goes once over the bytes of an XML part, in a fixed amount of memory and without a parser, and stops at what no parser
 * should be given: a document type, another encoding, an endless text.
 */
final class XmlScan {

    private static final int KEPT = 256;

    private final String part;
    private final List<String> merged = new ArrayList<>();
    private final byte[] tag = new byte[KEPT];
    private State state = State.START;
    private int kept;
    private int since;
    private int matched;
    private long rows;
    private long cells;
    private long strings;
    private boolean declared;

    private enum State {
        START,
        TEXT,
        TAG,
        COMMENT,
        DATA,
        INSTRUCTION
    }

    XmlScan(String part) {
        this.part = part;
    }

    /** The ranges of merged cells met so far, such as {@code A3:B3}. */
    List<String> merged() {
        return List.copyOf(merged);
    }

    void take(byte[] bytes, int count) {
        for (var i = 0; i < count; i++) {
            take(bytes[i]);
        }
    }

    private void take(byte b) {
        if (++since > Limits.TEXT) {
            throw refused("lists.upload.text-long");
        }
        switch (state) {
            case START -> start(b);
            case TEXT -> text(b);
            case TAG -> tag(b);
            case COMMENT -> until(b, "-->");
            case DATA -> until(b, "]]>");
            case INSTRUCTION -> until(b, "?>");
        }
    }

    /** A byte order mark of UTF-8 may come first, then a tag; whatever else begins otherwise is another encoding. */
    private void start(byte b) {
        var mark = new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        if (matched < mark.length && b == mark[matched]) {
            matched++;
        } else if (b == '<') {
            open();
        } else if (matched == 0 || b != ' ' && b != '\n' && b != '\r' && b != '\t') {
            throw refused("lists.upload.encoding");
        }
    }

    private void text(byte b) {
        if (b == '<') {
            open();
        } else if (b == 0) {
            throw refused("lists.upload.encoding");
        }
    }

    private void open() {
        state = State.TAG;
        kept = 0;
        since = 0;
        matched = 0;
    }

    private void tag(byte b) {
        if (b == '>') {
            state = State.TEXT;
            closed();
            return;
        }
        if (b == '<' || b == 0) {
            throw refused(b == 0 ? "lists.upload.encoding" : "lists.upload.broken");
        }
        if (kept < KEPT) {
            tag[kept++] = b;
        }
        if (tag[0] == '!' && kept <= "![CDATA[".length()) {
            special();
        } else if (tag[0] == '?' && kept == 1) {
            state = State.INSTRUCTION;
        }
    }

    private void special() {
        var text = new String(tag, 0, kept, StandardCharsets.ISO_8859_1);
        if (text.equals("!--")) {
            state = State.COMMENT;
        } else if (text.equals("![CDATA[")) {
            state = State.DATA;
        } else if (!"!--".startsWith(text) && !"![CDATA[".startsWith(text)) {
            throw refused("lists.upload.document-type");
        }
    }

    private void until(byte b, String end) {
        if (state == State.INSTRUCTION && kept < KEPT) {
            tag[kept++] = b;
        }
        if (b == end.charAt(matched)) {
            matched++;
        } else if (!(b == end.charAt(0) && matched > 0 && end.charAt(matched - 1) == end.charAt(0))) {
            matched = b == end.charAt(0) ? 1 : 0;
        }
        if (matched == end.length()) {
            if (state == State.INSTRUCTION) {
                instruction(new String(tag, 0, kept, StandardCharsets.ISO_8859_1));
            }
            matched = 0;
            state = State.TEXT;
        }
    }

    private void instruction(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('\'', '"').replace(" ", "");
        var at = lower.indexOf("encoding=\"");
        if (!declared && lower.startsWith("?xml") && at >= 0) {
            var named = lower.substring(at + 10);
            if (!named.startsWith("utf-8\"") && !named.startsWith("us-ascii\"")) {
                throw refused("lists.upload.encoding");
            }
        }
        declared = true;
    }

    /** Counts what a spreadsheet is made of; makes no text for it, as there may be millions. */
    private void closed() {
        var end = 0;
        var from = 0;
        while (end < kept && tag[end] > ' ' && tag[end] != '/') {
            from = tag[end] == ':' ? end + 1 : from;
            end++;
        }
        if (is("row", from, end)) {
            atMost(++rows, Limits.ROWS, "lists.upload.rows");
        } else if (is("c", from, end)) {
            atMost(++cells, Limits.CELLS, "lists.upload.rows");
            column(end);
        } else if (is("si", from, end)) {
            atMost(++strings, Limits.STRING_COUNT, "lists.upload.rows");
        } else if (is("mergeCell", from, end) && merged.size() < Limits.MERGED_SHOWN) {
            merged.add(range(new String(tag, 0, kept, StandardCharsets.ISO_8859_1)));
        }
    }

    private boolean is(String name, int from, int end) {
        if (end - from != name.length()) {
            return false;
        }
        for (var i = 0; i < name.length(); i++) {
            if (tag[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The letters of a cell's place say how far to the right it stands. */
    private void column(int from) {
        for (var at = from; at + 3 < kept; at++) {
            if (tag[at] <= ' ' && tag[at + 1] == 'r' && tag[at + 2] == '=') {
                var letters = 0;
                for (var i = at + 4; i < kept && Character.isLetter(tag[i]); i++) {
                    letters++;
                }
                atMost(letters, Limits.COLUMN_LETTERS, "lists.upload.columns");
                return;
            }
        }
    }

    private static String range(String text) {
        var from = text.indexOf("ref=\"") + 5;
        var to = from < 5 ? -1 : text.indexOf('"', from);
        return to < 0 ? "" : text.substring(from, to);
    }

    private void atMost(long count, int most, String code) {
        if (count > most) {
            throw new Refused("file", code, Map.of("part", part, "most", most));
        }
    }

    private Refused refused(String code) {
        return new Refused("file", code, Map.of("part", part));
    }
}
