package org.plumbline.target.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Fields;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.store.Store;
import org.plumbline.target.TargetLine;
import org.plumbline.target.TargetList;
import org.plumbline.target.TargetList.Filter;
import org.plumbline.target.TargetList.Order;
import org.plumbline.target.TargetOutlook;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of targets with its filters and orders, also as a file for a spreadsheet. */
@Controller
@Needs(Ability.READ)
class TargetPages {

    private static final int PAGE = 50;
    private static final int ALL = 5_000;

    private final Store store;
    private final TargetList list;
    private final TargetOutlook outlook;
    private final TargetViews views;
    private final IndicatorFinder indicators;
    private final IndicatorSearch search;
    private final Finder finder;
    private final Offers offers;
    private final Units units;
    private final UnitSets sets;
    private final Directives directives;
    private final Fields fields;
    private final Posts posts;
    private final Installation installation;

    TargetPages(
            Store store,
            TargetList targetList,
            TargetOutlook outlook,
            TargetViews views,
            IndicatorFinder indicators,
            IndicatorSearch search,
            Finder finder,
            Offers offers,
            Units units,
            UnitSets sets,
            Directives directives,
            Fields fields,
            Posts posts,
            Installation installation) {
        this.store = store;
        this.list = targetList;
        this.outlook = outlook;
        this.views = views;
        this.indicators = indicators;
        this.search = search;
        this.finder = finder;
        this.offers = offers;
        this.units = units;
        this.sets = sets;
        this.directives = directives;
        this.fields = fields;
        this.posts = posts;
        this.installation = installation;
    }

    @GetMapping("/targets")
    Page list(Visit visit, TargetAsked asked, @RequestParam(defaultValue = "") String after) {
        return store.readOften(visit.scope(), () -> page(visit, asked, Texts.orNull(after)));
    }

    private Page page(Visit visit, TargetAsked asked, @Nullable String after) {
        var scope = visit.scope();
        var doubts = new Doubts();
        var wanted = wanted(visit, asked, doubts);
        var needed = isNeeded(asked, wanted, doubts);
        var part = needed ? null : list.list(scope, wanted.filter, order(asked), PAGE, after);
        var rows = part == null ? outlook.mostNeeded(scope, wanted.filter) : part.items();
        return Page.of("target/list")
                .with("asked", asked.named(wanted.unitName(visit), wanted.directive, wanted.indicator))
                .with("address", asked)
                .with("rows", views.rows(scope, rows))
                .with("next", part == null ? null : part.next())
                .with("first", after == null)
                .with("needed", needed)
                .with("sets", installation.has(Part.SETS) ? sets.all(scope) : List.of())
                .with("fields", fields.all(scope))
                .with(
                        "posts",
                        offers.posts(
                                scope,
                                wanted.unit == null ? null : wanted.unit.id().value()))
                .with("post", wanted.post)
                .with("problems", doubts.problems())
                .with("choices", doubts.choices());
    }

    @GetMapping(value = "/targets", params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, TargetAsked asked) {
        return TargetTable.of(visit.w(), all(visit, asked)).csv(visit);
    }

    @GetMapping(value = "/targets", params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, TargetAsked asked) {
        return TargetTable.of(visit.w(), all(visit, asked)).xlsx(visit);
    }

    /** What fits while the name of an indicator is being typed. */
    @GetMapping("/targets/indicators")
    Page hints(Visit visit, @RequestParam Map<String, String> typed) {
        return Page.of("directive/formoptions")
                .with("options", indicators.offered(visit.scope(), typed.getOrDefault("indicator", "")));
    }

    private List<TargetViews.Row> all(Visit visit, TargetAsked asked) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var doubts = new Doubts();
            var wanted = wanted(visit, asked, doubts);
            var needed = isNeeded(asked, wanted, doubts);
            if (!doubts.problems().isEmpty()) {
                throw new Refused(doubts.problems());
            }
            List<TargetLine> lines = needed
                    ? outlook.mostNeeded(scope, wanted.filter)
                    : list.list(scope, wanted.filter, order(asked), ALL, null).items();
            return views.rows(scope, lines);
        });
    }

    private static Order order(TargetAsked asked) {
        return asked.isWorst() ? Order.WORST : Order.ANNEX;
    }

    /** What is needed from now on is judged as the page is opened, so it orders no more than one unit's own targets. */
    private static boolean isNeeded(TargetAsked asked, Wanted wanted, Doubts doubts) {
        if (!asked.isNeeded()) {
            return false;
        }
        var fits = wanted.unit != null && !asked.isBelow();
        if (!fits) {
            doubts.problems().add(Problem.at("order", "target.list.needed-one"));
        }
        return fits;
    }

    /** A filter with the names of what it holds to. */
    private record Wanted(
            Filter filter,
            @Nullable Unit unit,
            String typedUnit,
            String directive,
            String indicator,
            @Nullable Wording post) {

        String unitName(Visit visit) {
            return unit == null ? typedUnit : visit.w().text(unit.name());
        }
    }

    private Wanted wanted(Visit visit, TargetAsked asked, Doubts doubts) {
        var scope = visit.scope();
        var unitId = asked.unit().isEmpty() ? null : finder.unit(scope, "unit", asked.unitTyped(), doubts);
        var unit = unitId == null ? null : units.find(scope, unitId).orElse(null);
        var directiveId = asked.directive().isEmpty()
                ? null
                : finder.document(scope, "directive", asked.directiveTyped(), doubts);
        var directive = directiveId == null ? null : directives.get(scope, directiveId);
        var indicatorId = asked.indicator().isEmpty()
                ? null
                : indicators.find(scope, "indicator", asked.indicatorTyped(), doubts);
        var post = TargetAsked.id("post", asked.post());
        var filter = new Filter(
                unit == null ? null : unit.node(),
                asked.isBelow(),
                TargetAsked.id("set", asked.set()),
                directive == null ? null : directive.id(),
                TargetAsked.id("clause", asked.clause()),
                TargetAsked.id("field", asked.field()),
                indicatorId,
                asked.kindAsked(),
                TargetAsked.named("cls", asked.cls()),
                TargetAsked.named("checked", asked.checked()),
                post,
                asked.q());
        return new Wanted(
                filter,
                unit,
                asked.unit(),
                directive == null ? asked.directive() : directive.called(),
                indicatorId == null ? asked.indicator() : name(visit, indicatorId),
                post == null ? null : postName(visit, post));
    }

    private String name(Visit visit, UUID indicator) {
        return search.find(visit.scope(), indicator)
                .map(hit -> hit.code() + " " + visit.w().text(hit.text().name()))
                .orElse("");
    }

    private @Nullable Wording postName(Visit visit, UUID post) {
        return posts.find(visit.scope(), post, visit.today())
                .map(found -> found.name())
                .orElse(null);
    }
}
