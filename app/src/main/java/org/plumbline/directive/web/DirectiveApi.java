package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Addressees;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directive;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Relations;
import org.plumbline.directive.Standing;
import org.plumbline.directive.Standings;
import org.plumbline.directive.TakeUp;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Directives for programs: reading. */
@RestController
@RequestMapping("/api/v1/directives")
@Needs(Ability.READ)
@Tag(name = "Directives")
class DirectiveApi {

    private static final int PAGE = 50;

    private final Directives directives;
    private final Clauses clauses;
    private final Relations relations;
    private final Addressees addressees;
    private final Overview overview;
    private final Standings standings;
    private final TakeUp takeUp;

    DirectiveApi(
            Directives directives,
            Clauses clauses,
            Relations relations,
            Addressees addressees,
            Overview overview,
            Standings standings,
            TakeUp takeUp) {
        this.directives = directives;
        this.clauses = clauses;
        this.relations = relations;
        this.addressees = addressees;
        this.overview = overview;
        this.standings = standings;
        this.takeUp = takeUp;
    }

    /** A row of the list; {@code found} says by what a search found it. */
    record DirectiveLine(
            UUID id,
            @Nullable String symbol,
            @Nullable String type,
            Wording title,
            @Nullable UUID issuer,
            @Nullable Wording issuerName,
            LocalDate issued,
            @Nullable String term,
            @Nullable UUID upper,
            Counts standing,
            DirectiveHit.@Nullable Why found) {}

    /** The figures of a standing; {@code tookUp} counts units out of {@code addressed} less {@code notConcerned}. */
    record Counts(
            LocalDate on,
            int addressed,
            int received,
            int studied,
            int tookUp,
            int ownDocument,
            int notConcerned,
            int late,
            int clausesAsking,
            int clausesTakenUp,
            int clausesWithoutLead,
            @Nullable Double medianDays,
            @Nullable LocalDate nextReview) {

        static Counts of(Standing s) {
            return new Counts(
                    s.on(),
                    s.addressed(),
                    s.received(),
                    s.studied(),
                    s.tookUp(),
                    s.ownDocument(),
                    s.notConcerned(),
                    s.late(),
                    s.clausesAsking(),
                    s.clausesTakenUp(),
                    s.clausesWithoutLead(),
                    s.medianDays(),
                    s.nextReview());
        }
    }

    record ClauseRead(
            UUID id,
            String path,
            @Nullable UUID parent,
            String kind,
            boolean asks,
            Wording wording,
            @Nullable LocalDate horizon,
            @Nullable LocalDate due,
            @Nullable UUID lead,
            List<UUID> coOrdinating,
            int version) {

        static ClauseRead of(Clause c) {
            return new ClauseRead(
                    c.id(),
                    c.path(),
                    c.parent(),
                    c.kind().name(),
                    c.asks(),
                    c.wording(),
                    c.horizon(),
                    c.due(),
                    c.lead() == null ? null : c.lead().id(),
                    c.coOrdinating().stream()
                            .flatMap(each -> java.util.stream.Stream.ofNullable(each.id()))
                            .toList(),
                    c.rowVersion());
        }
    }

    record Related(
            String kind,
            boolean outgoing,
            UUID directive,
            @Nullable String symbol,
            Wording title,
            LocalDate issued) {}

    record Addressed(
            UUID id,
            String kind,
            @Nullable UUID unit,
            @Nullable Wording unitName,
            @Nullable Wording set,
            @Nullable Wording tier,
            @Nullable LocalDate concretiseBy) {}

    record DirectiveWhole(
            UUID id,
            @Nullable String symbol,
            @Nullable String family,
            @Nullable String type,
            Wording title,
            UUID issuer,
            @Nullable Wording issuerName,
            LocalDate issued,
            LocalDate inForce,
            @Nullable String term,
            @Nullable UUID field,
            @Nullable UUID leadPost,
            String readingClass,
            String urgency,
            @Nullable String reviewRule,
            Instant knownFrom,
            int version,
            List<ClauseRead> clauses,
            List<Related> relations,
            List<Addressed> addressees) {}

    @GetMapping
    @Operation(
            summary = "List directives with their standings",
            description =
                    "q finds by symbol, however it is written, or by words of the title, the likeliest first. Without q"
                            + " and sort the latest stand first.")
    Items<DirectiveLine> list(
            Visit visit,
            @ParameterObject Asked asked,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var part = overview.listAfter(
                visit.scope(),
                asked.forProgram().filter(),
                Standings.Question.on(visit.on()),
                after(cursor),
                Items.limit(limit));
        var items = part.lines().stream()
                .map(l -> new DirectiveLine(
                        l.id(),
                        l.symbol(),
                        l.type(),
                        l.title(),
                        l.issuer(),
                        l.issuerName(),
                        l.issued(),
                        l.term(),
                        l.upper(),
                        Counts.of(l.standing()),
                        l.why()))
                .toList();
        var isLast = part.from() + items.size() >= part.total();
        return new Items<>(items, isLast ? null : items.getLast().id().toString());
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        var id = Texts.id(cursor);
        if (id == null) {
            throw Items.wrongCursor(cursor);
        }
        return id;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a directive with its clauses, relations and addressees")
    ResponseEntity<DirectiveWhole> get(Visit visit, @PathVariable UUID id) {
        var directive = directives.get(visit.scope(), id);
        return ResponseEntity.ok().eTag(IfMatch.tag(directive.rowVersion())).body(whole(visit, directive));
    }

    /** The standing on a day of the world; {@code knownAt} asks as known at an instant, {@code within} for one unit and below. */
    @GetMapping("/{id}/standing")
    @Operation(summary = "Count how a directive was carried down")
    Counts standing(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable UUID within) {
        return Counts.of(standings.of(visit.scope(), id, new Standings.Question(visit.on(), instant(knownAt), within)));
    }

    /** Everything that carries a clause out, level by level. */
    @GetMapping("/{id}/clauses/{clause}/take-up")
    @Operation(summary = "Read everything that carries a clause out")
    Items<TakeUp.Node> takeUp(Visit visit, @PathVariable UUID id, @PathVariable UUID clause) {
        clauses.get(visit.scope(), id, clause);
        return Items.all(takeUp.under(visit.scope(), clause, visit.on()));
    }

    private DirectiveWhole whole(Visit visit, Directive d) {
        var scope = visit.scope();
        var head = d.head();
        return new DirectiveWhole(
                d.id(),
                d.symbol(),
                d.family(),
                d.type(),
                head.title(),
                head.issuer(),
                d.issuerName(),
                head.issued(),
                head.effective(),
                head.term(),
                head.field(),
                head.leadPost(),
                head.readingClass().name(),
                head.urgency().name(),
                head.reviewRule(),
                d.knownFrom(),
                d.rowVersion(),
                clauses.of(scope, d.id()).stream().map(ClauseRead::of).toList(),
                relations.of(scope, d.id()).stream()
                        .map(r -> new Related(
                                r.kind().name(), r.outgoing(), r.other(), r.symbol(), r.title(), r.issued()))
                        .toList(),
                addressees.of(scope, d.id()).stream()
                        .map(a -> new Addressed(
                                a.id(),
                                a.kind().name(),
                                a.unit(),
                                a.unitName(),
                                a.setName(),
                                a.tierName(),
                                a.concretiseBy()))
                        .toList());
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw (Refused) new Refused("knownAt", "directive.instant", Map.of("value", text)).initCause(e);
        }
    }
}
