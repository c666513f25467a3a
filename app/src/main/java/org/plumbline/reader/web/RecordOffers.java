package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.Clear;
import org.plumbline.programme.Unclear;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.reader.Candidates;
import org.plumbline.reader.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Puts together what the form offers by which a draft becomes a record. */
@Component
class RecordOffers {

    private final Store store;
    private final Candidates candidates;
    private final Clauses clauses;
    private final Measures measures;
    private final Finder finder;

    RecordOffers(Store store, Candidates candidates, Clauses clauses, Measures measures, Finder finder) {
        this.store = store;
        this.candidates = candidates;
        this.clauses = clauses;
        this.measures = measures;
        this.finder = finder;
    }

    /** The form by which drafts of a kind become records; empty for those whose module is to come. */
    static String form(RecordType type) {
        return switch (type) {
            case CITATION -> "citation";
            case TASK -> "task";
            case TARGET -> "target";
            case RATIO, OBSERVATION, CHANGE, MONEY, COUNT -> "figure";
            case DELEGATION, EVENT, RECOMMENDATION -> "";
        };
    }

    RecordOffer of(Scope scope, Draft draft, Map<String, String> values) {
        return store.read(scope, () -> {
            var form = form(draft.type());
            var indicators = form.equals("figure") || form.equals("target")
                    ? candidates.indicators(scope, draft)
                    : List.<Candidates.Measured>of();
            return new RecordOffer(
                    form,
                    form.equals("citation") ? candidates.documents(scope, draft) : List.of(),
                    indicators,
                    measures(scope, indicators),
                    form.equals("task") || form.equals("target") ? clauses(scope, values) : List.of(),
                    form.equals("task") ? unclear(draft, values) : Map.of());
        });
    }

    private Map<UUID, Wording> measures(Scope scope, List<Candidates.Measured> found) {
        var all = measures.all(scope);
        var named = new HashMap<UUID, Wording>();
        for (var each : found) {
            var measure = all.get(
                    each.hit().text().measure() == null ? "" : each.hit().text().measure());
            if (measure != null) {
                named.put(each.hit().id(), measure.name());
            }
        }
        return named;
    }

    private List<Clause> clauses(Scope scope, Map<String, String> values) {
        var typed = new Typed(
                Texts.clean(values.get("directive")),
                Texts.clean(values.get("directivePick")),
                Texts.clean(values.get("directiveAsked")));
        var document = typed.isEmpty() ? null : finder.document(scope, "directive", typed, new Doubts());
        return document == null ? List.of() : clauses.of(scope, document);
    }

    /** What would keep the assignment from being issued, as far as the form says it. */
    private static Map<Clear, List<String>> unclear(Draft draft, Map<String, String> values) {
        var somebody = Ids.next();
        var task = new TaskText(
                Wording.of(draft.language(), "-"),
                Texts.clean(values.get("lead")).isEmpty() ? null : somebody,
                null,
                List.of(),
                List.of(),
                null,
                null,
                values.get("deliverable"),
                values.get("measure"),
                null,
                Texts.day("due", Texts.clean(values.get("due")), new ArrayList<>()),
                null,
                List.of(),
                List.of());
        var found = new EnumMap<Clear, List<String>>(Clear.class);
        for (var clear : Clear.values()) {
            found.put(clear, new ArrayList<>());
        }
        Unclear.of(task, Texts.id(Texts.clean(values.get("clause"))), null)
                .forEach(each -> found.computeIfAbsent(each.clear(), any -> new ArrayList<>())
                        .add(each.missing()));
        return found;
    }
}
