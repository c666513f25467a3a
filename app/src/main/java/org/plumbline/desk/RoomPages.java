package org.plumbline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Standings;
import org.plumbline.directive.web.Asked;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Room mode: one directive or one unit a screen in large type, turned by arrow keys, with a line into which conclusions are
 * typed. What the screens go through stands in the address, so that a meeting can be prepared and found again.
 */
@Controller
@Needs(Ability.READ)
class RoomPages {

    private final Store store;
    private final Overview overview;
    private final Units units;
    private final RoomScreens screens;

    RoomPages(Store store, Overview overview, Units units, RoomScreens screens) {
        this.store = store;
        this.overview = overview;
        this.units = units;
        this.screens = screens;
    }

    /** The directives of a list, in its order, one a screen. */
    @GetMapping("/room/directives")
    Page directives(Visit visit, Asked asked, @RequestParam(defaultValue = "1") int n) {
        return store.read(visit.scope(), () -> {
            var wanted = Math.max(1, n);
            var part = overview.list(visit.scope(), asked.filter(), Standings.Question.on(visit.on()), wanted - 1, 1);
            if (part.lines().isEmpty()) {
                return part.total() == 0
                        ? Page.of("desk/roomempty").with("leave", asked.with("", ""))
                        : Page.seeOther(visit.at(asked.room(part.total())));
            }
            var place = new RoomPlace(
                    wanted,
                    part.total(),
                    wanted > 1 ? visit.at(asked.room(wanted - 1)) : null,
                    wanted < part.total() ? visit.at(asked.room(wanted + 1)) : null,
                    visit.at(asked.with("", "")));
            return directive(visit, part.lines().getFirst().id(), place);
        });
    }

    /** One directive alone. */
    @GetMapping("/room/directives/{id}")
    Page directive(Visit visit, @PathVariable UUID id) {
        return store.read(
                visit.scope(),
                () -> directive(visit, id, new RoomPlace(1, 1, null, null, visit.at("/directives/" + id))));
    }

    /** A unit, and then each place below it. */
    @GetMapping("/room/units/{id}")
    Page units(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "1") int n) {
        return store.read(visit.scope(), () -> {
            var unit = units.on(visit.scope(), id, visit.on());
            var all = new ArrayList<>(List.of(unit));
            units.children(visit.scope(), unit.node(), Line.MAIN, visit.on()).stream()
                    .filter(Unit::isPlace)
                    .forEach(all::add);
            var wanted = Math.clamp(n, 1, all.size());
            var place = new RoomPlace(
                    wanted,
                    all.size(),
                    wanted > 1 ? at(visit, id, wanted - 1) : null,
                    wanted < all.size() ? at(visit, id, wanted + 1) : null,
                    visit.at("/units/" + id));
            return Page.of("desk/roomunit")
                    .with("place", place)
                    .with("screen", screens.unit(visit, all.get(wanted - 1)));
        });
    }

    private Page directive(Visit visit, UUID id, RoomPlace place) {
        return Page.of("desk/roomdirective").with("place", place).with("screen", screens.directive(visit, id));
    }

    private static String at(Visit visit, UUID unit, int n) {
        return visit.at("/room/units/" + unit + "?n=" + n);
    }
}
