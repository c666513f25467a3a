package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.ChangePost;
import org.plumbline.organisation.ClosePost;
import org.plumbline.organisation.HandOver;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms by which a post is handed over, given an address and closed. */
@Controller
@RequestMapping("/posts/{id}")
class PostPages {

    private final Reach reach;
    private final Posts posts;
    private final Units units;

    PostPages(Posts posts, Units units, Reach reach) {
        this.reach = reach;
        this.posts = posts;
        this.units = units;
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/hand-over")
    Page form(Visit visit, @PathVariable UUID id) {
        var post = posts.get(visit.scope(), id, visit.on());
        reach.require(visit.scope(), Ability.ORGANISE, post.node());
        return page(Page.of("organisation/form"), visit, post, Map.of()).with("problems", List.of());
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/hand-over")
    Page handOver(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> values) {
        var post = posts.get(visit.scope(), id, visit.on());
        var typed = new Typed(values, units, visit.scope());
        try {
            posts.handOver(visit.scope(), new HandOver(id, typed.text("holder"), typed.day("on")));
            return Page.seeOther("/posts/" + id).sayingRecorded();
        } catch (Refused refused) {
            return page(Page.refused("organisation/form"), visit, post, values).with("problems", refused.problems());
        }
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/close")
    Page closing(Visit visit, @PathVariable UUID id) {
        var post = posts.get(visit.scope(), id, visit.on());
        reach.require(visit.scope(), Ability.ORGANISE, post.node());
        return Page.of("organisation/form")
                .with("form", closing(visit, post, Map.of()))
                .with("problems", List.of());
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/close")
    Page close(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> values) {
        var post = posts.get(visit.scope(), id, visit.on());
        var typed = new Typed(values, units, visit.scope());
        try {
            posts.close(visit.scope(), new ClosePost(id, typed.version(), typed.day("on")));
            return Page.seeOther("/posts/" + id).sayingRecorded();
        } catch (Refused refused) {
            return Page.refused("organisation/form")
                    .with("form", closing(visit, post, values))
                    .with("problems", refused.problems());
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("back", "/posts/" + id + "/close");
        }
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/change")
    Page changing(Visit visit, @PathVariable UUID id) {
        var post = posts.get(visit.scope(), id, visit.on());
        reach.require(visit.scope(), Ability.ORGANISE, post.node());
        return Page.of("organisation/form")
                .with("form", changing(post, Map.of()))
                .with("problems", List.of());
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/change")
    Page change(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> values) {
        var post = posts.get(visit.scope(), id, visit.on());
        var typed = new Typed(values, units, visit.scope());
        try {
            posts.change(visit.scope(), new ChangePost(id, typed.version(), typed.text("email")));
            return Page.seeOther("/posts/" + id).sayingRecorded();
        } catch (Refused refused) {
            return Page.refused("organisation/form")
                    .with("form", changing(post, values))
                    .with("problems", refused.problems());
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("back", "/posts/" + id + "/change");
        }
    }

    private static Form changing(Post post, Map<String, String> typed) {
        var address = "/posts/" + post.id();
        return new Form(
                "change-post",
                address + "/change",
                address,
                post.name(),
                List.of(
                        Form.text("email", typed, Objects.toString(post.email(), ""), false),
                        Form.hidden("version", typed.getOrDefault("version", String.valueOf(post.rowVersion())))));
    }

    private static Form closing(Visit visit, Post post, Map<String, String> typed) {
        var address = "/posts/" + post.id();
        return new Form(
                "close-post",
                address + "/close",
                address,
                post.name(),
                List.of(
                        Form.date("on", typed, visit.on().toString(), true),
                        Form.hidden("version", typed.getOrDefault("version", String.valueOf(post.rowVersion())))));
    }

    private static Page page(Page page, Visit visit, Post post, Map<String, String> typed) {
        var address = "/posts/" + post.id();
        return page.with(
                "form",
                new Form(
                        "hand-over",
                        address + "/hand-over",
                        address,
                        post.name(),
                        List.of(
                                Form.text("holder", typed, "", false),
                                Form.date("on", typed, visit.on().toString(), true))));
    }
}
