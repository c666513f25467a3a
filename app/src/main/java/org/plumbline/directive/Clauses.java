package org.plumbline.directive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.directive.Shelf.Filed;
import org.plumbline.directive.Sites.Site;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.directive.deed.AmendClause;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.DeriveClause;
import org.plumbline.directive.deed.EndDerivation;
import org.plumbline.directive.deed.WithdrawClause;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** What documents ask, clause by clause, and which clause carries out which. */
@Component
public class Clauses {

    private final Store store;
    private final Reach reach;
    private final Shelf shelf;
    private final Sites sites;
    private final ClauseRows rows;
    private final Derivations derivations;
    private final Marks marks;

    Clauses(Store store, Reach reach, Shelf shelf, Sites sites, ClauseRows rows, Derivations derivations, Marks marks) {
        this.store = store;
        this.reach = reach;
        this.shelf = shelf;
        this.sites = sites;
        this.rows = rows;
        this.derivations = derivations;
        this.marks = marks;
    }

    public Receipt add(Scope scope, AddClauses deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = own(scope, deed.directive());
            enter(directive, deed.clauses(), knownAt);
        });
    }

    /** Corrects a clause; {@link Conflict} if somebody else did so meanwhile. */
    public Receipt amend(Scope scope, AmendClause deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = own(scope, deed.directive());
            var text = deed.clause();
            var before = current(directive, text.id());
            if (before.rowVersion() != deed.rowVersion()) {
                throw new Conflict(text.id(), deed.rowVersion(), before.rowVersion(), fields(text), fields(before));
            }
            check(directive, List.of(text));
            var units = units(List.of(text));
            rows.close(text.id(), knownAt);
            rows.insert(directive.key(), text, units, before.rowVersion() + 1, knownAt);
            marks.touch(directive.key());
        });
    }

    /** Takes out a clause that nothing hangs on. */
    public Receipt withdraw(Scope scope, WithdrawClause deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = own(scope, deed.directive());
            var before = current(directive, deed.clause());
            if (before.rowVersion() != deed.rowVersion()) {
                throw new Conflict(deed.clause(), deed.rowVersion(), before.rowVersion(), Map.of(), fields(before));
            }
            if (rows.inUse(deed.clause())) {
                throw new Refused("clause", "directive.clause-in-use", Map.of("path", before.path()));
            }
            rows.close(deed.clause(), knownAt);
            marks.touchAround(directive.key());
            derivations.endAllFrom(deed.clause(), knownAt);
        });
    }

    /** @throws Refused {@code directive.not-above} unless the upper clause's document stands above */
    public Receipt derive(Scope scope, DeriveClause deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = own(scope, deed.directive());
            current(directive, deed.lower());
            derivations.enter(directive, deed.lower(), List.of(deed.upper()), "upper", knownAt);
            marks.touchAround(directive.key());
        });
    }

    public Receipt endDerivation(Scope scope, EndDerivation deed) {
        return store.write(scope, deed, knownAt -> {
            var filed = own(scope, deed.directive());
            get(scope, filed.id(), deed.lower());
            marks.touchAround(filed.key());
            derivations.end(deed.lower(), deed.upper(), knownAt);
        });
    }

    /** The clauses of a document in the order of their numbers, each below the one it stands under. */
    public List<Clause> of(Scope scope, UUID directive) {
        return store.read(scope, () -> inOrder(rows.current(shelf.get(directive).key())));
    }

    /** The clauses as they were known at an instant. */
    public List<Clause> of(Scope scope, UUID directive, Instant knownAt) {
        return store.read(scope, () -> inOrder(rows.known(shelf.get(directive).key(), knownAt)));
    }

    /** The document that a clause stands in, and the clause. */
    public Clause get(Scope scope, UUID directive, UUID clause) {
        return of(scope, directive).stream()
                .filter(each -> each.id().equals(clause))
                .findFirst()
                .orElseThrow(() -> new Absent("clause", clause));
    }

    void enter(Filed directive, List<ClauseText> texts, Instant knownAt) {
        if (texts.isEmpty()) {
            return;
        }
        check(directive, texts);
        var units = units(texts);
        for (var text : texts) {
            rows.insert(directive.key(), text, units, 1, knownAt);
        }
        for (var i = 0; i < texts.size(); i++) {
            derivations.enter(directive, texts.get(i).id(), texts.get(i).upper(), "clauses[" + i + "].upper", knownAt);
        }
        marks.touchAround(directive.key());
    }

    private void check(Filed directive, List<ClauseText> texts) {
        var standing = rows.current(directive.key()).stream()
                .map(each -> new ClauseTree.Place(each.id(), each.path(), each.parent(), ""))
                .toList();
        var entered = new ArrayList<ClauseTree.Place>();
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            entered.add(new ClauseTree.Place(text.id(), text.path(), text.parent(), "clauses[" + i + "]."));
        }
        var problems = ClauseTree.problems(standing, entered);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private Map<UUID, Site> units(List<ClauseText> texts) {
        var wanted = texts.stream()
                .flatMap(text -> Stream.concat(Stream.ofNullable(text.lead()), text.coOrdinating().stream()))
                .collect(Collectors.toSet());
        var found = sites.all(wanted);
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (text.lead() != null && !found.containsKey(text.lead())) {
                problems.add(
                        Problem.at("clauses[" + i + "].lead", "directive.unit-unknown", Map.of("unit", text.lead())));
            }
            for (var unit : text.coOrdinating()) {
                if (!found.containsKey(unit)) {
                    problems.add(Problem.at(
                            "clauses[" + i + "].coOrdinating", "directive.unit-unknown", Map.of("unit", unit)));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return found;
    }

    private Filed own(Scope scope, UUID id) {
        var directive = shelf.get(id);
        reach.require(scope, Ability.DIRECT, directive.issuer());
        return directive;
    }

    private Clause current(Filed directive, UUID clause) {
        return rows.current(directive.key()).stream()
                .filter(each -> each.id().equals(clause))
                .findFirst()
                .orElseThrow(() -> new Absent("clause", clause));
    }

    /** Depth first, siblings by their numbers. */
    static List<Clause> inOrder(List<Clause> clauses) {
        var ids = clauses.stream().map(Clause::id).collect(Collectors.toSet());
        var below = clauses.stream()
                .filter(each -> each.parent() != null && ids.contains(each.parent()))
                .collect(Collectors.groupingBy(each -> String.valueOf(each.parent())));
        var ordered = new ArrayList<Clause>();
        var tops = clauses.stream()
                .filter(each -> each.parent() == null || !ids.contains(each.parent()))
                .toList();
        walk(tops, 0, below, ordered, new HashSet<>());
        return ordered;
    }

    private static void walk(
            List<Clause> level, int depth, Map<String, List<Clause>> below, List<Clause> ordered, HashSet<UUID> met) {
        level.stream()
                .sorted(Comparator.comparing(Clause::path, PathOrder.NATURAL))
                .forEach(each -> {
                    if (met.add(each.id())) {
                        ordered.add(each.at(depth));
                        walk(below.getOrDefault(each.id().toString(), List.of()), depth + 1, below, ordered, met);
                    }
                });
    }

    private static Map<String, String> fields(ClauseText text) {
        var fields = new TreeMap<String, String>();
        fields.put("path", text.path());
        fields.put("kind", text.kind().name());
        fields.put("asks", String.valueOf(text.asks()));
        fields.put("wording", text.wording().everyText());
        fields.put("lead", String.valueOf(text.lead()));
        fields.put("due", String.valueOf(text.due()));
        return fields;
    }

    private static Map<String, String> fields(Clause clause) {
        var fields = new TreeMap<String, String>();
        fields.put("path", clause.path());
        fields.put("kind", clause.kind().name());
        fields.put("asks", String.valueOf(clause.asks()));
        fields.put("wording", clause.wording().everyText());
        fields.put(
                "lead",
                String.valueOf(clause.lead() == null ? null : clause.lead().id()));
        fields.put("due", String.valueOf(clause.due()));
        return fields;
    }
}
