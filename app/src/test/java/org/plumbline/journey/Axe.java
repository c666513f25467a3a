package org.plumbline.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Looks for faults of accessibility in the open page, and brings back the faults only: long pages pass many checks. */
final class Axe {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String SOURCE = source();
    private static final String RUN = """
            async how => (await axe.run(document, {runOnly: {type: how.type, values: how.values},
                    rules: Object.fromEntries((how.except || []).map(rule => [rule, {enabled: false}])), resultTypes: ["violations"], preload: false, iframes: false}))
                .violations.map(v => v.id + " (" + v.nodes.length + "): "
                    + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + " [" + n.failureSummary + "]").join(" | "))""";

    /**
     * Marks what looks like something before it among its neighbours: the same elements with the same classes and kinds
     * inside. No page carries styles of its own, so such rows differ in words only.
     */
    private static final String ALIKE = """
            () => { const kinds = ["type", "role", "scope", "lang", "data-label", "hidden", "open", "disabled", "checked", "aria-current",
                    "aria-disabled", "aria-expanded", "aria-pressed", "aria-sort"];
                const look = e => [e, ...e.querySelectorAll("*")].map(x => x.localName + "." + (x.getAttribute("class") || "")
                    + kinds.map(a => x.getAttribute(a) ?? "-")).join();
                const sheet = new CSSStyleSheet();
                sheet.replaceSync("[data-alike] { display: none !important }");
                document.adoptedStyleSheets.push(sheet);
                for (const list of document.querySelectorAll("tbody, ul, ol, main section, main div")) {
                    if (list.closest("[data-alike]") || list.children.length < 6) continue;
                    const seen = new Map();
                    for (const row of list.children) {
                        const l = look(row), n = (seen.get(l) || 0) + 1;
                        seen.set(l, n);
                        if (n > 2 && row.nextElementSibling) row.dataset.alike = ""; } } }""";

    private Axe() {}

    /** Has it ready in every page of a window, where many pages are looked at. */
    static void comeAlong(BrowserContext context) {
        context.addInitScript(SOURCE);
    }

    /** All that WCAG 2.2 AA asks for and a machine can tell. */
    static List<String> faults(Page page) {
        return run(page, Map.of("type", "tag", "values", WCAG));
    }

    /** What may change when only the colours of a page do. */
    static List<String> faultsOfColour(Page page) {
        return run(page, Map.of("type", "rule", "values", COLOURS));
    }

    /** All but what depends on colours alone: those are the same in whatever language a page speaks. */
    static List<String> faultsOfWords(Page page) {
        return run(page, Map.of("type", "tag", "values", WCAG, "except", COLOURS));
    }

    /** Takes out of sight what looks like its neighbours, all but two and the last: for a page that was looked at whole. */
    static void leaveOneOfEachLook(Page page) {
        page.evaluate(ALIKE);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, Map<String, Object> how) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN, how);
    }

    private static String source() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
