package org.plumbline.desk.thread;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.desk.thread.GapReading.About;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Units;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is missing under a document or at a unit, for programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Thread")
class MissingApi {

    private static final String GAPS =
            "gap is clause-untaken, task-loose, target-loose, target-silent, figure-bare, figure-unchecked or proof-unused. Of targets a"
                    + " thousand are looked through at a time: a part may be short or empty and still have a next.";

    private final GapReading gaps;
    private final Directives directives;
    private final Units units;

    MissingApi(GapReading gaps, Directives directives, Units units) {
        this.gaps = gaps;
        this.directives = directives;
        this.units = units;
    }

    /**
     * How many records lack something.
     *
     * @param beyond whether there may be more than were counted
     */
    record Count(String gap, int total, boolean beyond) {}

    record Counts(List<Count> gaps) {}

    /** A record that lacks something. */
    record Lacking(
            StepKind kind,
            UUID id,
            @Nullable String symbol,
            @Nullable Wording words,
            @Nullable String file,
            @Nullable Wording of) {

        static Lacking of(Step step) {
            return new Lacking(
                    step.key().kind(),
                    step.key().id(),
                    step.symbol(),
                    step.words(),
                    step.facts() instanceof Step.OfFile it ? it.name() : null,
                    step.unit());
        }
    }

    @GetMapping("/directives/{id}/gaps")
    @Operation(summary = "Count what is missing under a document, by gap")
    Counts ofDirective(Scope scope, @PathVariable UUID id) {
        return counts(scope, directive(scope, id));
    }

    @GetMapping("/units/{id}/gaps")
    @Operation(summary = "Count what is missing at a unit and all below it, by gap")
    Counts ofUnit(Scope scope, @PathVariable UUID id) {
        return counts(scope, unit(scope, id));
    }

    @GetMapping("/directives/{id}/gaps/{gap}")
    @Operation(summary = "The records under a document at which something is missing", description = GAPS)
    Items<Lacking> listOfDirective(
            Scope scope, @PathVariable UUID id, @PathVariable String gap, @ParameterObject Paging paging) {
        return list(scope, directive(scope, id), gap, paging);
    }

    @GetMapping("/units/{id}/gaps/{gap}")
    @Operation(summary = "The records at a unit and all below it at which something is missing", description = GAPS)
    Items<Lacking> listOfUnit(
            Scope scope, @PathVariable UUID id, @PathVariable String gap, @ParameterObject Paging paging) {
        return list(scope, unit(scope, id), gap, paging);
    }

    private About directive(Scope scope, UUID id) {
        return new About(directives.get(scope, id).id(), null);
    }

    private About unit(Scope scope, UUID id) {
        return new About(null, units.get(scope, id).node());
    }

    private Counts counts(Scope scope, About about) {
        return new Counts(gaps.all(scope, about, 1).stream()
                .map(list -> new Count(list.gap().code(), list.total(), list.beyond()))
                .toList());
    }

    private Items<Lacking> list(Scope scope, About about, String gap, Paging paging) {
        var list = gaps.one(scope, about, Gap.of(gap), paging.size(), paging.cursor());
        return new Items<>(list.steps().stream().map(Lacking::of).toList(), list.next());
    }
}
