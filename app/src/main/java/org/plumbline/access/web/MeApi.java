package org.plumbline.access.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program who it is and what its token allows. */
@RestController
class MeApi {

    /**
     * Who asks.
     *
     * @param everything whether the mandate reaches the whole installation
     */
    record Me(
            @Nullable UUID account,
            @Nullable Named post,
            @Nullable Named unit,
            Set<Ability> abilities,
            boolean everything) {}

    /** A record of another kind, by identifier and name. */
    record Named(UUID id, String name) {}

    @GetMapping("/api/v1/me")
    @io.swagger.v3.oas.annotations.Operation(summary = "Say who asks and what the token allows")
    @Needs(Ability.READ)
    Me me(Visit visit) {
        var viewer = visit.viewer();
        var abilities = new TreeSet<Ability>();
        viewer.scope().grants().forEach(grant -> abilities.addAll(grant.abilities()));
        var post = viewer.scope().post();
        return new Me(
                viewer.scope().account(),
                post == null ? null : new Named(post, visit.w().text(viewer.post())),
                viewer.unitId() == null
                        ? null
                        : new Named(viewer.unitId(), visit.w().text(viewer.unit())),
                abilities,
                viewer.scope().everything());
    }
}
