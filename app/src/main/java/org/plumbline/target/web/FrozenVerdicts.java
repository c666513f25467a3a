package org.plumbline.target.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.target.Scorecard;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Verdict;
import org.plumbline.web.FrozenView;
import org.plumbline.web.FrozenView.Cell;
import org.plumbline.web.FrozenView.Column;
import org.plumbline.web.FrozenView.Source;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** Verdicts and counts of them as cells of a page that is frozen. */
@NamedInterface("pages")
public final class FrozenVerdicts {

    private static final int PLACES = 10;

    private FrozenVerdicts() {}

    /** The columns of a verdict. */
    public static List<Column> columns(Words w) {
        return List.of("latest", "period", "maturity", "distance", "class", "pace", "needed", "attained", "office")
                .stream()
                .map(each -> column(w, each))
                .toList();
    }

    /** A column by its name, in the words of the table that it comes from. */
    public static Column column(Words w, String name) {
        return new Column(
                name,
                w.say(
                        switch (name) {
                            case "level" -> "desk.targets.column.goal";
                            case "upper", "in-force", "reported", "checked", "evidence" -> "frozen.column." + name;
                            default -> "desk.targets.column." + name;
                        }));
    }

    /**
     * A verdict, cell by cell.
     *
     * @param level what its figure is held against; null where nothing is counted
     */
    public static List<Cell> of(
            Words w,
            Verdict verdict,
            @Nullable BigDecimal level,
            MeasureWords measure,
            @Nullable String code,
            Source source) {
        var basis = verdict.basis();
        var value = basis == null ? null : basis.value();
        var attained = verdict.isAttained() ? verdict.attainment().on() : null;
        var office = verdict.office();
        return List.of(
                Cell.number("latest", number(value), value == null ? "" : measure.beside(w, value, level), code, source)
                        .proven(verdict.proof() == null ? null : verdict.proof().name()),
                word(
                        "period",
                        basis,
                        each -> each.period().first() + "/" + each.period().last(),
                        each -> PeriodWords.of(w, each.period()),
                        source),
                word(
                        "maturity",
                        basis,
                        each -> each.maturity().name(),
                        each -> VerdictWords.maturity(w, each.maturity()),
                        source),
                Cell.number(
                        "distance",
                        number(verdict.distance()),
                        verdict.distance() == null ? "" : VerdictWords.share(w, verdict.distance()),
                        null,
                        source),
                Cell.word("class", verdict.verdictClass().code(), VerdictWords.of(w, verdict.verdictClass()), source),
                word(
                        "pace",
                        verdict.isAttained() ? null : verdict.pace(),
                        each -> each.word().name(),
                        each -> VerdictWords.pace(w, each.word()),
                        source),
                Cell.number(
                        "needed",
                        verdict.needed() == null
                                ? null
                                : number(verdict.needed().perPeriod()),
                        verdict.needed() == null
                                ? ""
                                : VerdictWords.needed(
                                        w,
                                        verdict.needed(),
                                        verdict.inputs().target().frequency(),
                                        measure),
                        code,
                        source),
                Cell.day("attained", w, attained, source),
                Cell.number(
                        "office",
                        office == null ? null : office.share(),
                        office == null ? "" : OfficeWords.of(w, office),
                        null,
                        source));
    }

    private static <T> Cell word(
            String column, @Nullable T value, Function<T, String> code, Function<T, String> shown, Source source) {
        return value == null
                ? Cell.word(column, null, "", source)
                : Cell.word(column, code.apply(value), shown.apply(value), source);
    }

    /** How many targets stand in which class, as reported and by checked figures. */
    public static FrozenView.Section counts(Words w, Scorecard card, Source source) {
        var checked = BandLine.checked(card).parts().stream()
                .collect(Collectors.toMap(FrozenVerdicts::key, BandLine.Part::n, Integer::sum));
        var reported = BandLine.reported(card).parts().stream()
                .collect(Collectors.toMap(FrozenVerdicts::key, BandLine.Part::n, Integer::sum));
        var rows = Stream.concat(BandLine.reported(card).parts().stream(), BandLine.checked(card).parts().stream())
                .map(part -> new FrozenView.Row(
                        key(part),
                        part.cls() == null ? w.say("desk.targets.awaiting") : VerdictWords.of(w, part.cls()),
                        null,
                        List.of(
                                count("reported", w, reported.get(key(part)), source),
                                count("checked", w, checked.get(key(part)), source))))
                .collect(Collectors.toMap(FrozenView.Row::key, row -> row, (one, same) -> one, LinkedHashMap::new));
        return new FrozenView.Section(
                "counts",
                w.say("frozen.section.counts"),
                w.say("desk.targets.column.class"),
                List.of(column(w, "reported"), column(w, "checked")),
                List.copyOf(rows.values()));
    }

    private static String key(BandLine.Part part) {
        return part.cls() == null ? "awaiting" : part.cls().code();
    }

    /** Nothing stands for a class that the line does not name, and nought for one that it names. */
    private static Cell count(String column, Words w, @Nullable Integer n, Source source) {
        return n == null || n == 0 ? Cell.number(column, null, "0", null, source) : Cell.count(column, w, n, source);
    }

    /** A number that is compared, to more places than any page shows. */
    public static @Nullable BigDecimal number(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.value(PLACES);
    }
}
