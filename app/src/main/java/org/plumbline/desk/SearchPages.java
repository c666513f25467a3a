package org.plumbline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.UnitHit;
import org.plumbline.organisation.Units;
import org.plumbline.project.Project;
import org.plumbline.project.web.ProjectViews;
import org.plumbline.reading.symbol.Symbol;
import org.plumbline.reading.symbol.Symbols;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds units, directives and projects by one box, with or without diacritics and however a symbol is written. */
@Controller
class SearchPages {

    private static final int MOST_DIRECTIVES = 50;
    private static final int UNITS_A_PAGE = 50;
    private static final int MOST_PROJECTS = 20;
    private static final int LONGEST = 200;
    private static final int NEAR = 5;

    private final Units units;
    private final Directives directives;
    private final ProjectViews projects;

    SearchPages(Units units, Directives directives, ProjectViews projects) {
        this.projects = projects;
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
        List<DirectiveHit> found =
                words.isEmpty() || !first ? List.of() : directives.search(visit.scope(), words, MOST_DIRECTIVES);
        List<Project.Line> built = words.isEmpty() || !first ? List.of() : projects.search(visit, words, MOST_PROJECTS);
        var places = words.isEmpty() ? null : units.search(visit.scope(), words, UNITS_A_PAGE, after);
        if (first
                && found.isEmpty()
                && built.size() == 1
                && (places == null || places.items().isEmpty())) {
            return Page.seeOther("/projects/" + built.getFirst().id());
        }
        if (first
                && built.isEmpty()
                && found.size() == 1
                && (places == null || places.items().isEmpty())) {
            return Page.seeOther("/directives/" + found.getFirst().id());
        }
        if (first
                && found.isEmpty()
                && built.isEmpty()
                && places != null
                && places.items().size() == 1
                && places.next() == null) {
            return Page.seeOther(
                    "/units/" + places.items().getFirst().unit().id().value());
        }
        var nothing = first
                && found.isEmpty()
                && built.isEmpty()
                && (places == null || places.items().isEmpty());
        return Page.of("desk/search")
                .with("understood", nothing ? understood(words) : null)
                .with("near", nothing && !words.isEmpty() ? directives.near(visit.scope(), words, NEAR) : List.of())
                .with("q", words)
                .with("directives", found)
                .with("projects", built)
                .with("units", places == null ? List.<UnitHit>of() : places.items())
                .with("next", places == null ? null : places.next());
    }

    /** The symbol that was meant, in the one way to write it, if it is one. */
    private static @Nullable String understood(String words) {
        return Symbols.read(words)
                .symbol()
                .filter(symbol -> symbol.type() != null)
                .map(Symbol::canonical)
                .orElse(null);
    }
}
