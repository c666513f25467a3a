package org.plumbline.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.ApprovalPath;
import org.plumbline.reporting.ApprovalPaths;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.EndDeputy;
import org.plumbline.reporting.deed.LayDownPath;
import org.plumbline.reporting.deed.NameDeputy;
import org.plumbline.store.Installation;
import org.plumbline.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Paths of approval and deputies for programs. */
@RestController
@RequestMapping("/api/v1/units/{id}/approvals")
@Needs(Ability.READ)
@Tag(name = "Returns")
class ApprovalApi {

    private final Units units;
    private final ApprovalPaths paths;
    private final Installation installation;

    ApprovalApi(Units units, ApprovalPaths paths, Installation installation) {
        this.units = units;
        this.paths = paths;
        this.installation = installation;
    }

    /** A deputy that was named. */
    record Named(UUID id) {}

    @GetMapping
    @Operation(
            summary =
                    "Through which posts of a unit returns pass, before they leave it and before those that it receives go on",
            description = "vacant says that nobody can decide at a post today; pace counts the last three months.")
    List<ApprovalPath> get(Scope scope, @PathVariable UUID id) {
        var unit = units.get(scope, id);
        return List.of(paths.of(scope, unit, ApprovalSide.OUTGOING), paths.of(scope, unit, ApprovalSide.INCOMING));
    }

    @PutMapping("/{side}")
    @Needs(Ability.ORGANISE)
    @Operation(
            summary = "Lay down through which posts returns pass",
            description = "side is OUTGOING or INCOMING. Returns on their way keep the way that they have.")
    List<ApprovalPath> layDown(
            Scope scope, @PathVariable UUID id, @PathVariable ApprovalSide side, @RequestBody SentReturn.Path sent) {
        SentReturn.pointing(() -> paths.layDown(
                scope,
                new LayDownPath(
                        Ids.next(), id, side, sent.posts() == null ? List.of() : sent.posts(), installation.today())));
        return get(scope, id);
    }

    @PostMapping("/deputies")
    @Needs(Ability.ORGANISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name who approves in the place of a post, for some days")
    Named name(Scope scope, @PathVariable UUID id, @RequestBody SentReturn.Deputising sent) {
        units.get(scope, id);
        return new Named(SentReturn.pointing(() -> paths.name(
                        scope,
                        new NameDeputy(
                                Ids.next(),
                                SentReturn.required(sent.post(), "post"),
                                SentReturn.required(sent.deputy(), "deputy"),
                                sent.from() == null ? installation.today() : sent.from(),
                                SentReturn.required(sent.to(), "to"),
                                sent.reason() == null ? "" : sent.reason(),
                                installation.today())))
                .about());
    }

    @PostMapping("/deputies/{deputy}/end")
    @Needs(Ability.ORGANISE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End that a deputy approves, from a day on")
    void end(Scope scope, @PathVariable UUID id, @PathVariable UUID deputy, @RequestBody SentReturn.Dated sent) {
        units.get(scope, id);
        SentReturn.pointing(() -> paths.end(scope, new EndDeputy(deputy, sent.or(installation.today()))));
    }
}
