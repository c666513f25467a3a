package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Corrections;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form by which a unit's figure is entered or corrected. */
@Controller
@Needs(Ability.ANSWER)
class FigureForms {

    private static final int DECIMALS = 6;

    private final FigureWork work;
    private final IndicatorList list;
    private final SeriesList series;
    private final Measures measures;
    private final Units units;
    private final Reach reach;

    FigureForms(FigureWork work, IndicatorList list, SeriesList series, Measures measures, Units units, Reach reach) {
        this.work = work;
        this.list = list;
        this.series = series;
        this.measures = measures;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping("/indicators/{id}/units/{unit}/enter")
    Page form(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String cut,
            @RequestParam(required = false) @Nullable UUID corrects) {
        var site = entering(visit, unit);
        var indicator = list.get(visit.scope(), id);
        var values = new HashMap<String, String>();
        values.put("cut", cut);
        if (corrects == null) {
            values.put("period", usual(visit, indicator).code());
            values.put("maturity", Maturity.FINAL.name());
        } else {
            begun(visit, series.get(visit.scope(), corrects), values);
        }
        return page(Page.of("indicator/enter"), visit, indicator, site, values, List.of());
    }

    @PostMapping("/indicators/{id}/units/{unit}/enter")
    Page enter(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var site = entering(visit, unit);
        var indicator = list.get(visit.scope(), id);
        var problems = new ArrayList<Problem>();
        var period = Period.find(text(sent, "period"));
        if (period.isEmpty()) {
            problems.add(Problem.at("period", "indicator.period-unreadable", Map.of("value", text(sent, "period"))));
        }
        var figure = figure(visit, indicator, sent, problems);
        if (problems.isEmpty()) {
            try {
                var stated = stated(id, unit, period.orElseThrow(), figure, sent);
                work.enter(
                        visit.scope(),
                        EnterFigures.reported(Ids.next(), visit.today(), List.of(stated)),
                        SentFiles.of("files", files));
                var to = "/indicators/" + id + "/units/" + unit;
                var cut = text(sent, "cut");
                return Page.seeOther(cut.isEmpty() ? to : to + "?cut=" + encoded(cut))
                        .saying(
                                "indicator.done.enter",
                                Map.of("period", stated.period().code()));
            } catch (Refused refused) {
                problems.addAll(
                        Corrections.renamed(refused.problems(), field -> field.replaceFirst("^figures\\[0]\\.", "")));
            }
        }
        return page(Page.refused("indicator/enter"), visit, indicator, site, sent, problems);
    }

    private static Stated stated(UUID id, UUID unit, Period period, @Nullable Figure figure, Map<String, String> sent) {
        var comment = new Stated.Comment(
                Texts.orNull(text(sent, "result")),
                Texts.orNull(text(sent, "cause")),
                Texts.orNull(text(sent, "difficulty")),
                Texts.orNull(text(sent, "proposal")));
        return new Stated(
                Ids.next(),
                id,
                unit,
                text(sent, "cut"),
                period,
                Objects.requireNonNullElse(Texts.option(State.class, text(sent, "state")), State.VALUE),
                Objects.requireNonNullElse(Texts.option(Maturity.class, text(sent, "maturity")), Maturity.FINAL),
                figure,
                null,
                Texts.orNull(text(sent, "source")),
                comment.equals(new Stated.Comment(null, null, null, null)) ? null : comment,
                null,
                Texts.id(text(sent, "corrects")),
                Texts.orNull(text(sent, "reason")));
    }

    private static @Nullable Figure figure(
            Visit visit, Indicator indicator, Map<String, String> sent, List<Problem> problems) {
        var answer = text(sent, "answer");
        var figure = new Figure(
                number(visit, indicator, "value", sent, DECIMALS, problems),
                number(visit, indicator, "numerator", sent, DECIMALS, problems),
                number(visit, indicator, "denominator", sent, DECIMALS, problems),
                answer.isEmpty() ? null : Boolean.valueOf(answer.equals("yes")),
                whole(number(visit, indicator, "rank", sent, 0, problems)),
                whole(number(visit, indicator, "rankOf", sent, 0, problems)),
                Texts.orNull(text(sent, "words")));
        return figure.equals(new Figure(null, null, null, null, null, null, null)) ? null : figure;
    }

    private static @Nullable BigDecimal number(
            Visit visit,
            Indicator indicator,
            String field,
            Map<String, String> sent,
            int decimals,
            List<Problem> problems) {
        var typed = text(sent, field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return TypedNumber.read(
                    visit.w(), field, visit.w().text(indicator.line().name()), typed, decimals);
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null
                ? null
                : Integer.valueOf(
                        number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
    }

    /** The last period that has ended. */
    private static Period usual(Visit visit, Indicator indicator) {
        var frequency = indicator.line().text().frequency();
        var now = Period.of(frequency, visit.today());
        return frequency == Frequency.ONCE
                ? now
                : Period.of(frequency, now.first().minusDays(1));
    }

    private static void begun(Visit visit, Fact fact, Map<String, String> values) {
        values.put("corrects", fact.id().toString());
        values.put("cut", fact.cut());
        values.put("period", fact.period().code());
        values.put("state", fact.state().name());
        values.put("maturity", fact.maturity().name());
        values.put("source", Objects.toString(fact.source(), ""));
        var figure = fact.figure();
        if (figure != null) {
            values.put("value", figure.value() == null ? "" : visit.w().plain(figure.value()));
            values.put("numerator", figure.numerator() == null ? "" : visit.w().plain(figure.numerator()));
            values.put(
                    "denominator", figure.denominator() == null ? "" : visit.w().plain(figure.denominator()));
            values.put("answer", figure.answer() == null ? "" : figure.answer() ? "yes" : "no");
            values.put("rank", Objects.toString(figure.rank(), ""));
            values.put("rankOf", Objects.toString(figure.rankOf(), ""));
            values.put("words", Objects.toString(figure.words(), ""));
        }
        var comment = fact.comment();
        if (comment != null) {
            values.put("result", Objects.toString(comment.result(), ""));
            values.put("cause", Objects.toString(comment.cause(), ""));
            values.put("difficulty", Objects.toString(comment.difficulty(), ""));
            values.put("proposal", Objects.toString(comment.proposal(), ""));
        }
    }

    private Page page(
            Page page,
            Visit visit,
            Indicator indicator,
            Unit unit,
            Map<String, String> values,
            List<Problem> problems) {
        var measure = indicator.line().text().measure();
        return page.with("indicator", indicator)
                .with("unit", unit)
                .with("values", Map.copyOf(values))
                .with(
                        "measure",
                        measure == null ? null : measures.all(visit.scope()).get(measure))
                .with("problems", List.copyOf(problems));
    }

    /** The unit, for whoever may enter its figures. */
    private Unit entering(Visit visit, UUID unit) {
        var site = units.find(visit.scope(), unit).orElseThrow(() -> new Absent("unit", unit));
        reach.require(visit.scope(), Ability.ANSWER, site.node());
        return site;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String text(Map<String, String> sent, String field) {
        return Texts.clean(sent.get(field));
    }
}
