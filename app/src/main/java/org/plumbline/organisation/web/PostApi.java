package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangePost;
import org.plumbline.organisation.ChangeSeats;
import org.plumbline.organisation.ClosePost;
import org.plumbline.organisation.EndBody;
import org.plumbline.organisation.HandOver;
import org.plumbline.organisation.JoinLine;
import org.plumbline.organisation.LeaveLine;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Units;
import org.plumbline.store.Part;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts, seats in temporary bodies and sector lines for other programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.ORGANISE)
@Tag(name = "Posts and temporary bodies")
class PostApi {

    private final Units units;
    private final Posts posts;
    private final TemporaryBodies bodies;

    PostApi(Units units, Posts posts, TemporaryBodies bodies) {
        this.units = units;
        this.posts = posts;
        this.bodies = bodies;
    }

    /** The end of something, or a leaving, from a day on. */
    record Ending(LocalDate on, @Nullable Integer version) {}

    record Joining(
            int line,
            @Nullable UUID parent,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer version) {}

    record Leaving(int line, LocalDate on, @Nullable Integer version) {}

    /** A post's address as sent. */
    record Changed(@Nullable Integer edited, @Nullable String email) {}

    record Holding(@Nullable String holder, LocalDate on) {}

    @Needs(Ability.READ)
    @Operation(summary = "The posts of a unit with their holders on a day")
    @GetMapping("/units/{id}/posts")
    Items<Post> posts(Visit visit, @PathVariable UUID id, @ParameterObject Paging paging) {
        var unit = units.get(visit.scope(), id);
        return Items.of(
                posts.ofUnit(visit.scope(), unit.node(), visit.on()),
                paging,
                each -> each.id().toString(),
                Function.identity());
    }

    @Operation(summary = "Put a unit into a further line from a day on")
    @PostMapping("/units/{id}/lines")
    UnitApi.Done join(Scope scope, @PathVariable UUID id, @RequestBody Joining sent) {
        var deed = new JoinLine(id, sent.version(), sent.line(), sent.parent(), sent.from(), sent.to());
        return UnitApi.Done.of(units.joinLine(scope, deed));
    }

    @Operation(summary = "Take a unit out of a further line from a day on")
    @PostMapping("/units/{id}/lines/leave")
    UnitApi.Done leave(Scope scope, @PathVariable UUID id, @RequestBody Leaving sent) {
        return UnitApi.Done.of(units.leaveLine(scope, new LeaveLine(id, sent.version(), sent.line(), sent.on())));
    }

    @Operation(summary = "Hand a post over, or leave it vacant, from a day on")
    @PostMapping("/posts/{id}/holder")
    UnitApi.Done handOver(Scope scope, @PathVariable UUID id, @RequestBody Holding sent) {
        return UnitApi.Done.of(posts.handOver(scope, new HandOver(id, sent.holder(), sent.on())));
    }

    @Operation(summary = "Say where notices for a post are sent")
    @PutMapping("/posts/{id}")
    UnitApi.Done change(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody Changed sent) {
        var edited = match == null && sent.edited() != null ? sent.edited() : Integer.valueOf(IfMatch.version(match));
        return UnitApi.Done.of(posts.change(scope, new ChangePost(id, edited, sent.email())));
    }

    @Operation(summary = "Close a post on a day")
    @PostMapping("/posts/{id}/close")
    UnitApi.Done close(Scope scope, @PathVariable UUID id, @RequestBody Ending sent) {
        return UnitApi.Done.of(posts.close(scope, new ClosePost(id, sent.version(), sent.on())));
    }

    @PartOf(Part.BODIES)
    @Operation(summary = "Set up a temporary body with its members by post")
    @PostMapping("/bodies")
    @ResponseStatus(HttpStatus.CREATED)
    UnitApi.Done setUp(Scope scope, @RequestBody SetUpBody deed) {
        return UnitApi.Done.of(bodies.setUp(scope, deed));
    }

    @PartOf(Part.BODIES)
    @Operation(summary = "Say who sits in a temporary body from a day on")
    @PostMapping("/bodies/seats")
    UnitApi.Done seats(Scope scope, @RequestBody ChangeSeats deed) {
        return UnitApi.Done.of(bodies.changeSeats(scope, deed));
    }

    @PartOf(Part.BODIES)
    @Operation(summary = "End a temporary body on a day")
    @PostMapping("/bodies/end")
    UnitApi.Done end(Scope scope, @RequestBody EndBody deed) {
        return UnitApi.Done.of(bodies.end(scope, deed));
    }

    @PartOf(Part.BODIES)
    @Needs(Ability.READ)
    @Operation(summary = "Who sits in a temporary body on a day")
    @GetMapping("/bodies/members")
    Items<TemporaryBodies.Member> members(Visit visit, @RequestParam UUID body, @ParameterObject Paging paging) {
        var unit = units.get(visit.scope(), body);
        return Items.of(
                bodies.members(visit.scope(), unit.node(), visit.on()),
                paging,
                each -> each.post().toString(),
                Function.identity());
    }
}
