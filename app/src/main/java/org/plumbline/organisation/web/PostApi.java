package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ClosePost;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.HandOver;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.web.Given;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts and who holds them, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Posts")
class PostApi {

    private final Posts posts;
    private final Units units;

    PostApi(Posts posts, Units units) {
        this.posts = posts;
        this.units = units;
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

    record WholePost(PostAnswer post, List<Post.Holding> holdings) {}

    record SentPost(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable Wording name,
            @Nullable LocalDate founded) {}

    /** Whoever takes the post over on the day; nobody while it is vacant. */
    record SentHolder(@Nullable String holder, @Nullable LocalDate on) {}

    record SentDay(@Nullable LocalDate on) {}

    @Needs(Ability.READ)
    @GetMapping("/units/{id}/posts")
    @Operation(summary = "List the posts of a unit on a day")
    Items<PostAnswer> ofUnit(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var unit = units.get(visit.scope(), id);
        var all = posts.ofUnit(visit.scope(), unit.node(), visit.on()).stream()
                .map(PostAnswer::of)
                .toList();
        return Items.after(all, PostAnswer::id, cursor, limit);
    }

    @Needs(Ability.READ)
    @GetMapping("/posts/{id}")
    @Operation(summary = "Read a post with all who held it")
    ResponseEntity<WholePost> get(Visit visit, @PathVariable UUID id) {
        var post = posts.get(visit.scope(), id, visit.on());
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(post.rowVersion()))
                .body(new WholePost(PostAnswer.of(post), posts.holdings(visit.scope(), id)));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a post at a unit")
    Done create(Scope scope, @PathVariable UUID id, @RequestBody SentPost sent) {
        var deed = new CreatePost(
                sent.id() == null ? Ids.next() : sent.id(),
                id,
                sent.code(),
                Given.needed(sent.name(), "name"),
                Given.needed(sent.founded(), "founded"));
        return Done.of(posts.create(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/posts/{id}/holders")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hand a post over from a day on, or leave it vacant")
    Done handOver(Scope scope, @PathVariable UUID id, @RequestBody SentHolder sent) {
        return Done.of(posts.handOver(scope, new HandOver(id, sent.holder(), Given.needed(sent.on(), "on"))));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/posts/{id}/close")
    @Operation(summary = "Close a post on a day")
    Done close(Scope scope, @PathVariable UUID id, @RequestBody SentDay sent) {
        return Done.of(posts.close(scope, new ClosePost(id, Given.needed(sent.on(), "on"))));
    }
}
