package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Visit;

/**
 * A definition as typed into its form. What is left as it is usual follows from the rest: numbers are added over places and
 * ratios made of their sums; what comes up over a time is added over time, and of what is counted on a day the last counts.
 *
 * @param typed each field by its name; {@code dimension.CODE} is there for a dimension that is chosen, and {@code level.CODE}
 *     says where a level has its figures from
 */
public record DefinitionSheet(Map<String, String> typed) {

    private static final String DIMENSION = "dimension.";
    private static final String LEVEL = "level.";
    private static final int DECIMALS = 6;

    public DefinitionSheet {
        typed = Map.copyOf(typed);
    }

    /** What a field holds; empty for none. */
    public String text(String field) {
        return Texts.clean(typed.get(field));
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** Whether one of the fields is filled in: then their part of the form stands open. */
    public boolean hasAny(String... fields) {
        return List.of(fields).stream().anyMatch(this::has);
    }

    /** The parts of a composite, as far as they are typed. */
    public CompositeSheet composite() {
        return new CompositeSheet(typed);
    }

    /** Whether a dimension is chosen or a level has its figures from those below. */
    public boolean isDivided() {
        return typed.keySet().stream().anyMatch(each -> each.startsWith(DIMENSION))
                || typed.entrySet().stream()
                        .anyMatch(each -> each.getKey().startsWith(LEVEL)
                                && each.getValue().equals(Origin.DERIVED.name()));
    }

    /** A sheet to begin with: in a language, for a unit. */
    static DefinitionSheet begun(String language, Typed owner) {
        return new DefinitionSheet(Map.of(
                "owner",
                owner.text(),
                "ownerPick",
                owner.pick(),
                "ownerAsked",
                owner.asked(),
                "language",
                language,
                "shape",
                Shape.NUMBER.name(),
                "direction",
                Direction.MORE.name(),
                "kept",
                Kept.STOCK.name(),
                "frequency",
                Frequency.YEAR.name(),
                "decimals",
                "2"));
    }

    /** What stands in a definition, to be changed. */
    static DefinitionSheet of(Visit visit, DefinitionText text, PartChoices choices) {
        var w = visit.w();
        var typed = new HashMap<>(CompositeSheet.of(visit, text.composite(), choices));
        var name = text.name();
        var translated =
                name.translations().isEmpty() ? "" : name.translations().firstKey();
        typed.put("name", name.original());
        typed.put("language", name.language());
        typed.put("translationLanguage", translated);
        typed.put("translation", name.translations().getOrDefault(translated, ""));
        typed.put("meaning", original(text.meaning()));
        typed.put("shape", text.shape().name());
        typed.put("measure", Objects.toString(text.measure(), ""));
        typed.put("direction", text.direction().name());
        typed.put("kept", text.kept().name());
        typed.put("placeRule", text.placeRule().name());
        typed.put("weight", Objects.toString(text.weight(), ""));
        typed.put("timeRule", text.timeRule().name());
        typed.put("numerator", original(text.numerator()));
        typed.put("denominator", original(text.denominator()));
        typed.put("partOf", text.partOf() ? "yes" : "");
        typed.put("frequency", text.frequency().name());
        typed.put("source", original(text.source()));
        typed.put("field", Objects.toString(text.field(), ""));
        typed.put("annex", Objects.toString(text.annex(), ""));
        typed.put("decimals", String.valueOf(text.decimals()));
        typed.put("least", text.least() == null ? "" : w.plain(text.least()));
        typed.put("most", text.most() == null ? "" : w.plain(text.most()));
        text.dimensions().forEach(each -> typed.put(DIMENSION + each, "yes"));
        text.levels().forEach((level, origin) -> typed.put(LEVEL + level, origin.name()));
        return new DefinitionSheet(typed);
    }

    private static String original(@Nullable Wording wording) {
        return wording == null ? "" : wording.original();
    }

    Typed owner() {
        return new Typed(text("owner"), text("ownerPick"), text("ownerAsked"));
    }

    /**
     * The definition, or null where something has to be corrected first. Texts that stay keep the translations that the form
     * does not show.
     */
    @Nullable
    DefinitionText definition(Visit visit, @Nullable DefinitionText before, List<Problem> problems) {
        var language = text("language");
        if (!has("name")) {
            problems.add(Problem.at("name", "indicator.name-missing"));
        }
        if (!Texts.isLanguage(language)) {
            problems.add(Problem.at("language", "directive.form.language", Map.of("value", language)));
        }
        var shape = Texts.choice("shape", Shape.class, text("shape"), problems);
        if (!has("shape")) {
            problems.add(Problem.at("shape", "indicator.shape-missing"));
        }
        var decimals = text("decimals").matches("\\d") ? Integer.parseInt(text("decimals")) : -1;
        if (decimals < 0) {
            problems.add(
                    Problem.at("decimals", "indicator.decimals", Map.of("value", text("decimals"), "most", DECIMALS)));
        }
        var least = number(visit, "least", problems);
        var most = number(visit, "most", problems);
        var direction = Texts.choice("direction", Direction.class, text("direction"), problems);
        var kept = Objects.requireNonNullElse(Texts.choice("kept", Kept.class, text("kept"), problems), Kept.STOCK);
        var placeRule = Texts.choice("placeRule", PlaceRule.class, text("placeRule"), problems);
        var timeRule = Texts.choice("timeRule", TimeRule.class, text("timeRule"), problems);
        var frequency = Texts.choice("frequency", Frequency.class, text("frequency"), problems);
        var levels = levels(problems);
        if (!has("name") || shape == null || !Texts.isLanguage(language) || decimals < 0) {
            return null;
        }
        return new DefinitionText(
                name(language, before),
                wording("meaning", language, before, DefinitionText::meaning),
                shape,
                Texts.orNull(text("measure")),
                Objects.requireNonNullElse(direction, Direction.MORE),
                kept,
                Objects.requireNonNullElse(placeRule, composite().isFilled() ? PlaceRule.NONE : usual(shape)),
                Texts.orNull(text("weight")),
                Objects.requireNonNullElse(timeRule, composite().isFilled() ? TimeRule.LAST : usual(shape, kept)),
                shape == Shape.RATIO ? wording("numerator", language, before, DefinitionText::numerator) : null,
                shape == Shape.RATIO ? wording("denominator", language, before, DefinitionText::denominator) : null,
                shape == Shape.RATIO && has("partOf"),
                Objects.requireNonNullElse(frequency, Frequency.YEAR),
                wording("source", language, before, DefinitionText::source),
                Texts.id(text("field")),
                Texts.orNull(text("annex")),
                dimensions(before),
                decimals,
                least,
                most,
                levels);
    }

    private static PlaceRule usual(Shape shape) {
        return switch (shape) {
            case NUMBER -> PlaceRule.SUM;
            case RATIO -> PlaceRule.RATIO;
            case YES_NO, RANK, WORDS -> PlaceRule.NONE;
        };
    }

    private static TimeRule usual(Shape shape, Kept kept) {
        return shape == Shape.NUMBER && kept == Kept.FLOW ? TimeRule.SUM : TimeRule.LAST;
    }

    private Wording name(String language, @Nullable DefinitionText before) {
        var typedName = Texts.wording(language, text("name"), text("translationLanguage"), text("translation"));
        if (before == null || !stays(before.name(), language, text("name"))) {
            return typedName;
        }
        var all = new HashMap<String, String>(before.name().translations());
        all.putAll(typedName.translations());
        return new Wording(language, text("name"), all);
    }

    private @Nullable Wording wording(
            String field,
            String language,
            @Nullable DefinitionText before,
            Function<DefinitionText, @Nullable Wording> of) {
        var stood = before == null ? null : of.apply(before);
        if (!has(field)) {
            return null;
        }
        return stood != null && stood.original().equals(text(field)) ? stood : Wording.of(language, text(field));
    }

    private static boolean stays(Wording before, String language, String text) {
        return before.original().equals(text) && before.language().equals(language);
    }

    /** Those that stood first in their order, then those that were chosen. */
    private List<String> dimensions(@Nullable DefinitionText before) {
        var chosen = typed.keySet().stream()
                .filter(each -> each.startsWith(DIMENSION))
                .map(each -> each.substring(DIMENSION.length()))
                .sorted()
                .toList();
        var ordered = new ArrayList<>(before == null ? List.<String>of() : before.dimensions());
        ordered.retainAll(chosen);
        chosen.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        return ordered;
    }

    /** Those that have their figures from below; every other level states its own. */
    private TreeMap<String, Origin> levels(List<Problem> problems) {
        var levels = new TreeMap<String, Origin>();
        typed.keySet().stream().sorted().forEach(field -> {
            if (field.startsWith(LEVEL) && Texts.choice(field, Origin.class, text(field), problems) == Origin.DERIVED) {
                levels.put(field.substring(LEVEL.length()), Origin.DERIVED);
            }
        });
        return levels;
    }

    private @Nullable BigDecimal number(Visit visit, String field, List<Problem> problems) {
        if (!has(field)) {
            return null;
        }
        try {
            return TypedNumber.read(
                    visit.w(), field, visit.w().say("indicator.define." + field), text(field), DECIMALS);
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    /** The day from which it counts. */
    @Nullable
    LocalDate from(List<Problem> problems) {
        return Texts.day("from", text("from"), problems);
    }
}
