package org.plumbline.reading.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The languages that can be read, compiled into one lexicon. */
public final class Packs {

    /** The languages that come along. */
    public static final List<String> INCLUDED = List.of("vi", "en", "id", "de", "pl", "uk");

    private static final int MOST = 30;

    private final List<LanguagePack> all;
    private final Lexicon lexicon;
    private final Map<String, ConceptSet> byBeginning = new ConcurrentHashMap<>();

    private Packs(List<LanguagePack> all) {
        this.all = List.copyOf(all);
        this.lexicon =
                new Lexicon(all.stream().flatMap(one -> one.forms().stream()).toList());
    }

    /** The languages that come along, and those of further folders. */
    public static Packs load(Path... further) {
        var packs = new ArrayList<LanguagePack>();
        for (var code : INCLUDED) {
            packs.add(PackLoader.load(new PackFolder.Included(code), packs.size()));
        }
        for (var folder : further) {
            if (packs.size() == MOST) {
                throw new PackProblem(
                        folder.toString(), 0, "there are %d packs already".formatted(MOST), "Leave one out.");
            }
            packs.add(PackLoader.load(new PackFolder.Own(folder), packs.size()));
        }
        return new Packs(packs);
    }

    /** All of them; the place of each is its number. */
    public List<LanguagePack> all() {
        return all;
    }

    /** The language with this code. */
    public Optional<LanguagePack> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** All concepts whose names begin so, such as {@code currency-}. */
    public ConceptSet concepts(String beginning) {
        return byBeginning.computeIfAbsent(
                beginning,
                any -> ConceptSet.of(all.stream()
                        .flatMap(one -> one.forms().stream())
                        .map(Form::concept)
                        .filter(one -> one.name().startsWith(beginning))
                        .distinct()
                        .toArray(Concept[]::new)));
    }

    /** The words of all of them. */
    public Lexicon lexicon() {
        return lexicon;
    }
}
