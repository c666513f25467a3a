package org.plumbline.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reporting.Returns;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Words;

/**
 * The fields of a return's cells, as forms name them: {@code cells[LINE].value}. What is typed and not sent is kept so that
 * another reader's language writes it in its own way: numbers that can be read as numbers, all else as it was typed.
 */
final class CellFields {

    /** Fields of a cell that people fill in. */
    static final List<String> NAMES = List.of(
            "state",
            "maturity",
            "value",
            "numerator",
            "denominator",
            "answer",
            "rank",
            "rankOf",
            "words",
            "result",
            "cause",
            "difficulty",
            "proposal",
            "source",
            "reason",
            "reply",
            "settledValue",
            "settledNumerator",
            "settledDenominator");

    private static final Set<String> NUMBERS = Set.of(
            "value",
            "numerator",
            "denominator",
            "rank",
            "rankOf",
            "settledValue",
            "settledNumerator",
            "settledDenominator");
    private static final Set<String> VALUES =
            Set.of("value", "numerator", "denominator", "answer", "rank", "rankOf", "words");
    private static final Pattern NAME = Pattern.compile("cells\\[([0-9a-f-]{36})]\\.([A-Za-z]+)");
    private static final String UNREADABLE = "?";
    private static final int DECIMALS = 6;

    private CellFields() {}

    /** What a form sent, by line and field; fields that no cell has are left out. */
    static Map<UUID, Map<String, String>> sent(Map<String, String> form) {
        var cells = new LinkedHashMap<UUID, Map<String, String>>();
        form.forEach((name, text) -> {
            var matcher = NAME.matcher(name);
            if (matcher.matches() && NAMES.contains(matcher.group(2))) {
                var line = Texts.id(matcher.group(1));
                if (line != null) {
                    cells.computeIfAbsent(line, any -> new HashMap<>()).put(matcher.group(2), text.strip());
                }
            }
        });
        return cells;
    }

    /** Documents that were chosen and not attached: their names come with the form, their bytes do not. */
    static List<Problem> unattached(Map<String, String> form) {
        var problems = new ArrayList<Problem>();
        form.forEach((name, text) -> {
            var matcher = NAME.matcher(name);
            if (matcher.matches() && matcher.group(2).equals("files") && !text.isBlank()) {
                problems.add(Problem.at(name, "reporting.file-unattached", Map.of("name", text.strip())));
            }
        });
        return problems;
    }

    /** How the typed fields of many cells are kept. */
    static Map<UUID, Map<String, String>> kept(Words w, Map<UUID, Map<String, String>> sent) {
        var kept = new HashMap<UUID, Map<String, String>>();
        sent.forEach((line, fields) -> kept.put(line, keptOf(w, fields)));
        return kept;
    }

    /** How typed fields are kept; a cell that holds nothing but choices that say nothing is kept as an empty one. */
    private static Map<String, String> keptOf(Words w, Map<String, String> typed) {
        var kept = new HashMap<String, String>();
        typed.forEach((name, text) -> {
            if (!text.isEmpty()) {
                kept.put(name, NUMBERS.contains(name) ? number(w, text) : text);
            }
        });
        var says = kept.keySet().stream().anyMatch(each -> !each.equals("state") && !each.equals("maturity"))
                || !kept.getOrDefault("state", "VALUE").equals("VALUE");
        return says ? kept : Map.of();
    }

    private static String number(Words w, String text) {
        try {
            return TypedNumber.read(w, "value", "", text, DECIMALS).toPlainString();
        } catch (Refused unreadable) {
            return UNREADABLE + text; // said when it is sent: nothing that was typed is lost
        }
    }

    /** Kept fields as the reader sees them. */
    static Map<String, String> shown(Words w, Map<String, String> kept) {
        var shown = new HashMap<String, String>();
        kept.forEach((name, text) -> shown.put(
                name,
                !NUMBERS.contains(name)
                        ? text
                        : text.startsWith(UNREADABLE)
                                ? text.substring(UNREADABLE.length())
                                : w.plain(new BigDecimal(text))));
        return shown;
    }

    /** Whether a field holds a figure of the period, or part of one. */
    static boolean isValue(String name) {
        return VALUES.contains(name);
    }

    /** The line of which a field is, by its name in the form; null for what is no field of a cell. */
    static @Nullable UUID line(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? Texts.id(matcher.group(1)) : null;
    }

    /** The name of a field in the form. */
    static String name(UUID line, String field) {
        return Returns.at(line, field);
    }
}
