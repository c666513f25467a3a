package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ChangePost;
import org.plumbline.organisation.ClosePost;
import org.plumbline.organisation.HandOver;
import org.plumbline.organisation.JoinLine;
import org.plumbline.organisation.LeaveLine;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts and sector lines for other programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.ORGANISE)
@Tag(name = "Posts and sector lines")
class PostApi {

    private final Units units;
    private final Posts posts;

    PostApi(Units units, Posts posts) {
        this.units = units;
        this.posts = posts;
    }

    /** A post with whoever holds it on the day asked about. */
    record PostAnswer(
            UUID id,
            @Nullable String code,
            Wording name,
            LocalDate founded,
            @Nullable LocalDate ceased,
            @Nullable String holder,
            @Nullable LocalDate since,
            int version) {
        static PostAnswer of(Post post) {
            return new PostAnswer(
                    post.id(),
                    post.code(),
                    post.name(),
                    post.founded(),
                    post.ceased(),
                    post.holder(),
                    post.since(),
                    post.rowVersion());
        }
    }

    /** The end of something, or a leaving, from a day on. */
    record Ending(LocalDate on, @Nullable Integer edited) {}

    record Joining(
            int line,
            @Nullable UUID parent,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer edited) {}

    record Leaving(int line, LocalDate on, @Nullable Integer edited) {}

    /** A post's address as sent. */
    record Changed(@Nullable Integer edited, @Nullable String email) {}

    record Holding(@Nullable String holder, LocalDate on) {}

    @Needs(Ability.READ)
    @Operation(summary = "The posts of a unit with their holders on a day")
    @GetMapping("/units/{id}/posts")
    Items<PostAnswer> posts(Visit visit, @PathVariable UUID id, @ParameterObject Paging paging) {
        var unit = units.get(visit.scope(), id);
        return Items.of(
                posts.ofUnit(visit.scope(), unit.node(), visit.on()),
                paging,
                each -> each.id().toString(),
                PostAnswer::of);
    }

    @Operation(summary = "Put a unit into a sector line from a day on")
    @PostMapping("/units/{id}/lines")
    UnitApi.Done join(Scope scope, @PathVariable UUID id, @RequestBody Joining sent) {
        var deed = new JoinLine(id, sent.edited(), sent.line(), sent.parent(), sent.from(), sent.to());
        return UnitApi.Done.of(units.joinLine(scope, deed));
    }

    @Operation(summary = "Take a unit out of a sector line from a day on")
    @PostMapping("/units/{id}/lines/leave")
    UnitApi.Done leave(Scope scope, @PathVariable UUID id, @RequestBody Leaving sent) {
        return UnitApi.Done.of(units.leaveLine(scope, new LeaveLine(id, sent.edited(), sent.line(), sent.on())));
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
        var edited = IfMatch.version(match, sent.edited());
        return UnitApi.Done.of(posts.change(scope, new ChangePost(id, edited, sent.email())));
    }

    @Operation(summary = "Close a post on a day")
    @PostMapping("/posts/{id}/close")
    UnitApi.Done close(Scope scope, @PathVariable UUID id, @RequestBody Ending sent) {
        return UnitApi.Done.of(posts.close(scope, new ClosePost(id, sent.edited(), sent.on())));
    }
}
