package org.plumbline.reading.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The languages that can be read, compiled into one lexicon. */
public final class Packs {

    /** The languages that come along. */
    public static final List<String> INCLUDED = List.of("vi", "en", "id", "de", "pl", "uk");

    private static final int MOST = 30;

    private final List<PackFolder> folders;
    private final List<LanguagePack> all;
    private final Lexicon lexicon;
    private final Map<String, ConceptSet> byBeginning = new ConcurrentHashMap<>();
    private final Map<Kept, Object> kept = new ConcurrentHashMap<>();

    /** What is kept with which language. */
    private record Kept(Class<?> what, int language) {}

    private Packs(List<PackFolder> folders) {
        this.folders = List.copyOf(folders);
        var packs = new ArrayList<LanguagePack>();
        var forms = new ArrayList<Form>();
        for (var folder : folders) {
            var pack = PackLoader.load(folder, packs.size());
            if (packs.stream().anyMatch(one -> one.code().equals(pack.code()))) {
                throw new PackProblem(
                        folder.name() + "/pack.properties",
                        0,
                        "there is a pack with the code " + pack.code() + " already",
                        "Give it another code.");
            }
            packs.add(pack);
            forms.addAll(pack.forms());
        }
        this.all = List.copyOf(packs);
        this.lexicon = new Lexicon(forms);
    }

    /**
     * The languages that come along, and those of further folders.
     *
     * @throws PackProblem where a folder holds no pack, or one whose own facts it does not read (its file facts.tsv)
     */
    public static Packs load(Path... further) {
        var folders = new ArrayList<PackFolder>();
        for (var code : INCLUDED) {
            folders.add(new PackFolder.Included(code));
        }
        for (var folder : further) {
            if (folders.size() == MOST) {
                throw new PackProblem(
                        folder.toString(), 0, "there are %d packs already".formatted(MOST), "Leave one out.");
            }
            folders.add(new PackFolder.Own(folder));
        }
        var packs = new Packs(folders);
        for (var own : packs.all.subList(INCLUDED.size(), packs.all.size())) {
            ServiceLoader.load(PackGate.class, Packs.class.getClassLoader()).forEach(gate -> gate.check(packs, own));
        }
        return packs;
    }

    /** All of them; the place of each is its number. */
    public List<LanguagePack> all() {
        return all;
    }

    /** The facts by which a pack is accepted; none where it has no file facts.tsv. */
    public List<Fact> facts(LanguagePack pack) {
        return PackLoader.facts(folders.get(pack.number()));
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

    /** What is worked out of a language once and then kept with it. */
    public <T> T kept(Class<T> what, LanguagePack language, Function<LanguagePack, T> how) {
        return what.cast(kept.computeIfAbsent(new Kept(what, language.number()), any -> how.apply(language)));
    }

    /** The words of all of them. */
    public Lexicon lexicon() {
        return lexicon;
    }
}
