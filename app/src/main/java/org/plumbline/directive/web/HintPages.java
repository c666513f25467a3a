package org.plumbline.directive.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Ability;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Small answers while a form is being filled: what a symbol says, which units and documents fit. */
@Controller
class HintPages {

    private final Finder finder;
    private final Offers offers;
    private final Understander understander;

    HintPages(Finder finder, Offers offers, Understander understander) {
        this.finder = finder;
        this.offers = offers;
        this.understander = understander;
    }

    @GetMapping("/directives/understood")
    @Needs(Ability.DIRECT)
    Page understood(Visit visit, @RequestParam(required = false) @Nullable UUID corrected, HeadSheet head) {
        return Page.of("directive/formunderstood")
                .with("head", head)
                .with("understanding", understander.of(visit.scope(), corrected, head));
    }

    @GetMapping("/directives/units")
    @Needs(Ability.READ)
    Page units(Visit visit, @RequestParam Map<String, String> typed) {
        return Page.of("directive/formoptions").with("options", finder.units(visit.scope(), only(typed)));
    }

    @GetMapping("/directives/documents")
    @Needs(Ability.READ)
    Page documents(Visit visit, @RequestParam Map<String, String> typed) {
        return Page.of("directive/formoptions").with("options", finder.documents(visit.scope(), only(typed)));
    }

    @GetMapping("/directives/lead-posts")
    @Needs(Ability.DIRECT)
    Page leadPosts(Visit visit, HeadSheet head) {
        var issuer =
                head.issuer().isEmpty() ? null : finder.unit(visit.scope(), "issuer", head.issuerTyped(), new Doubts());
        return Page.of("directive/formposts")
                .with("posts", offers.posts(visit.scope(), issuer))
                .with("chosen", head.leadPost());
    }

    /** The field asks under its own name, whatever row it stands in. */
    private static String only(Map<String, String> typed) {
        return typed.getOrDefault("q", typed.values().stream().findFirst().orElse(""));
    }
}
