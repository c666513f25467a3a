package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/**
 * A figure as typed into its form.
 *
 * @param typed each field by its name
 */
@NamedInterface("pages")
public record FigureSheet(Map<String, String> typed) {

    private static final int DECIMALS = 6;

    public FigureSheet {
        typed = Map.copyOf(typed);
    }

    /** What a field holds; empty for none. */
    public String text(String field) {
        return Texts.clean(typed.get(field));
    }

    /** What stands, to be stated otherwise. */
    static FigureSheet of(Visit visit, Fact fact) {
        var values = fields(visit, fact.state(), fact.maturity(), fact.figure());
        values.put("source", Objects.toString(fact.source(), ""));
        var comment = fact.comment();
        if (comment != null) {
            values.put("result", Objects.toString(comment.result(), ""));
            values.put("cause", Objects.toString(comment.cause(), ""));
            values.put("difficulty", Objects.toString(comment.difficulty(), ""));
            values.put("proposal", Objects.toString(comment.proposal(), ""));
        }
        return new FigureSheet(values);
    }

    /** What the fields of a form hold for a figure that stands. */
    public static Map<String, String> fields(Visit visit, State state, Maturity maturity, @Nullable Figure figure) {
        var values = new HashMap<String, String>();
        values.put("state", state.name());
        values.put("maturity", maturity.name());
        if (figure != null) {
            values.put("value", plain(visit, figure.value()));
            values.put("numerator", plain(visit, figure.numerator()));
            values.put("denominator", plain(visit, figure.denominator()));
            values.put("answer", figure.answer() == null ? "" : figure.answer() ? "yes" : "no");
            values.put("rank", Objects.toString(figure.rank(), ""));
            values.put("rankOf", Objects.toString(figure.rankOf(), ""));
            values.put("words", Objects.toString(figure.words(), ""));
        }
        return values;
    }

    private static String plain(Visit visit, @Nullable BigDecimal number) {
        return number == null ? "" : visit.w().plain(number);
    }

    /** The unit that states it, as typed, where it is another than the one it is about. */
    Typed author() {
        return new Typed(text("author"), text("authorPick"), text("authorAsked"));
    }

    /** The figure of a series and period; what cannot be read is among the problems then. */
    Stated stated(
            Visit visit,
            Indicator indicator,
            UUID unit,
            String cut,
            Period period,
            @Nullable UUID corrects,
            List<Problem> problems) {
        return new Stated(
                Ids.next(),
                indicator.line().id(),
                unit,
                cut,
                period,
                state(problems),
                Objects.requireNonNullElse(
                        Texts.choice("maturity", Maturity.class, text("maturity"), problems), Maturity.FINAL),
                figure(visit, indicator.line().name(), problems),
                null,
                Texts.orNull(text("source")),
                comment(),
                null,
                corrects,
                Texts.orNull(text("reason")));
    }

    /** What there is to report; a value, where nothing else was chosen. */
    public State state(List<Problem> problems) {
        return Objects.requireNonNullElse(Texts.choice("state", State.class, text("state"), problems), State.VALUE);
    }

    /** What is said of it; null where nothing is. */
    public Stated.@Nullable Comment comment() {
        var comment = new Stated.Comment(
                Texts.orNull(text("result")),
                Texts.orNull(text("cause")),
                Texts.orNull(text("difficulty")),
                Texts.orNull(text("proposal")));
        return comment.equals(new Stated.Comment(null, null, null, null)) ? null : comment;
    }

    /** The value that is typed, of an indicator called so; null where none is. */
    @Nullable
    Figure figure(Visit visit, Wording indicator, List<Problem> problems) {
        return figure(visit.w(), indicator, problems);
    }

    /** The same by the customs of a language, which may be another than the reader's. */
    public @Nullable Figure figure(Words w, Wording indicator, List<Problem> problems) {
        var answer = text("answer");
        if (!answer.isEmpty() && !answer.equals("yes") && !answer.equals("no")) {
            problems.add(Problem.at("answer", "directive.form.choice", Map.of("value", answer)));
        }
        var figure = new Figure(
                number(w, indicator, "value", DECIMALS, problems),
                number(w, indicator, "numerator", DECIMALS, problems),
                number(w, indicator, "denominator", DECIMALS, problems),
                answer.isEmpty() ? null : Boolean.valueOf(answer.equals("yes")),
                whole(number(w, indicator, "rank", 0, problems)),
                whole(number(w, indicator, "rankOf", 0, problems)),
                Texts.orNull(text("words")));
        return figure.equals(new Figure(null, null, null, null, null, null, null)) ? null : figure;
    }

    private @Nullable BigDecimal number(
            Words w, Wording indicator, String field, int decimals, List<Problem> problems) {
        var typedNumber = text(field);
        if (typedNumber.isEmpty()) {
            return null;
        }
        try {
            return TypedNumber.read(w, field, w.text(indicator), typedNumber, decimals);
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
}
