package org.plumbline.live.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.live.LiveFigure;
import org.plumbline.live.RecordSource;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.target.web.PeriodWords;
import org.plumbline.web.Words;

/** Says in words for which record a number stands, and how far the text still follows from it. */
public final class SourceWords {

    private static final int DECIMALS = 4;

    private SourceWords() {}

    /** "Share of poor households, 2023, Bình Liêu". */
    public static String of(Words w, RecordSource source) {
        var kind = source.kind();
        var unit = w.text(source.unit());
        var said = switch (kind) {
            case FIGURE ->
                w.say(
                        source.period().isEmpty() ? "live.source.latest" : "live.source.figure",
                        "name",
                        w.text(source.name()),
                        "period",
                        PeriodWords.ofCode(w, source.period()),
                        "unit",
                        unit);
            case GOAL, DISTANCE, NEEDED ->
                w.say("live.source." + code(kind), "name", w.text(source.name()), "unit", unit);
            case TARGETS, TASKS ->
                source.classes().isEmpty()
                        ? w.say("live.source." + code(kind) + ".all", "unit", unit)
                        : w.say("live.source." + code(kind), "classes", classes(w, source), "unit", unit);
        };
        var under = source.called() == null ? "" : ", " + source.called();
        var when = kind == BoundKind.FIGURE
                ? ""
                : ", "
                        + (source.on() == null
                                ? w.say("live.source.today")
                                : w.say("live.source.on", "day", source.on()));
        var checked = source.bound().checked() ? ", " + w.say("live.source.checked") : "";
        var open = kind.counts() && source.called() == null ? ", " + w.say("live.source.open") : "";
        return said + under + when + checked + open;
    }

    private static String classes(Words w, RecordSource source) {
        return source.classes().stream()
                .map(each -> source.kind() == BoundKind.TASKS
                        ? w.say("live.tasks." + each)
                        : each.startsWith("attained") ? w.say("live.targets." + each) : w.say("verdict.class." + each))
                .collect(Collectors.joining(", "));
    }

    private static String code(BoundKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A value of the record with the sign of its unit of measure. */
    public static String value(Words w, RecordSource source, @Nullable BigDecimal value) {
        return value == null
                ? ""
                : w.number(value, DECIMALS) + (source.sign() == null ? "" : " " + w.text(source.sign()));
    }

    /** What was said, and what the record gives now. */
    public static String stale(Words w, LiveFigure figure) {
        var state = figure.state();
        if (state == null) {
            return "";
        }
        var source = figure.source();
        var value = value(w, source, figure.value());
        var by = figure.actor() == null || figure.on() == null
                ? ""
                : " " + w.say("live.changed.by", "day", figure.on(), "actor", figure.actor());
        return switch (state) {
            case STANDS -> w.say("live.says", "said", figure.words(), "value", value) + by;
            case NOT_REPORTED -> w.say("live.says.nothing", "said", figure.words());
            case WITHDRAWN -> w.say("live.says.withdrawn", "said", figure.words()) + by;
            case UNKNOWABLE -> w.say("live.says.unknowable", "said", figure.words());
            case UNIT_ENDED ->
                source.followed() == null
                        ? w.say("live.says.ended", "said", figure.words(), "value", value, "unit", source.unit())
                        : w.say(
                                "live.says.followed",
                                "said",
                                figure.words(),
                                "value",
                                value,
                                "unit",
                                source.unit(),
                                "heir",
                                source.followed());
        };
    }
}
