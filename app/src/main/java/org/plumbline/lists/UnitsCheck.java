package org.plumbline.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Tier;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitKind;
import org.plumbline.reading.text.Folding;

/** The list of units: parents may stand above or below their children, in the file or in the installation. */
final class UnitsCheck {

    /** No administration has so many levels; more of them are a circle, or mean harm. */
    private static final int DEEPEST = 40;

    private final Workings work;
    private final List<Tier> tiers;
    private final List<Unit> roots;
    private final boolean bodies;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();

    /**
     * Begins the check.
     *
     * @param roots the uppermost units that are there already
     * @param bodies whether this installation has bodies for a time
     */
    UnitsCheck(Workings work, List<Tier> tiers, List<Unit> roots, boolean bodies) {
        this.work = work;
        this.roots = roots;
        this.tiers = tiers;
        this.bodies = bodies;
    }

    void run() {
        for (var row : work.book.rows(ListSheet.UNITS)) {
            var code = row.text("code");
            var first = code.isEmpty() ? null : rows.putIfAbsent(code, row);
            if (first != null) {
                work.wrong(row, "code", "lists.twice", Map.of("value", code, "row", first.number()));
            }
        }
        rows.keySet().stream()
                .filter(code -> work.unit(code) == null)
                .forEach(code -> ids.put(code, Stored.idOrNext(code)));
        rows.forEach((code, row) -> {
            var known = work.unit(code);
            if (known == null || ids.containsKey(code)) {
                plan(code, row, new HashSet<>());
            } else {
                compare(row, known);
            }
        });
    }

    /** Plans a unit after its parent; gives null where the row is wrong. */
    private @Nullable Site plan(String code, Row row, HashSet<String> below) {
        var planned = work.unit(code);
        if (planned != null || work.isWrong(row)) {
            return planned;
        }
        if (!below.add(code) || below.size() > DEEPEST) {
            work.wrong(row, "parent", "lists.unit-circle", Map.of("unit", code, "most", DEEPEST));
            return null;
        }
        var parent = parent(row, below);
        var kind = kind(row);
        var tier = tier(row);
        var founded = row.day("founded");
        if (founded == null || work.isWrong(row)) {
            return null;
        }
        var ceased = Objects.requireNonNullElse(row.day("ceased"), LocalDate.MAX);
        days(row, founded, ceased, parent);
        var form = form(row, kind);
        // bodies for a time come after the other units, and nothing else of the same file can stand under one
        var underBody = parent != null && parent.node() == null && parent.kind() == UnitKind.TEMPORARY && form == null;
        if (parent == null && kind != UnitKind.PLACE || underBody) {
            work.wrong(row, "parent", "lists.body-needs-place", Map.of("unit", row.text("name")));
        }
        var place = kind == UnitKind.PLACE || parent == null ? null : parent.placeOrSelf();
        var id = Objects.requireNonNull(ids.get(code));
        var site = new Site(
                id,
                null,
                Stored.isId(code) ? null : code,
                kind,
                form,
                tier,
                place,
                parent == null ? null : parent.id(),
                parent == null ? null : parent.ref(),
                work.words(row.text("name")),
                row.get("telephone"),
                founded,
                ceased);
        if (!work.isWrong(row) && !work.may(Ability.ORGANISE, site)) {
            work.wrong(
                    row,
                    "parent",
                    parent == null ? "lists.no-root" : "lists.unit-not-yours",
                    Map.of("unit", row.text("parent")));
        }
        work.know(site);
        if (work.isWrong(row)) {
            return site;
        }
        if (parent == null && !roots.isEmpty()) {
            beside(row, site, roots.getFirst());
        }
        if (form == null) {
            work.plan.units.add(new Plan.Step<>(site.foundation(), row));
        } else {
            site.setUp(form).forEach(deed -> work.plan.bodies.add(new Plan.Step<>(deed, row)));
        }
        work.plan.count(ListSheet.UNITS);
        return site;
    }

    /** Two uppermost units are possible; mostly the second was meant to stand under the first. */
    private void beside(Row row, Site site, Unit root) {
        var code = root.code() == null ? root.id().toString() : root.code();
        work.remarks.add(Remark.note(
                row, "parent", "lists.second-root", Map.of("unit", site.name(), "root", root.name(), "code", code)));
    }

