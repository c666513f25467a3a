package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Addressees;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directive;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Fields;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Relations;
import org.plumbline.directive.Standings;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.History;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Directives for programs: reading. */
@RestController
@RequestMapping("/api/v1/directives")
@Needs(Ability.READ)
@Tag(name = "Directives: reading")
class DirectiveApi {

    private static final int MOST = 2_000;

    private final Directives directives;
    private final Clauses clauses;
    private final Relations relations;
    private final Addressees addressees;
    private final Overview overview;
    private final History history;
    private final Fields fields;

    DirectiveApi(
            Directives directives,
            Clauses clauses,
            Relations relations,
            Addressees addressees,
            Overview overview,
            History history,
            Fields fields) {
        this.directives = directives;
        this.clauses = clauses;
        this.relations = relations;
        this.addressees = addressees;
        this.overview = overview;
        this.history = history;
        this.fields = fields;
    }

    record Line(
            UUID id,
            @Nullable String symbol,
            @Nullable String type,
            Wording title,
            @Nullable UUID issuer,
            @Nullable Wording issuerName,
            LocalDate issued,
            @Nullable String term,
            @Nullable UUID upper,
            StandingCounts standing) {}

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

    record Whole(
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
            List<ClauseApi.Text> clauses,
            List<Related> relations,
            List<Addressed> addressees) {}

    @GetMapping
    @Operation(
            summary = "Directives with their standing",
            description = "Without an order: as a search finds them, else the latest first.")
    Items<Line> list(Visit visit, @ParameterObject Asked asked, @ParameterObject Paging paging) {
        var order = asked.sort() == null ? asked.asFound() : asked;
        var question = Standings.Question.on(visit.on());
        var part = overview.after(visit.scope(), order.filter(), question, paging.after(), paging.size());
        return Items.of(
                part,
                l -> new Line(
                        l.id(),
                        l.symbol(),
                        l.type(),
                        l.title(),
                        l.issuer(),
                        l.issuerName(),
                        l.issued(),
                        l.term(),
                        l.upper(),
                        StandingCounts.of(l.standing(), visit)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One directive with clauses, relations and addressees")
    ResponseEntity<Whole> get(Visit visit, @PathVariable UUID id) {
        var directive = directives.get(visit.scope(), id);
        return ResponseEntity.ok().eTag("\"" + directive.rowVersion() + "\"").body(whole(visit, directive));
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "What happened to a directive, the latest first",
            description = "Happenings of one kind by one post on one day stand as one, with their count.")
    Items<History.Entry> history(Visit visit, @PathVariable UUID id, @ParameterObject Paging paging) {
        var own = directives.get(visit.scope(), id).id();
        return Items.of(
                history.of(visit.scope(), directives.papers(visit.scope(), own), MOST),
                paging,
                DirectiveApi::mark,
                Function.identity());
    }

    @GetMapping("/fields")
    @Operation(summary = "The fields of work of this installation")
    Items<Fields.Field> fields(Scope scope, @ParameterObject Paging paging) {
        return Items.of(fields.all(scope), paging, each -> each.id().toString(), Function.identity());
    }

    private static String mark(History.Entry entry) {
        return entry.knownAt() + " " + entry.name();
    }

    private Whole whole(Visit visit, Directive d) {
        var scope = visit.scope();
        var head = d.head();
        return new Whole(
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
                clauses.of(scope, d.id()).stream().map(ClauseApi.Text::of).toList(),
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
}
