package org.plumbline.live;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.kernel.Happening;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.project.deed.ReportFigures;
import org.plumbline.store.Store;
import org.plumbline.target.deed.ReviseTarget;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that were bound while their text was written: when the text is kept, each becomes a deed of its own in the same transaction. A
 * number that was written over meanwhile, or whose record is not seen any more, is kept as plain words and told to the writer.
 */
@Component
public class Choosing {

    private final ThreadLocal<Brought> brought = ThreadLocal.withInitial(() -> new Brought(List.of()));
    private final Store store;
    private final JdbcClient sql;
    private final KeptTexts texts;
    private final ObjectProvider<LiveFigures> figures;
    private final ObjectProvider<LiveCandidates> candidates;
    private final ObjectProvider<Numerals> numerals;

    Choosing(
            Store store,
            JdbcClient sql,
            KeptTexts texts,
            ObjectProvider<LiveFigures> figures,
            ObjectProvider<LiveCandidates> candidates,
            ObjectProvider<Numerals> numerals) {
        this.store = store;
        this.sql = sql;
        this.texts = texts;
        this.figures = figures;
        this.candidates = candidates;
        this.numerals = numerals;
    }

    /**
     * A number that was bound while it was written.
     *
     * @param part the field of the form in which it stands
     * @param words the number as it was written, and {@code nth} which of the like ones it is, from 0 on; below 0 where it was written over
     * @param moving whether always today's record counts
     */
    public record Chosen(
            String part,
            String words,
            int nth,
            boolean moving,
            @Nullable Bound bound) {

        public Chosen {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(words, "words");
        }
    }

    /** What a request brings along, and what became of it. */
    private static final class Brought {

        private final List<Chosen> all;
        private final Set<Chosen> bound = new HashSet<>();
        private boolean kept;

        private Brought(List<Chosen> all) {
            this.all = List.copyOf(all);
        }
    }

    /** What the request being handled brings along. */
    public void begin(List<Chosen> all) {
        if (all.isEmpty()) {
            brought.remove();
        } else {
            brought.set(new Brought(all));
        }
    }

    /** The numbers that stand for nothing in what was kept: written over, or their record is not seen any more. */
    public List<String> fallen() {
        var now = brought.get();
        return now.kept
                ? now.all.stream()
                        .filter(each -> !now.bound.contains(each))
                        .map(Chosen::words)
                        .toList()
                : List.of();
    }

    /** The request is over. */
    public void end() {
        brought.remove();
    }

    @EventListener
    void after(Happening happening) {
        var now = brought.get();
        now.kept = true;
        now.all.stream()
                .collect(Collectors.groupingBy(Chosen::part, LinkedHashMap::new, Collectors.toList()))
                .forEach((part, all) ->
                        key(happening, part).flatMap(texts::find).ifPresent(kept -> bind(kept, all, now.bound)));
    }

    /** The text that a deed has kept in a field of its form. */
    private Optional<TextKey> key(Happening happening, String part) {
        return switch (happening.deed()) {
            case RecordProgress note -> in(TextKind.PROGRESS, note.id(), part);
            case HandOverProduct product -> in(TextKind.PRODUCT, product.id(), part);
            case EnterFigures entered
            when entered.figures().size() == 1 ->
                in(TextKind.COMMENT, entered.figures().getFirst().id(), part);
            case ReviewFigure review -> in(TextKind.REVIEW, review.id(), part);
            case ReportFigures report -> in(TextKind.PROJECT, report.id(), part);
            case ReviseTarget revised
            when part.equals("reason") ->
                revision(revised.id()).map(no -> new TextKey(TextKind.GOAL, revised.target(), no.toString()));
            case AnswerDirective answer
            when part.equals("reason") ->
                Optional.of(new TextKey(
                        TextKind.REPLY, answer.directive(), answer.unit().toString()));
            default -> Optional.empty();
        };
    }

    private static Optional<TextKey> in(TextKind kind, UUID record, String part) {
        return kind.parts().contains(part) ? Optional.of(new TextKey(kind, record, part)) : Optional.empty();
    }

    private Optional<Integer> revision(UUID goal) {
        return sql.sql("SELECT revision FROM target.goal WHERE id = :id")
                .param("id", goal)
                .query(Integer.class)
                .optional();
    }

    private void bind(KeptText kept, List<Chosen> all, Set<Chosen> done) {
        var scope = store.asking();
        var written = numerals.getObject().of(kept.words());
        for (var each : all) {
            var like = written.stream()
                    .filter(numeral -> numeral.words().equals(each.words))
                    .toList();
            if (each.bound != null && 0 <= each.nth && each.nth < like.size()) {
                candidates
                        .getObject()
                        .binding(
                                scope,
                                kept.key(),
                                1,
                                like.get(each.nth),
                                each.moving ? each.bound.moving() : each.bound)
                        .ifPresent(deed -> {
                            figures.getObject().bind(scope, deed);
                            done.add(each);
                        });
            }
        }
    }
}