    /** What kind of body for a time it is; null for every other unit. */
    private TemporaryBodies.@Nullable Form form(Row row, UnitKind kind) {
        var word = row.get("bodyForm");
        if (kind != UnitKind.TEMPORARY) {
            if (word != null) {
                work.wrong(row, "bodyForm", "lists.body-form-alone", Map.of());
            }
            return null;
        }
        if (!bodies) {
            work.wrong(row, "kind", "lists.unit-temporary", Map.of());
        } else if (word == null) {
            work.wrong(row, "bodyForm", "lists.body-form-missing", Map.of());
        }
        return word == null
                ? null
                : work.choices
                        .choice(ListSheet.UNITS.column("bodyForm").orElseThrow(), word)
                        .map(code -> Column.value(TemporaryBodies.Form.class, code))
                        .orElse(null);
    }

    private @Nullable Site parent(Row row, HashSet<String> below) {
        var ref = row.get("parent");
        if (ref == null) {
            return null;
        }
        var own = rows.get(ref);
        if (own != null && ids.containsKey(ref)) {
            var parent = plan(ref, own, below);
            if (parent == null && !work.isWrong(row)) {
                work.wrong(row, "parent", "lists.parent-wrong", Map.of("unit", ref, "row", own.number()));
            }
            return parent;
        }
        return work.unitAt(row, "parent");
    }

    private void days(Row row, LocalDate founded, LocalDate ceased, @Nullable Site parent) {
        if (!founded.isBefore(ceased)) {
            work.wrong(row, "ceased", "lists.ceased-before-founded", Map.of("founded", founded, "ceased", ceased));
        } else if (parent != null && founded.isBefore(parent.founded())) {
            work.wrong(
                    row,
                    "founded",
                    "lists.before-parent",
                    Map.of("unit", parent.name(), "founded", parent.founded(), "day", founded));
        } else if (parent != null && ceased.isAfter(parent.ceased())) {
            work.wrong(row, "ceased", "lists.after-parent", Map.of("unit", parent.name(), "ceased", parent.ceased()));
        }
    }

    private UnitKind kind(Row row) {
        var kind = row.get("kind");
        return kind == null
                ? UnitKind.PLACE
                : work.choices
                        .choice(ListSheet.UNITS.column("kind").orElseThrow(), kind)
                        .map(code -> Column.value(UnitKind.class, code))
                        .orElse(UnitKind.PLACE);
    }

    private @Nullable Short tier(Row row) {
        var text = row.get("tier");
        if (text == null) {
            return null;
        }
        var folded = Folding.fold(text);
        var found = tiers.stream()
                .filter(tier -> String.valueOf(tier.tier()).equals(text)
                        || Folding.fold(tier.code()).equals(folded)
                        || Folding.fold(tier.name().original()).equals(folded)
                        || tier.name().translations().values().stream()
                                .anyMatch(each -> Folding.fold(each).equals(folded)))
                .findFirst();
        if (found.isEmpty()) {
            var known = tiers.stream()
                    .map(tier -> tier.tier() + " " + tier.name().original())
                    .toList();
            work.wrong(row, "tier", "lists.tier-unknown", Map.of("tier", text, "tiers", String.join("; ", known)));
            return null;
        }
        return found.get().tier();
    }

    private void compare(Row row, Site known) {
        var names = known.name().translations().containsValue(row.text("name"))
                || known.name().original().equals(row.text("name"));
        work.differs(row, "name", known.name().original(), names);
        if (row.has("kind")) {
            work.differs(row, "kind", Column.code(known.kind()), kind(row) == known.kind());
        }
        if (row.has("bodyForm")) {
            var form = known.form();
            work.differs(row, "bodyForm", form == null ? "" : Column.code(form), form(row, known.kind()) == form);
        }
        if (row.has("tier") && !work.isWrong(row)) {
            work.differs(row, "tier", Objects.toString(known.tier(), ""), Objects.equals(tier(row), known.tier()));
        }
        if (known.livesOn(work.today)) {
            work.differs(
                    row,
                    "parent",
                    known.parentCode(),
                    row.text("parent").equals(known.parentCode())
                            || row.text("parent").equals(Objects.toString(known.parent(), "")));
        }
        work.differs(row, "telephone", known.telephone());
        work.differsDay(row, "founded", known.founded());
        work.differsDay(row, "ceased", known.end());
    }
}
