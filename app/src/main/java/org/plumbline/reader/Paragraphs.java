package org.plumbline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbered paragraphs of a text, as the clauses of a directive: a heading with the lines under it up to the next number. */
public final class Paragraphs {

    private static final Pattern NUMBERED =
            Pattern.compile("\\s*(?:(\\d{1,3}(?:\\.\\d{1,3}){1,3})[.)]?|(\\d{1,3}|[IVX]{1,5})[.)/])\\s+(\\S.*)");
    private static final int MOST = 300;
    private static final int LONGEST = 4_000;

    private Paragraphs() {}

    /** A paragraph with its number as written, and where it stands in code points. */
    public record Paragraph(String path, String words, int start, int end) {}

    /** Cuts a text. Where nothing is numbered there is nothing to propose. */
    public static List<Paragraph> of(String text) {
        var found = new ArrayList<Paragraph>();
        int at = 0;
        String path = null;
        int start = 0;
        int end = 0;
        var words = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            var numbered = NUMBERED.matcher(line);
            if (numbered.matches()) {
                add(found, path, words, start, end);
                int group = numbered.group(1) != null ? 1 : 2;
                path = numbered.group(group);
                start = at + line.codePointCount(0, numbered.start(group));
                words.setLength(0);
                words.append(numbered.group(3).strip());
                end = at
                        + line.stripTrailing()
                                .codePointCount(0, line.stripTrailing().length());
            } else if (path != null && !line.isBlank()) {
                words.append(' ').append(line.strip());
                end = at
                        + line.stripTrailing()
                                .codePointCount(0, line.stripTrailing().length());
            }
            at += length + 1;
        }
        add(found, path, words, start, end);
        return found;
    }

    private static void add(List<Paragraph> found, @Nullable String path, StringBuilder words, int start, int end) {
        if (path == null || found.size() == MOST || found.stream().anyMatch(each -> each.path.equals(path))) {
            return;
        }
        var said = words.toString();
        found.add(new Paragraph(path, said.length() > LONGEST ? said.substring(0, LONGEST) : said, start, end));
    }
}
