package org.plumbline.target.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Choice;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.reading.text.Folding;
import org.springframework.stereotype.Component;

/** Finds the indicator that a person typed, as units and documents are found; where several fit, the person chooses. */
@Component
class IndicatorFinder {

    private static final int MOST = 8;

    private final IndicatorSearch search;

    IndicatorFinder(IndicatorSearch search) {
        this.search = search;
    }

    /** The indicator at a field; else a problem, and what may have been meant. */
    @Nullable
    UUID find(Scope scope, String field, Typed typed, Doubts doubts) {
        var chosen = typed.chosen() == null ? Texts.id(typed.text()) : typed.chosen();
        if (chosen != null) {
            return chosen;
        }
        var found = offered(scope, typed.text());
        var key = Folding.fold(typed.text());
        var exact = found.stream()
                .filter(each -> each.mark() != null && Folding.fold(each.mark()).equals(key)
                        || Folding.fold(each.name().everyText()).equals(key))
                .toList();
        var clear = exact.size() == 1 ? exact : found;
        if (clear.size() == 1) {
            return clear.getFirst().id();
        }
        doubts.choices().put(field, found);
        doubts.problems()
                .add(Problem.at(
                        field,
                        found.isEmpty() ? "target.form.indicator-none" : "target.form.indicator-several",
                        Map.of("typed", typed.text(), "count", found.size())));
        return null;
    }

    /** Indicators that fit what is typed so far. */
    List<Choice> offered(Scope scope, String text) {
        return text.isBlank()
                ? List.of()
                : search.search(scope, text, MOST).stream()
                        .map(hit -> new Choice(hit.id(), hit.code(), hit.text().name(), hit.owner(), null))
                        .toList();
    }
}
