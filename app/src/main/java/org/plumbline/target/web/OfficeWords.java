package org.plumbline.target.web;

import org.plumbline.verdict.Method;
import org.plumbline.verdict.OfficePercentage;
import org.plumbline.verdict.Ratio;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** The percentages of offices in a reader's words, each with its method's name and formula. */
@NamedInterface("pages")
public final class OfficeWords {

    private static final int DECIMALS = 1;

    private OfficeWords() {}

    /** What a method is called. */
    public static String name(Words w, Method method) {
        return w.say("verdict.method." + method.code());
    }

    /** Its formula. */
    public static String formula(Words w, Method method) {
        return w.say("verdict.formula." + method.code());
    }

    /** What it gives, or why it gives nothing. */
    public static String of(Words w, OfficePercentage office) {
        if (office.share() == null) {
            return office.refusal() == null ? "–" : refusal(w, office.refusal());
        }
        var share = Ratio.of(office.share());
        var given = switch (office.method()) {
            case GROWTH_SCORE -> w.say("verdict.office.score", "score", w.number(office.share(), DECIMALS));
            case GROWTH ->
                w.say(
                        "verdict.office.growth",
                        "growth",
                        w.percent(office.share().movePointRight(2), DECIMALS));
            default -> VerdictWords.share(w, share);
        };
        return office.word() == null ? given : given + ", " + word(w, office.word());
    }

    /** The method's own class. */
    public static String word(Words w, OfficePercentage.Word word) {
        return w.name("verdict.office.word", word);
    }

    /** Why a method gives nothing. */
    public static String refusal(Words w, OfficePercentage.Refusal refusal) {
        return w.name("verdict.office.refusal", refusal);
    }
}
