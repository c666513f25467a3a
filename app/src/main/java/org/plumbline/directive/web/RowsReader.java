package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clause;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AddresseeKind;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.RowsSheet.AddresseeRow;
import org.plumbline.directive.web.RowsSheet.ClauseRow;
import org.plumbline.directive.web.RowsSheet.RelationRow;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.springframework.stereotype.Component;

/** Makes clauses, relations and addressees of the rows of a form. */
@Component
class RowsReader {

    private final Finder finder;

    RowsReader(Finder finder) {
        this.finder = finder;
    }

    /** Clauses; each stands under the one whose number its own number goes on from, among these and those that stand. */
    List<ClauseText> clauses(List<ClauseRow> rows, String language, List<Clause> standing, Doubts doubts) {
        var byPath = new HashMap<String, UUID>();
        standing.forEach(each -> byPath.put(Numbering.key(each.path()), each.id()));
        var texts = new ArrayList<ClauseText>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.wording().isEmpty()) {
                doubts.problems()
                        .add(Problem.at(
                                "clauses[" + i + "].wording",
                                "directive.form.wording-missing",
                                Map.of("path", row.path())));
                continue;
            }
            var kind = Texts.option(ClauseKind.class, row.kind());
            var wording = Wording.of(Texts.isLanguage(language) ? language : "und", row.wording());
            var text =
                    ClauseText.of(Ids.next(), row.path(), kind == null ? ClauseKind.TASK : kind, row.asking(), wording);
            texts.add(text);
            byPath.putIfAbsent(Numbering.key(text.path()), text.id());
        }
        return texts.stream().map(text -> placed(text, byPath)).toList();
    }

    private static ClauseText placed(ClauseText text, Map<String, UUID> byPath) {
        for (var above : Numbering.above(text.path())) {
            var parent = byPath.get(above);
            if (parent != null && !parent.equals(text.id())) {
                return text.under(parent);
            }
        }
        return text;
    }

    List<Link> relations(Scope scope, List<RelationRow> rows, Doubts doubts) {
        var links = new ArrayList<Link>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var to = finder.document(scope, "relations[" + i + "].to", row.typed(), doubts);
            var kind = Texts.option(RelationKind.class, row.kind());
            if (to != null) {
                links.add(new Link(kind == null ? RelationKind.CITES : kind, to, Texts.orNull(row.note())));
            }
        }
        return links;
    }

    /**
     * Addressees.
     *
     * @param issuer within which a tier is meant where the row says no unit
     */
    List<Addressee> addressees(Scope scope, List<AddresseeRow> rows, @Nullable UUID issuer, Doubts doubts) {
        var addressees = new ArrayList<Addressee>();
        for (var i = 0; i < rows.size(); i++) {
            var addressee = addressee(scope, rows.get(i), issuer, "addressees[" + i + "].", doubts);
            if (addressee != null) {
                addressees.add(addressee);
            }
        }
        return addressees;
    }

    private @Nullable Addressee addressee(
            Scope scope, AddresseeRow row, @Nullable UUID issuer, String prefix, Doubts doubts) {
        var before = doubts.problems().size();
        var day = Texts.day(prefix + "concretiseBy", row.concretiseBy(), doubts.problems());
        var set = row.after("set:");
        var tier = row.after("tier:");
        if (set != null) {
            return doubts.problems().size() > before
                    ? null
                    : new Addressee(Ids.next(), AddresseeKind.SET, null, Texts.id(set), null, null, day);
        }
        var unit = row.unit().isEmpty() ? null : finder.unit(scope, prefix + "unit", row.typed(), doubts);
        if (doubts.problems().size() > before) {
            return null;
        }
        if (tier == null) {
            return new Addressee(Ids.next(), AddresseeKind.UNIT, unit, null, null, null, day);
        }
        var within = unit == null && row.unit().isEmpty() ? issuer : unit;
        return new Addressee(Ids.next(), AddresseeKind.TIER, null, null, rank(tier), within, day);
    }

    private static @Nullable Integer rank(String tier) {
        return tier.matches("\\d{1,3}") ? Integer.valueOf(tier) : null;
    }

    /** In rows a tier's unit stands in the field of the unit, and set and tier are one choice. */
    static String inRows(String field) {
        if (!field.startsWith("addressees[")) {
            return field.replaceAll("^(clauses\\[\\d+])\\.parent$", "$1.path");
        }
        return field.replaceAll("\\.within$", ".unit").replaceAll("\\.(set|tier)$", ".who");
    }
}
