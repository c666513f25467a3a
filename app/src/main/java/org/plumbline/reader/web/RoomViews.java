package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.Draft;
import org.plumbline.reader.DraftState;
import org.plumbline.reader.KeptFindings;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.ReadingList.Asked;
import org.plumbline.reader.Source;
import org.plumbline.reading.record.RecordType;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Puts the page of a text together. */
@Component
class RoomViews {

    private static final int MOST = 2_000;
    private static final int MOST_FINDINGS = 500;

    private final Store store;
    private final ReadingList list;
    private final KeptFindings kept;

    RoomViews(Store store, ReadingList list, KeptFindings kept) {
        this.store = store;
        this.list = list;
        this.kept = kept;
    }

    RoomView of(Scope scope, UUID id, RoomAsked asked) {
        return store.read(scope, () -> {
            var source = list.get(scope, id);
            var text = list.words(scope, id);
            var places = new Places(text);
            var spans = list.spans(scope, id);
            var parts = TextPart.of(text, places, spans);
            var part = asked.of(parts);
            var drafts = list.drafts(
                            scope,
                            id,
                            new Asked(asked.recordType(), asked.draftState(), part.from(), part.to()),
                            null,
                            MOST)
                    .items();
            var marked = drafts.stream()
                    .filter(draft -> draft.state() != DraftState.REFUSED || asked.draftState() == DraftState.REFUSED)
                    .toList();
            var findings = findings(scope, source, places, part);
            var failing = kept.failing(scope, id);
            var lines = parts.stream()
                    .map(each -> {
                        var fit = spans.stream()
                                .filter(each::holds)
                                .filter(asked::fits)
                                .toList();
                        return new RoomView.PartLine(
                                each.no(),
                                fit.size(),
                                (int) fit.stream()
                                        .filter(span -> span.state() == DraftState.OPEN)
                                        .count(),
                                (int) failing.stream()
                                        .filter(at -> each.from() <= at && at < each.to())
                                        .count());
                    })
                    .toList();
            var kinds = Arrays.stream(RecordType.values())
                    .map(type -> new RoomView.KindCount(type, (int)
                            spans.stream().filter(span -> span.type() == type).count()))
                    .filter(count -> count.count() > 0)
                    .toList();
            var shown = drafts.stream()
                    .filter(draft -> draft.start() >= part.from() || part.no() == 1)
                    .toList();
            return new RoomView(
                    source,
                    asked,
                    part,
                    lines,
                    MarkedText.of(
                            text,
                            places,
                            part,
                            marked,
                            new FindingMarks(findings == null ? List.of() : findings.open())),
                    groups(shown),
                    kinds,
                    findings,
                    list.mayDecide(scope, source));
        });
    }

    /** What the checks found in a part. */
    private @Nullable FindingsView findings(Scope scope, Source source, Places places, TextPart part) {
        var checks = source.checks();
        return checks == null
                ? null
                : FindingsView.of(
                        checks,
                        found(scope, source, places, part, false),
                        found(scope, source, places, part, true),
                        "/reading/" + source.id() + "/findings");
    }

    private List<KeptFindings.Numbered> found(Scope scope, Source source, Places places, TextPart part, boolean holds) {
        var asked = new KeptFindings.Asked(null, holds, part.from(), part.to());
        return kept.of(scope, source.id(), places, asked, 0, MOST_FINDINGS).items();
    }

    private static List<RoomView.Group> groups(List<Draft> drafts) {
        var groups = new ArrayList<RoomView.Group>();
        for (var type : RecordType.values()) {
            var own = drafts.stream().filter(draft -> draft.type() == type).toList();
            if (!own.isEmpty()) {
                groups.add(new RoomView.Group(type, own));
            }
        }
        return groups;
    }

    /** The next draft of a part that waits for a decision, after those just decided: where the page goes on. */
    String next(Scope scope, UUID source, RoomAsked asked, List<UUID> decided) {
        return store.read(scope, () -> {
            var text = list.words(scope, source);
            var spans = list.spans(scope, source);
            var parts = TextPart.of(text, new Places(text), spans);
            var part = asked.of(parts);
            var groups = new ArrayList<ReadingList.Span>();
            for (var type : RecordType.values()) {
                spans.stream()
                        .filter(span -> span.type() == type && part.holds(span))
                        .forEach(groups::add);
            }
            int last = -1;
            for (int at = 0; at < groups.size(); at++) {
                if (decided.contains(groups.get(at).id())) {
                    last = at;
                }
            }
            for (int at = last + 1; at < groups.size(); at++) {
                if (groups.get(at).state() == DraftState.OPEN
                        && (asked.recordType() == null || groups.get(at).type() == asked.recordType())) {
                    return "#d-" + groups.get(at).id();
                }
            }
            return last < 0 ? "" : "#d-" + groups.get(last).id();
        });
    }
}
