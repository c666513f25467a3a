package org.plumbline.desk.thread;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.web.FigureWords;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.Stage;
import org.plumbline.target.web.PeriodWords;
import org.plumbline.target.web.VerdictWords;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Words;

/** Steps in a reader's words, where a picture or a label has no room for more. */
public final class StepWords {

    private static final int FIRST = 25;

    private StepWords() {}

    /** What it is. */
    public static String kind(Words w, StepKind kind) {
        return w.say("thread.kind." + kind.code());
    }

    /** How it is cited, a figure by its period; null for what has no symbol. */
    public static @Nullable String symbol(Words w, Step step) {
        return step.facts() instanceof Step.OfFigure it
                ? PeriodWords.of(w, it.figure().period())
                : step.symbol();
    }

    /** Its name or text. */
    public static String text(Words w, Step step) {
        return switch (step.facts()) {
            case Step.OfFile it -> it.name();
            case Step.OfFigure it ->
                FigureWords.of(w, it.figure()) + ", " + w.text(it.figure().name());
            default -> w.text(step.words());
        };
    }

    /** Where it stands; empty for what has no state. */
    public static String state(Words w, Step step) {
        return switch (step.facts()) {
            case Step.OfDocument it -> w.shortDate(it.document().issued());
            case Step.OfAnswer it -> w.name("desk.unit.answer", it.answer().kind());
            case Step.OfClause it -> it.clause().asks() ? w.say("directive.clauses.asks") : "";
            case Step.OfTask it -> {
                var line = it.task().line();
                var clock = it.task().clock();
                yield clock != null && clock.isLate()
                        ? w.say("programme.clock.late", "n", clock.late())
                        : line.stage() == Stage.DRAFT || line.cls() == null
                                ? w.say("programme.stage.draft")
                                : w.name("programme.class", line.cls());
            }
            case Step.OfProject it -> w.name("project.class", it.project().standing());
            case Step.OfTarget it -> {
                var cls = cls(it);
                yield cls == null ? "" : VerdictWords.of(w, cls);
            }
            case Step.OfFigure it ->
                it.figure().closed()
                        ? w.say("thread.closed")
                        : w.name("indicator.proof", it.figure().level());
            case Step.OfFile it -> "";
        };
    }

    /** So much of a text as a picture has room for. */
    public static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }

    /** The class in which a target stands; null for one that was withdrawn. */
    public static @Nullable VerdictClass cls(Step.OfTarget it) {
        return it.target().cls() == null ? null : VerdictClass.of(it.target().cls());
    }

    /** What is missing. */
    public static String gap(Words w, Gap gap) {
        return w.say("thread.gap." + gap.code());
    }

    /** All of it as one sentence, for those who hear the picture. */
    public static String whole(Words w, Step step, java.util.Set<Gap> gaps) {
        var symbol = symbol(w, step);
        var unit = step.unit();
        return Stream.concat(
                        Stream.of(
                                kind(w, step.key().kind()) + (symbol == null ? "" : " " + symbol),
                                text(w, step),
                                unit == null ? "" : w.text(unit),
                                state(w, step)),
                        gaps.stream().map(gap -> gap(w, gap)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What stands first in its box: what it is and how it is cited, as far as there is room; a figure by its period alone. */
    public static String first(Words w, Step step) {
        var kind = kind(w, step.key().kind());
        var symbol = symbol(w, step);
        if (symbol == null) {
            return kind;
        }
        boolean both = step.key().kind() != StepKind.FIGURE && kind.length() + symbol.length() < FIRST;
        return shorten(both ? kind + " " + symbol : symbol, FIRST);
    }

    /** Whether a step says itself what the step above it says already: the name of a figure under its target, the unit of a clause. */
    public static boolean repeats(Words w, @Nullable Step above, @Nullable Wording said, boolean unit) {
        if (above == null || said == null) {
            return false;
        }
        var before = unit ? above.unit() : above.words();
        return before != null && w.text(before).equals(w.text(said));
    }

    /** The mark of a step in a picture, as the style sheet names it. */
    public static String mark(Step step) {
        return switch (step.facts()) {
            case Step.OfTarget it -> {
                var cls = cls(it);
                yield cls == null ? "outside" : VerdictWords.mark(cls);
            }
            case Step.OfTask it ->
                it.task().clock() != null && it.task().clock().isLate()
                        ? "late"
                        : it.task().line().stage().name().toLowerCase(Locale.ROOT);
            case Step.OfFigure it -> "proof-" + FigureWords.mark(it.figure().level());
            default -> step.key().kind().code();
        };
    }
}
