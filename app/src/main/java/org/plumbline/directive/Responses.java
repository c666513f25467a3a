package org.plumbline.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Shelf.Filed;
import org.plumbline.directive.Sites.Site;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * What addressed units state: received, studied, and how they take a directive up. A place is answered for by itself or by
 * any of its bodies.
 */
@Component
public class Responses {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Shelf shelf;
    private final Sites sites;
    private final ResponseRows rows;
    private final Relations relations;
    private final Marks marks;

    Responses(
            Store store,
            Installation installation,
            Reach reach,
            Shelf shelf,
            Sites sites,
            ResponseRows rows,
            Relations relations,
            Marks marks) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.shelf = shelf;
        this.sites = sites;
        this.rows = rows;
        this.relations = relations;
        this.marks = marks;
    }

    /** Confirms receipt; said again, it corrects the day. */
    public Receipt receive(Scope scope, ReceiveDirective deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = shelf.get(deed.directive());
            var unit = answering(scope, deed.unit(), "unit");
            var bearer = bearer(directive, unit, deed.received(), "received", knownAt);
            rows.receive(directive.key(), bearer, deed.received(), knownAt);
            marks.touch(directive.key());
        });
    }

    /**
     * Says how a unit takes the directive up. Its own document then counts as carrying the directive out.
     *
     * @throws Refused at {@code unit} if it is not addressed, at {@code document} if another unit issued that document
     */
    public Receipt answer(Scope scope, AnswerDirective deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = shelf.get(deed.directive());
            var unit = answering(scope, deed.unit(), "unit");
            var bearer = bearer(directive, unit, deed.answered(), "answered", knownAt);
            var document = document(directive, deed, bearer);
            if (deed.kind() == AnswerKind.NOT_CONCERNED
                    && (deed.reason() == null || deed.reason().isBlank())) {
                throw new Refused("reason", "directive.answer-reason", Map.of("unit", unit.name()));
            }
            rows.answer(directive.key(), bearer, unit.node(), deed, document == null ? null : document.key(), knownAt);
            if (document != null) {
                relations.concretise(document, directive, knownAt);
            }
            marks.touch(directive.key());
        });
    }

    /** Records a study session, for the unit that held it if it is addressed, and for further addressed units. */
    public Receipt hold(Scope scope, HoldStudy deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = shelf.get(deed.directive());
            var holder = answering(scope, deed.unit(), "unit");
            check(deed);
            notInFuture(deed.held(), "held", knownAt);
            holder.requireLife(deed.held(), "held");
            var bearers = new LinkedHashSet<Integer>();
            rows.bearer(directive.key(), holder.node(), holder.bodyOf(), deed.held())
                    .ifPresent(bearers::add);
            for (var i = 0; i < deed.alsoFor().size(); i++) {
                var field = "alsoFor[" + i + "]";
                bearers.add(bearer(
                        directive, answering(scope, deed.alsoFor().get(i), field), deed.held(), "held", knownAt));
            }
            if (bearers.isEmpty()) {
                throw notAddressed(directive, holder);
            }
            rows.study(directive.key(), holder.node(), deed, bearers, knownAt);
            marks.touch(directive.key());
        });
    }

    /** Reminds units that owe an answer, in one write however many they are; kept with the directive and shown to those units. */
    public Receipt remind(Scope scope, RemindUnits deed) {
        return store.write(scope, deed, knownAt -> {
            var directive = shelf.get(deed.directive());
            var found = sites.all(deed.units());
            if (found.isEmpty()) {
                throw new Refused("units", "directive.remind-nobody", Map.of("directive", directive.called()));
            }
            var units = new LinkedHashSet<>(deed.units())
                    .stream()
                            .map(unit -> {
                                var site = found.get(unit);
                                return site == null ? sites.of(unit, "units") : site;
                            })
                            .toList();
            var nodes = units.stream().map(Site::node).toList();
            reach.requireAll(scope, Ability.REMIND, nodes);
            var bearers = rows.bearers(directive.key(), nodes, installation.dayOf(knownAt));
            units.stream()
                    .filter(unit -> !bearers.contains(unit.node()))
                    .findFirst()
                    .ifPresent(unit -> {
                        throw notAddressed(directive, unit);
                    });
            rows.remind(directive.key(), nodes, deed.id(), knownAt, scope);
        });
    }

    /** What a unit, or the place whose body it is, owes and stated; nothing if it is not addressed on that day. */
    public Optional<Part> part(Scope scope, UUID directive, UUID unit, LocalDate on) {
        return store.read(scope, () -> {
            var filed = shelf.get(directive);
            return Optional.ofNullable(sites.all(List.of(unit)).get(unit))
                    .flatMap(site -> rows.bearer(filed.key(), site.node(), site.bodyOf(), on))
                    .map(bearer -> rows.part(filed.key(), bearer, on));
        });
    }

    /**
     * One unit's part in a directive.
     *
     * @param name the addressed unit
     * @param kind how it takes the directive up, or null while it owes an answer
     */
    public record Part(
            UUID unit,
            Wording name,
            @Nullable LocalDate concretiseBy,
            @Nullable LocalDate received,
            @Nullable AnswerKind kind,
            @Nullable LocalDate answered,
            @Nullable UUID document,
            @Nullable String documentCalled,
            @Nullable String reason) {

        public boolean owes() {
            return kind == null;
        }
    }

    private Site answering(Scope scope, UUID unit, String field) {
        var site = sites.of(unit, field);
        reach.require(scope, Ability.ANSWER, site.node());
        return site;
    }

    /** The addressed unit that this unit answers for on a day. */
    private int bearer(Filed directive, Site unit, LocalDate day, String field, Instant knownAt) {
        notInFuture(day, field, knownAt);
        unit.requireLife(day, field);
        if (day.isBefore(directive.issued())) {
            throw new Refused(
                    field,
                    "directive.before-issue",
                    Map.of("day", day, "issued", directive.issued(), "directive", directive.called()));
        }
        return rows.bearer(directive.key(), unit.node(), unit.bodyOf(), day)
                .orElseThrow(() -> notAddressed(directive, unit));
    }

    private @Nullable Filed document(Filed directive, AnswerDirective deed, int bearer) {
        if (deed.kind() != AnswerKind.OWN_DOCUMENT) {
            return null;
        }
        if (deed.document() == null) {
            throw new Refused("document", "directive.answer-document", Map.of());
        }
        var document = shelf.named(deed.document(), "document");
        if (document.is(directive)) {
            throw new Refused("document", "directive.relation-itself", Map.of("directive", directive.called()));
        }
        if (!rows.isOrBelongsTo(document.issuer(), bearer)) {
            throw new Refused(
                    "document",
                    "directive.not-own-document",
                    Map.of("document", document.called(), "unit", rows.nameOf(bearer)));
        }
        return document;
    }

    private void notInFuture(LocalDate day, String field, Instant knownAt) {
        var today = installation.dayOf(knownAt);
        if (day.isAfter(today)) {
            throw new Refused(field, "directive.in-future", Map.of("day", day, "today", today));
        }
    }

    private static void check(HoldStudy deed) {
        var problems = new ArrayList<Problem>();
        if (deed.sites() < 1) {
            problems.add(Problem.at("sites", "directive.study-sites"));
        }
        if (deed.counts().isEmpty()) {
            problems.add(Problem.at("counts[0].expected", "directive.study-no-counts"));
        }
        var categories = new HashSet<String>();
        for (var i = 0; i < deed.counts().size(); i++) {
            var each = deed.counts().get(i);
            if (each.category().isBlank() || !categories.add(each.category().strip())) {
                problems.add(Problem.at(
                        "counts[" + i + "].category", "directive.study-category", Map.of("category", each.category())));
            }
            if (each.expected() < 0 || each.present() < 0) {
                problems.add(Problem.at(
                        "counts[" + i + "].present", "directive.study-count", Map.of("category", each.category())));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static Refused notAddressed(Filed directive, Site unit) {
        return new Refused(
                "unit",
                "directive.not-addressed",
                Map.of("unit", Objects.requireNonNull(unit.name()), "directive", directive.called()));
    }
}
