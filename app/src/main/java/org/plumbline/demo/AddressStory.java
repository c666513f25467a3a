package org.plumbline.demo;

import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangePost;
import org.plumbline.organisation.ChangeUnit;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.springframework.stereotype.Component;

/** Where notices to offices and posts would go: invented addresses in domains that lead nowhere. */
@Component
class AddressStory {

    private final Units units;
    private final Posts posts;

    AddressStory(Units units, Posts posts) {
        this.units = units;
        this.posts = posts;
    }

    void tell(Chapter chapter) {
        chapter.each("addresses", this::address);
    }

    private void address(Row row) {
        var scope = Scope.programme();
        if (row.find("post").isPresent()) {
            posts.change(scope, new ChangePost(Codes.post(row.get("post")), null, row.get("email")));
            return;
        }
        var unit = units.get(scope, Codes.unit(row.get("unit")));
        units.change(
                scope,
                new ChangeUnit(unit.id().value(), null, unit.code(), unit.tier(), unit.telephone(), row.get("email")));
    }
}
