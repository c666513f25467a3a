package org.plumbline.journey;

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
            async how => (await axe.run(document, {runOnly: how, resultTypes: ["violations"], preload: false, iframes: false}))
                .violations.map(v => v.id + " (" + v.nodes.length + "): "
                    + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + " [" + n.failureSummary + "]").join(" | "))""";

    private Axe() {}

    /** All that WCAG 2.2 AA asks for and a machine can tell. */
    static List<String> faults(Page page) {
        return run(page, Map.of("type", "tag", "values", WCAG));
    }

    /** What may change when only the colours of a page do. */
    static List<String> faultsOfColour(Page page) {
        return run(page, Map.of("type", "rule", "values", COLOURS));
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
