package org.plumbline.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbered paragraphs of a text, as the clauses of a directive: a heading with the lines under it up to the next number. */
public final class Paragraphs {

    private static final Pattern NUMBERED =
            Pattern.compile("\\s*(?:(\\d{1,3}(?:\\.\\d{1,3}){1,3})[.)]?|(\\d{1,3}|[IVX]{1,5})[.)/])\\s+(\\S.*)");
    private static final Pattern CHAPTER = Pattern.compile("[IVX]{1,5}");
    private static final int MOST = 300;
    private static final int LONGEST = 4_000;

    private Paragraphs() {}

    /** A paragraph with its number as written, and where it stands in code points. */
    public record Paragraph(String path, String words, int start, int end) {

        private Paragraph under(String chapter) {
            return new Paragraph(chapter + "." + path, words, start, end);
        }
    }

    /**
     * Cuts a text. Where nothing is numbered there is nothing to propose. Where each chapter counts its paragraphs anew, they are called by
     * their chapter as well: II.1.
     */
    public static List<Paragraph> of(String text) {
        var all = cut(text);
        var once = new HashSet<String>();
        var repeats = all.stream().anyMatch(each -> !once.add(each.path));
        var seen = new HashSet<String>();
        return (repeats ? byChapter(all) : all)
                .stream().filter(each -> seen.add(each.path)).limit(MOST).toList();
    }

    private static List<Paragraph> byChapter(List<Paragraph> all) {
        var named = new ArrayList<Paragraph>();
        var chapter = "";
        for (var each : all) {
            if (CHAPTER.matcher(each.path).matches()) {
                chapter = each.path;
                named.add(each);
            } else {
                named.add(chapter.isEmpty() ? each : each.under(chapter));
            }
        }
        return named;
    }

    private static List<Paragraph> cut(String text) {
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
        if (path == null) {
            return;
        }
        var said = words.toString();
        found.add(new Paragraph(path, said.length() > LONGEST ? said.substring(0, LONGEST) : said, start, end));
    }
}
