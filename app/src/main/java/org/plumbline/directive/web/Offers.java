package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Fields;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Tier;
import org.plumbline.organisation.UnitSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What a form offers to choose from. */
@NamedInterface("forms")
@Component
public class Offers {

    private final Fields fields;
    private final Units units;
    private final UnitSets sets;
    private final Posts posts;
    private final Installation installation;

    Offers(Fields fields, Units units, UnitSets sets, Posts posts, Installation installation) {
        this.fields = fields;
        this.units = units;
        this.sets = sets;
        this.posts = posts;
        this.installation = installation;
    }

    Offer of(Scope scope, @Nullable UUID issuer) {
        return new Offer(
                fields.all(scope),
                units.tiers(scope),
                installation.has(Part.SETS) ? sets.all(scope) : List.of(),
                posts(scope, issuer));
    }

    /** The posts at a unit, the first of which can lead its documents: its own, those of its place and of the other bodies there. */
    public List<Post> posts(Scope scope, @Nullable UUID issuer) {
        var unit = issuer == null ? null : units.find(scope, issuer).orElse(null);
        if (unit == null) {
            return List.of();
        }
        var today = installation.today();
        var place = unit.bodyOf() == null ? unit.node() : unit.bodyOf();
        var found = new ArrayList<>(posts.ofUnit(scope, unit.node(), today));
        if (place != unit.node()) {
            found.addAll(posts.ofUnit(scope, place, today));
        }
        for (var body : units.children(scope, place, 1, today)) {
            if (!body.isPlace() && body.node() != unit.node()) {
                found.addAll(posts.ofUnit(scope, body.node(), today));
            }
        }
        return found;
    }

    /** The language in which documents are mostly written here. */
    public String language() {
        return installation.language().tag();
    }

    /** Fields of work, tiers, named sets, and posts that can lead. */
    public record Offer(List<Fields.Field> fields, List<Tier> tiers, List<UnitSet> sets, List<Post> posts) {}
}
