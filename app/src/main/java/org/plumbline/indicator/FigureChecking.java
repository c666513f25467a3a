package org.plumbline.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureRows.Cell;
import org.plumbline.indicator.FigureRows.Ready;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the figures of an entry against their definitions and units, and finds the series to which they belong. */
@Component
class FigureChecking {

    private final JdbcClient sql;
    private final Installation installation;
    private final Reach reach;
    private final IndicatorRows units;
    private final IndicatorFacts facts;
    private final Measures measures;
    private final FigureRows rows;
    private final Dimensions dimensions;
    private final CompositeRows composites;

    FigureChecking(
            JdbcClient sql,
            Installation installation,
            Reach reach,
            IndicatorRows units,
            IndicatorFacts facts,
            Measures measures,
            FigureRows rows,
            Dimensions dimensions,
            CompositeRows composites) {
        this.dimensions = dimensions;
        this.sql = sql;
        this.installation = installation;
        this.reach = reach;
        this.units = units;
        this.facts = facts;
        this.measures = measures;
        this.rows = rows;
        this.composites = composites;
    }

    /**
     * What an entry comes to before its series are held.
     *
     * @param author the inner number of whoever states the figures of others; null for one's own
     */
    private record Held(
            List<Cell> cells,
            List<Integer> inForce,
            @Nullable Integer author) {}

    /** Lets pass figures that could be entered: nothing is held, and nothing is looked for that stands already. */
    void require(Scope scope, EnterFigures deed, Set<Integer> instead) {
        hold(scope, deed, instead);
    }

    /**
     * All figures with their series, in the order of the entry; the series are held from then on.
     *
     * @param instead units for which the asker answers since they have ended
     */
    List<Ready> check(Scope scope, EnterFigures deed, Set<Integer> instead) {
        var held = hold(scope, deed, instead);
        var series = rows.keep(held.cells);
        var ready = new ArrayList<Ready>();
        for (var i = 0; i < held.cells.size(); i++) {
            var cell = held.cells.get(i);
            ready.add(new Ready(
                    deed.figures().get(i),
                    Objects.requireNonNull(series.get(cell)),
                    held.inForce.get(i),
                    held.author == null ? cell.node() : held.author,
                    cell.cut()));
        }
        return ready;
    }

    private Held hold(Scope scope, EnterFigures deed, Set<Integer> instead) {
        var problems = new ArrayList<Problem>();
        var today = installation.today();
        if (deed.on().isAfter(today)) {
            problems.add(Problem.at("on", "indicator.day-to-come", Map.of("day", deed.on(), "today", today)));
        }
        if (deed.stance() == Stance.DERIVED) {
            problems.add(Problem.at("stance", "indicator.derived-by-hand"));
        }
        var wanted = deed.figures().stream().map(Stated::unit).collect(Collectors.toCollection(HashSet::new));
        if (deed.author() != null) {
            wanted.add(deed.author());
        }
        var sites = units.sites(wanted);
        var author = author(scope, deed, sites, problems);
        var nodes = deed.figures().stream()
                .map(each -> sites.get(each.unit()))
                .filter(Objects::nonNull)
                .map(IndicatorRows.Site::node)
                .collect(Collectors.toSet());
        switch (deed.stance()) {
            case REPORTED, DERIVED ->
                reach.requireAll(
                        scope,
                        Ability.ANSWER,
                        nodes.stream().filter(each -> !instead.contains(each)).toList());
            case VERIFIED -> reach.requireAll(scope, Ability.DIRECT, nodes);
            case CONTESTED -> {} // whoever sees a figure may say that the own unit has another one
        }
        var ids = deed.figures().stream().map(Stated::indicator).distinct().toList();
        var versions = facts.versions(ids);
        var keys = keys(ids);
        var all = measures.byCode();
        var cuts = dimensions(scope, deed);
        var cells = new ArrayList<Cell>();
        var inForce = new ArrayList<Integer>();
        for (var i = 0; i < deed.figures().size(); i++) {
            var stated = deed.figures().get(i);
            var at = "figures[" + i + "].";
            var site = sites.get(stated.unit());
            var of = versions.get(stated.indicator());
            if (site == null) {
                problems.add(Problem.at(at + "unit", "indicator.unit-unknown"));
            }
            if (of == null) {
                problems.add(Problem.at(at + "indicator", "indicator.indicator-unknown"));
            }
            if (site == null || of == null) {
                continue;
            }
            var version = Indicator.inForce(of, stated.period().last());
            var text = version.text();
            if (text.composite() != null) {
                problems.add(byHand(at, text));
                continue;
            }
            var measure = text.measure() == null ? null : all.get(text.measure());
            var per = text.shape() != Shape.RATIO || measure == null || measure.per() == null ? 1 : measure.per();
            var known = new FigureRules.Known(text, per, measure, cuts, site, today);
            for (var problem : FigureRules.of(stated, deed.stance(), known)) {
                problems.add(new Problem(problem.code(), at + problem.field(), problem.arguments()));
            }
            if (author != null && author.node() == site.node()) {
                problems.add(Problem.at("author", "indicator.author-own"));
            }
            cells.add(new Cell(
                    Objects.requireNonNull(keys.get(stated.indicator())),
                    site.node(),
                    Cut.find(stated.cut()).map(Cut::code).orElse("")));
            inForce.add(version.version());
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Held(cells, inForce, author == null ? null : author.node());
    }

    /** The dimensions by which the figures of an entry are cut; of figures of the whole there are none to look up. */
    private Map<String, Dimension> dimensions(Scope scope, EnterFigures deed) {
        var cut = deed.figures().stream()
                .map(Stated::cut)
                .filter(each -> !each.isEmpty())
                .toList();
        if (cut.isEmpty()) {
            return Map.of();
        }
        return cut.stream().anyMatch(Cut::isOfSet) ? dimensions.of(scope) : measures.dimensionsByCode();
    }

    /** What is made of parts is mended at the parts. */
    Problem byHand(String at, DefinitionText text) {
        var ids = Objects.requireNonNull(text.composite()).parts().stream()
                .map(PartText::indicator)
                .toList();
        var codes = composites.codes(ids);
        return Problem.at(
                at + "indicator",
                "composite.by-hand",
                Map.of(
                        "indicator",
                        text.name(),
                        "parts",
                        ids.stream().map(codes::get).collect(Collectors.joining(", "))));
    }

    private IndicatorRows.@Nullable Site author(
            Scope scope, EnterFigures deed, Map<UUID, IndicatorRows.Site> sites, List<Problem> problems) {
        if (deed.stance() == Stance.REPORTED || deed.stance() == Stance.DERIVED) {
            if (deed.author() != null) {
                problems.add(Problem.at("author", "indicator.author-of-own"));
            }
            return null;
        }
        if (deed.author() == null) {
            problems.add(Problem.at("author", "indicator.author-missing"));
            return null;
        }
        var author = sites.get(deed.author());
        if (author == null) {
            problems.add(Problem.at("author", "indicator.unit-unknown"));
            return null;
        }
        reach.require(scope, Ability.ANSWER, author.node());
        return author;
    }

    private Map<UUID, Integer> keys(List<UUID> indicators) {
        record Key(UUID id, int key) {}
        return sql
                .sql("SELECT id, indicator_key FROM indicator.indicator WHERE id = ANY (:ids::uuid[])")
                .param("ids", indicators.toArray(UUID[]::new))
                .query((row, n) -> new Key(row.getObject("id", UUID.class), row.getInt("indicator_key")))
                .list()
                .stream()
                .collect(Collectors.toMap(Key::id, Key::key));
    }
}
