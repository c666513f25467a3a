package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitHit;
import org.plumbline.organisation.Units;
import org.plumbline.reading.text.Folding;
import org.springframework.stereotype.Component;

/** Finds the unit or document that a person typed; where several fit, they are offered and the person chooses. */
@Component
class Finder {

    private static final int MOST = 8;

    private final Units units;
    private final Directives directives;

    Finder(Units units, Directives directives) {
        this.units = units;
        this.directives = directives;
    }

    /** The unit at a field: one that is typed clearly or was chosen; else a problem, and what may have been meant. */
    @Nullable
    UUID unit(Scope scope, String field, Typed typed, Doubts doubts) {
        var chosen = typed.chosen() == null ? Texts.id(typed.text()) : typed.chosen();
        if (chosen != null) {
            return chosen;
        }
        var byCode = units.byCode(scope, typed.text());
        if (byCode.isPresent()) {
            return byCode.get().id().value();
        }
        return decide(field, typed, units(scope, typed.text()), "unit", doubts);
    }

    /** The document at a field. */
    @Nullable
    UUID document(Scope scope, String field, Typed typed, Doubts doubts) {
        var chosen = typed.chosen() == null ? Texts.id(typed.text()) : typed.chosen();
        if (chosen != null) {
            return chosen;
        }
        var found = typed.text().isBlank() ? List.<DirectiveHit>of() : directives.search(scope, typed.text(), MOST);
        var choices = found.stream().map(Finder::choice).toList();
        if (found.size() == 1 && found.getFirst().why() == DirectiveHit.Why.LIKENESS) {
            return doubt(field, typed, choices, "document", doubts);
        }
        return decide(field, typed, choices, "document", doubts);
    }

    /** Units that fit what is typed so far. */
    List<Choice> units(Scope scope, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var found = new LinkedHashMap<UUID, Choice>();
        for (var hit : units.search(scope, text, MOST, null).items()) {
            candidates(hit).forEach(unit -> found.putIfAbsent(unit.id().value(), choice(unit, hit.above())));
        }
        return List.copyOf(found.values());
    }

    /** Documents that fit what is typed so far. */
    List<Choice> documents(Scope scope, String text) {
        return text.isBlank()
                ? List.of()
                : directives.search(scope, text, MOST).stream()
                        .map(Finder::choice)
                        .toList();
    }

    static Choice choice(DirectiveHit hit) {
        return new Choice(hit.id(), hit.symbol(), hit.title(), hit.issuer(), hit.issued());
    }

    private static @Nullable UUID decide(String field, Typed typed, List<Choice> found, String what, Doubts doubts) {
        var exact = found.stream().filter(each -> isExactly(each, typed.text())).toList();
        if (exact.size() == 1) {
            return exact.getFirst().id();
        }
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        return doubt(field, typed, found, what, doubts);
    }

    private static @Nullable UUID doubt(String field, Typed typed, List<Choice> found, String what, Doubts doubts) {
        doubts.choices().put(field, found);
        var code = "directive.form." + what + (found.isEmpty() ? "-none" : "-several");
        doubts.problems().add(Problem.at(field, code, Map.of("typed", typed.text(), "count", found.size())));
        return null;
    }

    private static boolean isExactly(Choice choice, String typed) {
        var key = Folding.fold(typed);
        return Stream.concat(Stream.ofNullable(choice.mark()), texts(choice.name()))
                .anyMatch(text -> Folding.fold(text).equals(key));
    }

    private static Stream<String> texts(Wording name) {
        return Stream.concat(Stream.of(name.original()), name.translations().values().stream());
    }

    private static List<Unit> candidates(UnitHit hit) {
        return Stream.concat(Stream.of(hit.unit()), hit.now().stream()).toList();
    }

    private static Choice choice(Unit unit, @Nullable Wording above) {
        return new Choice(unit.id().value(), unit.code(), unit.name(), above, unit.ceased());
    }

    /** What is wrong with a form, and the answers offered at its fields. */
    record Doubts(List<Problem> problems, Map<String, List<Choice>> choices) {
        Doubts() {
            this(new ArrayList<>(), new LinkedHashMap<>());
        }
    }
}
