package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** What a figure that is made of others says of itself, in a reader's words. */
@NamedInterface("pages")
public final class MadeWords {

    private MadeWords() {}

    /** Of how many it is made, what is missing and cannot be added up, and what checked figures come to. */
    public static List<String> of(Words w, Fact fact, DefinitionText text, @Nullable Measure measure) {
        var made = fact.made();
        if (made == null) {
            return List.of();
        }
        var said = new ArrayList<String>();
        if (made.lacking() > 0) {
            var names = made.missing().stream().map(each -> w.text(each.name())).collect(Collectors.joining(", "));
            said.add(w.say(
                    "derived.missing",
                    "lacking",
                    made.lacking(),
                    "expected",
                    made.expected(),
                    "names",
                    names,
                    "more",
                    made.lacking() - made.missing().size()));
        }
        if (made.unusable() > 0) {
            said.add(w.say("derived.unusable", "n", made.unusable()));
        }
        if (made.notApplicable() > 0) {
            said.add(w.say("derived.not-applicable", "n", made.notApplicable()));
        }
        if (made.checkedAmount() != null) {
            said.add(w.say("derived.checked", "amount", FigureWords.amount(w, made.checkedAmount(), text, measure)));
        }
        return said;
    }

    /** That the figures below come to something else than what a unit states; null where they do not, or there are none. */
    public static @Nullable String beside(
            Words w, Fact stated, @Nullable Fact below, DefinitionText text, @Nullable Measure measure) {
        if (below == null
                || below.made() == null
                || below.amount() == null
                || stated.amount() == null
                || stated.amount().compareTo(below.amount()) == 0) {
            return null;
        }
        var made = Objects.requireNonNull(below.made());
        BigDecimal gap = stated.amount().subtract(below.amount());
        return w.say(
                "derived.beside",
                "amount",
                FigureWords.amount(w, below.amount(), text, measure),
                "given",
                made.given(),
                "expected",
                made.expected(),
                "gap",
                FigureWords.amount(w, gap, text, measure));
    }
}
