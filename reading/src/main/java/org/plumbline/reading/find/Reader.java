package org.plumbline.reading.find;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

/**
 * Reads a text: the one front door. A reader keeps nothing of what it read; it may be used by several threads at once, and the same text
 * gives the same records, byte for byte.
 */
public final class Reader {

    private static final Comparator<Draft> ORDER = Comparator.comparingInt(Draft::start)
            .thenComparing(Comparator.comparingInt(Draft::end).reversed())
            .thenComparing(Draft::type)
            .thenComparing(Draft::rule);

    private final Packs packs;

    /** A reader of these languages. */
    public Reader(Packs packs) {
        this.packs = packs;
    }

    /** Reads a text, whatever its language. */
    public Reading read(String text) {
        return read(text, null);
    }

    /** Reads a text of a language; null where the language is to be found out. */
    public Reading read(String text, @Nullable LanguagePack language) {
        var source = Source.of(text);
        var page = new Page(new Text(source, packs, language));
        for (var finder : Finders.ALL) {
            finder.find(page);
        }
        var chosen = Selection.of(page);
        return new Reading(
                page.text(),
                chosen.stream()
                        .sorted(ORDER)
                        .map(one -> found(page.text(), one))
                        .toList(),
                page.measures(),
                page.dates());
    }

    private static Found found(Text text, Draft draft) {
        var source = text.source();
        int start = source.origin(text.start(draft.start()));
        int end = source.originEnd(text.end(draft.end() - 1));
        return new Found(
                draft.type(),
                source.codePoint(start),
                source.codePoint(end),
                source.original().substring(start, end),
                draft.fields(),
                draft.rule(),
                draft.reasons(),
                draft.confidence(),
                text.language(draft.start()).code());
    }

    /** The languages that it reads. */
    public List<LanguagePack> languages() {
        return packs.all();
    }
}
