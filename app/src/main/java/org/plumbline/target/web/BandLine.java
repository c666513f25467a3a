package org.plumbline.target.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.target.Scorecard;
import org.plumbline.verdict.VerdictClass;
import org.springframework.modulith.NamedInterface;

/**
 * Counts of targets by class on one line of a bar.
 *
 * @param name names the line's message
 */
@NamedInterface("pages")
public record BandLine(String name, List<Part> parts) {

    /** Shown even where nothing stands in them, so that two bars can be compared. */
    private static final Set<VerdictClass> ALWAYS = Set.of(
            VerdictClass.EXCEEDED,
            VerdictClass.MET,
            VerdictClass.OVER_HALF,
            VerdictClass.UNDER_HALF,
            VerdictClass.NOT_REPORTED);

    public BandLine {
        parts = List.copyOf(parts);
    }

    /**
     * A class and how many stand in it.
     *
     * @param cls null for those whose documents are awaited
     */
    @NamedInterface("pages")
    public record Part(@Nullable VerdictClass cls, int n) {

        public boolean isAwaiting() {
            return cls == null;
        }
    }

    /** All that was reported. */
    public static BandLine reported(Scorecard card) {
        return new BandLine("reported", parts(card::of));
    }

    /**
     * What stands by checked figures alone. A target that was reported and has no verdict by checked figures awaits its documents; one that
     * was not reported does not.
     */
    public static BandLine checked(Scorecard card) {
        var silent =
                Math.min(card.checked(VerdictClass.NOT_REPORTED) + card.checked(VerdictClass.UNKNOWABLE), unsaid(card));
        var awaiting = card.checked(VerdictClass.NOT_REPORTED) + card.checked(VerdictClass.UNKNOWABLE) - silent;
        var unreported = Math.min(silent, card.of(VerdictClass.NOT_REPORTED));
        var parts = new ArrayList<Part>();
        for (var each : parts(cls -> switch (cls) {
            case NOT_REPORTED -> unreported;
            case UNKNOWABLE -> silent - unreported;
            default -> card.checked(cls);
        })) {
            if (each.cls() == VerdictClass.NOT_REPORTED) {
                parts.add(new Part(null, awaiting));
            }
            if (each.cls() != VerdictClass.NOT_REPORTED || each.n() > 0) {
                parts.add(each);
            }
        }
        return new BandLine("checked", parts);
    }

    private static int unsaid(Scorecard card) {
        return card.of(VerdictClass.NOT_REPORTED) + card.of(VerdictClass.UNKNOWABLE);
    }

    /** Targets that were judged one by one. */
    public static BandLine of(String name, Collection<VerdictClass> judged) {
        var counts = new EnumMap<VerdictClass, Integer>(VerdictClass.class);
        judged.forEach(each -> counts.merge(each, 1, Integer::sum));
        return new BandLine(name, parts(cls -> counts.getOrDefault(cls, 0)));
    }

    private static List<Part> parts(ToIntFunction<VerdictClass> counts) {
        var parts = new ArrayList<Part>();
        for (var cls : VerdictClass.values()) {
            var n = counts.applyAsInt(cls);
            if (n > 0 || ALWAYS.contains(cls)) {
                parts.add(new Part(cls, n));
            }
        }
        return parts;
    }

    /** All that stand on the line, those that do not apply left out. */
    public int total() {
        return parts.stream()
                .filter(each -> each.cls() == null || each.cls().counts())
                .mapToInt(Part::n)
                .sum();
    }

    /** The parts that a bar draws. */
    public List<Part> drawn() {
        return parts.stream()
                .filter(each ->
                        each.n() > 0 && (each.cls() == null || each.cls().counts()))
                .toList();
    }
}
