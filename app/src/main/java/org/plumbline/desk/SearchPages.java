package org.plumbline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.organisation.UnitHit;
import org.plumbline.organisation.Units;
import org.plumbline.reading.text.Folding;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds units and directives by one box, with or without diacritics and however a symbol is written. */
@Controller
class SearchPages {

    private static final int MOST_DIRECTIVES = 50;
    private static final int UNITS_A_PAGE = 50;
    private static final int LONGEST = 200;

    private final Units units;
    private final Directives directives;

    SearchPages(Units units, Directives directives) {
        this.units = units;
        this.directives = directives;
    }

    @GetMapping("/search")
    @Needs(Ability.READ)
    Page search(
            Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        var asked = q.strip();
        var words = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        var first = after == null;
        var places = words.isEmpty() ? null : units.search(visit.scope(), words, UNITS_A_PAGE, after);
        var found = words.isEmpty() || !first ? List.<DirectiveHit>of() : directives(visit.scope(), words, places);
        var alike = !found.isEmpty() && found.getFirst().why() == DirectiveHit.Why.LIKENESS;
        if (first
                && found.size() == 1
                && !alike
                && (places == null || places.items().isEmpty())) {
            return Page.seeOther("/directives/" + found.getFirst().id());
        }
        if (first && found.isEmpty() && places != null && places.items().size() == 1 && places.next() == null) {
            return Page.seeOther(
                    "/units/" + places.items().getFirst().unit().id().value());
        }
        return Page.of("desk/search")
                .with("q", words)
                .with("directives", found)
                .with("alike", alike)
                .with("understood", found.isEmpty() || alike ? Understood.of(visit.w(), words) : List.of())
                .with("units", places == null ? List.<UnitHit>of() : places.items())
                .with("next", places == null ? null : places.next());
    }

    /** What is only like the words is looked for where no unit bears them either. */
    private List<DirectiveHit> directives(Scope scope, String words, @Nullable Slice<UnitHit> places) {
        var key = Folding.fold(words);
        var named = places != null
                && places.items().stream()
                        .anyMatch(hit -> Folding.fold(hit.found().everyText()).contains(key));
        return named
                ? directives.fitting(scope, words, MOST_DIRECTIVES)
                : directives.search(scope, words, MOST_DIRECTIVES);
    }
}
