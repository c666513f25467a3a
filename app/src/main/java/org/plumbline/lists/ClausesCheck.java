package org.plumbline.lists;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;

/** The rows of the list of directives that are clauses. A clause stands under the one whose number its own begins with. */
final class ClausesCheck {

    private static final Set<ClauseKind> ASKING = EnumSet.of(
            ClauseKind.TASK,
            ClauseKind.BREAKTHROUGH,
            ClauseKind.SOLUTION,
            ClauseKind.REPORTING_DUTY,
            ClauseKind.ORGANISATION);

    private final Workings work;
    private final SymbolReadings symbols;
    private final Map<Paper, Map<String, Row>> entered = new LinkedHashMap<>();

    ClausesCheck(Workings work, SymbolReadings symbols) {
        this.work = work;
        this.symbols = symbols;
    }

    void take(Row row) {
        var paper = paper(row);
        if (paper == null) {
            return;
        }
        var path = row.text("clause");
        var first = entered.computeIfAbsent(paper, any -> new LinkedHashMap<>()).putIfAbsent(path, row);
        if (first != null) {
            work.wrong(row, "clause", "lists.twice", Map.of("value", path, "row", first.number()));
            return;
        }
        if (!row.has("wording")) {
            work.wrong(row, "wording", "lists.cell-missing", Map.of());
        }
        work.unitAt(row, "lead");
        var known = paper.wordings.get(path);
        if (known != null) {
            work.differs(row, "wording", known);
        } else if (!paper.isNew && !work.may(Ability.DIRECT, issuer(row, paper))) {
            work.wrong(row, "symbol", "lists.unit-not-yours", Map.of("unit", row.text("issuer")));
        }
    }

    private Site issuer(Row row, Paper paper) {
        var issuer = work.unit(paper.issuer);
        if (issuer == null) {
            throw new IllegalArgumentException(
                    "The issuer of %s (row %d) was not read.".formatted(paper.ref(), row.number()));
        }
        return issuer;
    }

    private @Nullable Paper paper(Row row) {
        var text = row.text("symbol");
        var issuer = work.unitAt(row, "issuer");
        var named = symbols.named(text).stream()
                .filter(paper -> issuer == null || paper.issuer.equals(issuer.id()))
                .toList();
        if (named.isEmpty()) {
            work.wrong(row, "symbol", "lists.clause-without-directive", Map.of("directive", text));
            return null;
        }
        // the workbook's own document is meant where it brings one
        var own = named.stream().filter(paper -> paper.isNew).toList();
        var meant = own.isEmpty() ? named : own;
        // the day of issue or the term tells apart what one issuer called the same
        var dated = meant.stream()
                .filter(paper -> paper.issued.equals(row.day("issued"))
                        || row.has("term") && row.text("term").equals(paper.term))
                .toList();
        var one = meant.size() > 1 && !dated.isEmpty() ? dated : meant;
        if (one.size() > 1) {
            work.wrong(row, "symbol", "lists.directive-several", Map.of("directive", text, "n", one.size()));
            return null;
        }
        return one.getFirst();
    }

    /** Once all numbers are known: what stands under what. */
    void finish() {
        entered.forEach((paper, rows) -> {
            rows.keySet().forEach(path -> paper.clauses.computeIfAbsent(path, any -> Ids.next()));
            var texts = new HashMap<UUID, Row>();
            rows.forEach((path, row) -> {
                if (!paper.wordings.containsKey(path) && !work.isWrong(row)) {
                    var text = text(row, paper, path);
                    paper.entered.add(text);
                    texts.put(text.id(), row);
                    work.plan.count(ListSheet.DIRECTIVES);
                }
            });
            if (!paper.isNew && !paper.entered.isEmpty()) {
                var deed = new AddClauses(paper.id, paper.entered);
                work.plan.clauses.put(
                        paper.id,
                        new Plan.Step<>(deed, List.copyOf(texts.values()).getFirst()));
            }
        });
    }

    private ClauseText text(Row row, Paper paper, String path) {
        var kind = row.has("clauseKind")
                ? work.choices
                        .choice(ListSheet.DIRECTIVES.column("clauseKind").orElseThrow(), row.text("clauseKind"))
                        .map(code -> Column.value(ClauseKind.class, code))
                        .orElse(ClauseKind.TASK)
                : ClauseKind.TASK;
        var asks = work.choices.read(row.text("asks")).orElse(ASKING.contains(kind));
        var lead = row.has("lead") ? work.unit(row.text("lead")) : null;
        return new ClauseText(
                paper.clauses.getOrDefault(path, Ids.next()),
                path,
                parent(paper, path),
                kind,
                asks,
                work.words(row.text("wording")),
                null,
                lead == null ? null : lead.id(),
                List.of(),
                row.day("due"),
                List.of());
    }

    private static @Nullable UUID parent(Paper paper, String path) {
        for (var end = lastSeparator(path, path.length()); end > 0; end = lastSeparator(path, end)) {
            var above = paper.clauses.get(path.substring(0, end));
            if (above != null) {
                return above;
            }
        }
        return null;
    }

    private static int lastSeparator(String path, int before) {
        for (var at = before - 1; at > 0; at--) {
            if (!Character.isLetterOrDigit(path.charAt(at))) {
                return at;
            }
        }
        return -1;
    }
}
