package org.plumbline.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a reader would stumble over in the open page: codes in place of words, words wider than the window. */
final class Reading {

    /** A message that was not found, a name out of the program, a placeholder that was not filled. */
    private static final Pattern CODE = Pattern.compile(
            "\\b[A-Z]{2,}_[A-Z_]+\\b|\\b[a-z]+_[a-z_]+\\b|\\{[a-z][A-Za-z-]*[,}]"
                    + "|\\b(?:access|desk|directive|frame|help|organisation|request|search|store|symbol|web)\\.[a-z][a-z.-]+\\b");

    private static final String WORDS = """
            () => document.body.innerText + " " + [...document.querySelectorAll("[aria-label], [placeholder], [title]")]
                .flatMap(e => ["aria-label", "placeholder", "title"].map(a => e.getAttribute(a) || "")).join(" ")
                + " " + document.title""";

    private Reading() {}

    static List<String> codes(Page page) {
        return CODE.matcher((String) page.evaluate(WORDS))
                .results()
                .map(found -> "a code is shown: " + found.group())
                .distinct()
                .toList();
    }

    /** Whether anything sticks out of the window, whether a list does not fit on a usual screen, and whether anything carries its own style. */
    static List<String> layout(Page page) {
        var faults = new ArrayList<String>();
        var out = page.evaluate("""
                () => { const w = document.documentElement;
                    return w.scrollWidth <= w.clientWidth ? "" : w.scrollWidth + " > " + w.clientWidth + ": "
                        + [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > w.clientWidth + 1
                            && !e.closest(".scroll, .onpage, dialog, .hidden")).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(" | "); }""");
        if (!"".equals(out)) {
            faults.add("wider than the window, " + out);
        }
        var cut = page.evaluate("""
                () => innerWidth < 1280 ? "" : [...document.querySelectorAll("table:is(.directives, .targets, .own-targets, .undertakings)")]
                    .map(table => table.closest(".scroll")).filter(frame => frame && frame.scrollWidth > frame.clientWidth + 1)
                    .map(frame => frame.scrollWidth + " > " + frame.clientWidth).join(", ")""");
        if (!"".equals(cut)) {
            faults.add("a list is cut off by its frame, " + cut);
        }
        // What a script draws over a chart it places itself; no page is served with a style of its own.
        var styled = page.evaluate(
                "() => [...document.querySelectorAll('[style], style')].filter(e => !e.closest('.live')).length");
        if (!styled.equals(0)) {
            faults.add(styled + " inline styles");
        }
        return faults;
    }
}
