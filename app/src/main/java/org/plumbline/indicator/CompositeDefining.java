package org.plumbline.indicator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.kernel.Problem;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Defining composites: what is held against what, what is kept of the parts, and which figures are made anew. */
@Component
class CompositeDefining {

    /** Whoever defines a composite does so alone, so that no two of them close a circle together. */
    private final Store store;

    private final CompositeRows rows;
    private final IndicatorFacts facts;
    private final TraitKinds traits;
    private final Composing composing;
    private final FigureNews news;

    CompositeDefining(
            Store store,
            CompositeRows rows,
            IndicatorFacts facts,
            TraitKinds traits,
            Composing composing,
            FigureNews news) {
        this.store = store;
        this.rows = rows;
        this.facts = facts;
        this.traits = traits;
        this.composing = composing;
        this.news = news;
    }

    /**
     * Before a composite is defined: nobody makes figures of composites meanwhile. Whoever has entered a figure of a part and waits for
     * that finds the new definition afterwards; whoever made some before is done, and the definition finds them. Nothing is
     * added up meanwhile either, see {@link PartLock}, which comes before this.
     */
    void begin(DefinitionText text) {
        if (text.composite() != null) {
            store.alone(Composing.COMPOSITES);
        }
    }

    List<Problem> check(UUID id, String code, DefinitionText text) {
        var composite = text.composite();
        if (composite == null) {
            return List.of();
        }
        var all = rows.parts();
        var keys = new HashSet<Integer>();
        all.forEach(each -> {
            keys.add(each.whole());
            keys.add(each.part());
        });
        var named = rows.named(keys);
        var madeOf = new HashMap<UUID, List<UUID>>();
        all.forEach(each -> madeOf.computeIfAbsent(
                        Objects.requireNonNull(named.get(each.whole())).id(), any -> new ArrayList<>())
                .add(Objects.requireNonNull(named.get(each.part())).id()));
        var ids = composite.parts().stream().map(PartText::indicator).distinct().toList();
        var parts = new HashMap<UUID, CompositeRules.PartKnown>();
        named.values().forEach(each -> parts.put(each.id(), new CompositeRules.PartKnown(each.code(), null)));
        var codes = rows.codes(ids);
        facts.versions(ids)
                .forEach((part, versions) -> parts.put(
                        part,
                        new CompositeRules.PartKnown(
                                Objects.requireNonNull(codes.get(part)),
                                versions.getLast().text())));
        return CompositeRules.of(id, code, text, new CompositeRules.Known(parts, traits.all(store.asking()), madeOf));
    }

    /** Keeps the parts of a version, once it is written. */
    void write(int key, int version, DefinitionText text) {
        var composite = text.composite();
        if (composite != null) {
            rows.insert(key, version, composite);
        }
    }

    /**
     * Makes the figures anew from a day on, of all units that have some, also beyond the reach of whoever defines: what follows from a
     * definition does not depend on who wrote it. Shows nobody anything.
     */
    void make(int key, DefinitionText text, LocalDate from, Instant knownAt) {
        news.pass(
                store.under(
                        "plumbline.judging",
                        () -> text.hasParts()
                                ? composing.defined(key, from, knownAt)
                                : composing.partDefined(key, from, knownAt)),
                knownAt);
    }

    /** Whether figures before and after cannot be compared: other parts, weights or scales, or another rule for missing ones. */
    static boolean isOther(DefinitionText text, DefinitionText before) {
        return text.hasParts()
                && !(Objects.equals(text.composite(), before.composite())
                        && Blend.same(text.least(), before.least())
                        && Blend.same(text.most(), before.most()));
    }

    /** The break that comes with a version of a composite, where the deed names none. */
    static UUID breakOf(UUID indicator, int version) {
        return UUID.nameUUIDFromBytes(
                ("composite/break/" + indicator + "/" + version).getBytes(StandardCharsets.UTF_8));
    }
}
