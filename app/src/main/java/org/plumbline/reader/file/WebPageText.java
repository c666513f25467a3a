package org.plumbline.reader.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The words of a web page as a reader sees them, without scripts, menus and what is hidden. */
final class WebPageText {

    private static final int HEAD = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LEFT_OUT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "nav",
            "button",
            "select",
            "textarea",
            "iframe",
            "object");

    private WebPageText() {}

    static FileContent of(String name, byte[] bytes, @Nullable Charset told) {
        FileLimits.size(name, bytes.length, FileLimits.PAGE_BYTES);
        var decoded = PlainFile.decoded(name, bytes, told == null ? declared(bytes) : told);
        var laid = new LaidText(name);
        var page = Jsoup.parse(decoded.text());
        page.body().filter(new Walk(laid));
        return new FileContent(FileKind.WEB_PAGE, laid.text(), laid.tables(), decoded.remarks());
    }

    /** The encoding that the page names; null where it names none, or begins with the mark of one. */
    private static @Nullable Charset declared(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        if (first >= 0xEF) {
            return null;
        }
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        try {
            return found.find() && Charset.isSupported(found.group(1)) ? Charset.forName(found.group(1)) : null;
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    /** Goes through the page and lays its words out. */
    private record Walk(LaidText laid) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                laid.words(isKept(words) ? words.getWholeText() : spaced(words.getWholeText()));
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            var tag = element.normalName();
            if (LEFT_OUT.contains(tag)
                    || element.hasAttr("hidden")
                    || element.attr("aria-hidden").equals("true")
                    || element.attr("style").replace(" ", "").contains("display:none")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (tag) {
                case "br" -> laid.line();
                case "table" -> {
                    if (isData(element)) {
                        laid.startTable();
                    } else {
                        laid.paragraph();
                    }
                }
                case "tr" -> {
                    if (isInData(element)) {
                        laid.startRow();
                    }
                }
                case "td", "th" -> {
                    if (isInData(element)) {
                        laid.startCell(span(element, "colspan"), span(element, "rowspan"));
                    }
                }
                default -> {
                    if (element.isBlock()) {
                        laid.paragraph();
                    }
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "table" -> {
                        if (isData(element)) {
                            laid.endTable();
                        } else {
                            laid.paragraph();
                        }
                    }
                    case "td", "th" -> {
                        if (isInData(element)) {
                            laid.endCell();
                        } else {
                            laid.paragraph();
                        }
                    }
                    default -> {
                        if (element.isBlock()) {
                            laid.paragraph();
                        }
                    }
                }
            }
            return FilterResult.CONTINUE;
        }

        /** A table around another one only puts things in their places. */
        private static boolean isData(Element table) {
            return table.selectFirst("table table") == null
                    && table.attr("role").isEmpty();
        }

        private static boolean isInData(Element cell) {
            var table = cell.closest("table");
            return table != null && isData(table);
        }

        private static int span(Element cell, String name) {
            var value = cell.attr(name);
            return value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
        }

        private static boolean isKept(TextNode words) {
            return words.parent() instanceof Element parent && parent.closest("pre") != null;
        }

        private static String spaced(String words) {
            return words.replaceAll("[ \\t\\r\\n\\f]+", " ");
        }
    }
}
