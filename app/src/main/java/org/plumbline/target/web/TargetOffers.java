package org.plumbline.target.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Fields;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.Dimension;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.Unit;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** What the form of a target offers to choose from. */
@Component
public class TargetOffers {

    private final Measures measures;
    private final Clauses clauses;
    private final Fields fields;
    private final Posts posts;
    private final TraitKinds traits;
    private final Finder finder;
    private final Offers offers;

    TargetOffers(
            Measures measures,
            Clauses clauses,
            Fields fields,
            Posts posts,
            TraitKinds traits,
            Finder finder,
            Offers offers) {
        this.measures = measures;
        this.clauses = clauses;
        this.fields = fields;
        this.posts = posts;
        this.traits = traits;
        this.finder = finder;
        this.offers = offers;
    }

    /** What can be chosen once kind, indicator and unit are known. */
    public record Offer(
            IndicatorSearch.Hit indicator,
            Unit unit,
            MeasureWords measure,
            List<Clause> clauses,
            List<Fields.Field> fields,
            List<Post> posts,
            List<TraitKind> traits,
            List<Dimension> dimensions) {}

    Offer of(Visit visit, TargetSheet sheet, IndicatorSearch.Hit indicator, Unit unit) {
        var scope = visit.scope();
        var directive = sheet.has("directive")
                ? finder.document(scope, "directive", sheet.named("directive"), new Doubts())
                : null;
        var leaders = new LinkedHashMap<UUID, Post>();
        offers.posts(scope, unit.id().value()).forEach(post -> leaders.put(post.id(), post));
        var chosen = Texts.id(sheet.text("post"));
        if (chosen != null && !leaders.containsKey(chosen)) {
            posts.find(scope, chosen, visit.today()).ifPresent(post -> leaders.put(chosen, post));
        }
        var dimensions = measures.dimensions(scope);
        return new Offer(
                indicator,
                unit,
                new MeasureWords(measure(scope, indicator), indicator.text().decimals()),
                directive == null ? List.of() : clauses.of(scope, directive),
                fields.all(scope),
                List.copyOf(leaders.values()),
                traits.all(scope).values().stream()
                        .filter(each -> each.offered() || each.code().equals(sheet.text("applies.trait")))
                        .toList(),
                indicator.text().dimensions().stream()
                        .map(dimensions::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    Map<String, Measure> measures(Scope scope) {
        return measures.all(scope);
    }

    @Nullable
    Measure measure(Scope scope, IndicatorSearch.Hit indicator) {
        var code = indicator.text().measure();
        return code == null ? null : measures.all(scope).get(code);
    }

    /** The cut that is chosen, written as series are. */
    static String cut(TargetSheet sheet) {
        var groups = new ArrayList<String>();
        sheet.typed().forEach((field, group) -> {
            if (field.startsWith(TargetSheet.CUT) && !group.isBlank()) {
                groups.add(field.substring(TargetSheet.CUT.length()) + "=" + group.strip());
            }
        });
        return String.join(";", groups);
    }
}
