package org.plumbline.reading.check.gather;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Units;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.text.Folding;
import org.plumbline.reading.token.Text;

/** Numbers of provinces, districts, communes and villages, with the word that tells which ones. */
final class Levels implements Gatherer {

    private static final ConceptSet LEVEL =
            Sheet.set("check-level-province", "check-level-district", "check-level-commune", "check-level-village");
    private static final String PREFIX = "check-level-";
    private static final int LEVEL_WITHIN = 4;
    private static final int QUALIFIER_WITHIN = 9;
    private static final int STEM = 5;
    private static final int SHORTEST = 4;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        for (var one : sheet.measures) {
            if (one.kind() == Kind.BARE
                    && one.high() == null
                    && one.number().isWhole()
                    && one.value().intValue() > 1) {
                units(sheet, one, found);
            }
        }
    }

    private static void units(Sheet sheet, Measure one, Consumer<Fact> found) {
        var text = sheet.text;
        int sentence = sheet.sentenceEnd(one.start());
        int level = sheet.first(one.end(), Math.min(sentence, one.end() + LEVEL_WITHIN), LEVEL);
        if (level == Text.NONE) {
            return;
        }
        for (int at = one.end(); at < level; at++) {
            if (!text.isWord(at)) {
                return;
            }
        }
        var form = text.form(level, LEVEL);
        if (form == null) {
            return;
        }
        var qualifiers = new HashSet<String>();
        for (int at = one.end(); at < level; at++) {
            add(sheet, at, qualifiers);
        }
        int end = text.at(level, LEVEL);
        if (text.isWord(level) && form.text().startsWith("*") || isCompound(sheet, level, form.text())) {
            add(sheet, level, qualifiers);
        }
        int last = end;
        for (int at = end; qualifiers.isEmpty() && at < Math.min(sentence, end + QUALIFIER_WITHIN); ) {
            int other = text.at(at, LEVEL);
            boolean skipped = other != Text.NONE
                    || text.isSign(at, "/,")
                    || text.has(at, Words.AND)
                    || text.isWord(at) && text.end(at) - text.start(at) < SHORTEST;
            if (!skipped) {
                if (text.isWord(at)) {
                    add(sheet, at, qualifiers);
                    last = at + 1;
                }
                break;
            }
            at = other == Text.NONE ? at + 1 : other;
        }
        found.accept(new Units(
                sheet.figure(one),
                form.concept().name().substring(PREFIX.length()),
                qualifiers,
                sheet.span(one.start(), last)));
    }

    /** Grenzdistrikte: the qualifier is the first part of the word. */
    private static boolean isCompound(Sheet sheet, int level, String form) {
        int stem = form.replace("*", "").length();
        return sheet.text.isCapital(level) && sheet.text.end(level) - sheet.text.start(level) > stem + STEM;
    }

    private static void add(Sheet sheet, int at, Set<String> qualifiers) {
        var folded = Folding.fold(sheet.text.word(at));
        if (folded.length() >= SHORTEST) {
            qualifiers.add(folded.substring(0, Math.min(STEM, folded.length())));
        }
    }
}
