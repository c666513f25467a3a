package org.plumbline.target.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.target.Scorecard;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** The counts of targets in one sentence, without what is not there. */
@NamedInterface("pages")
public final class TargetSentences {

    private TargetSentences() {}

    /**
     * How a unit stands: "17 of 21 targets attained, 9 of them early; 11 with checked documents, 6 awaiting documents. 3 are behind the pace
     * needed. 4 things are overdue."
     *
     * @param behind of the targets that the unit holds itself, {@code allOwn} whether these are all that are counted
     * @param overdue assignments and answers
     */
    public static String ofUnit(Words w, Scorecard card, int behind, boolean allOwn, int overdue) {
        var parts = new ArrayList<String>();
        if (card.total() > 0) {
            parts.add(attained(w, card));
            if (behind > 0) {
                parts.add(w.say(allOwn ? "desk.targets.behind" : "desk.targets.behind-own", "n", behind));
            }
        }
        if (overdue > 0) {
            parts.add(w.say("desk.targets.overdue", "n", overdue));
        }
        return String.join(" ", parts);
    }

    private static String attained(Words w, Scorecard card) {
        var checked = Math.min(card.attainedChecked(), card.attained());
        return w.say(
                "desk.targets.attained",
                "attained",
                card.attained(),
                "total",
                card.total(),
                "early",
                card.early() == 0 ? "none" : card.early() == card.attained() ? "all" : w.number(card.early()),
                "checked",
                checked,
                "awaiting",
                card.attained() - checked);
    }

    /** How targets stand by class: "23 targets: 2 exceeded, 5 met, 11 half or more, 3 under half, 2 not reported." */
    public static String byClass(Words w, Scorecard card) {
        return w.say(
                "desk.targets.by-class",
                "n",
                card.total(),
                "parts",
                classes(w, card).stream().collect(Collectors.joining(", ")));
    }

    private static List<String> classes(Words w, Scorecard card) {
        var parts = new ArrayList<String>();
        for (var cls : VerdictClass.values()) {
            if (cls.counts() && card.of(cls) > 0) {
                parts.add(w.say("desk.targets.count", "n", card.of(cls), "class", VerdictWords.of(w, cls)));
            }
        }
        return parts;
    }
}
