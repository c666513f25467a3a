package org.plumbline.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.reader.SourceRows.Filed;
import org.plumbline.reader.deed.AcceptDrafts;
import org.plumbline.reader.deed.AddDrafts;
import org.plumbline.reader.deed.EditDraft;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reader.deed.ReaderDeed;
import org.plumbline.reader.deed.RefuseDrafts;
import org.plumbline.reader.deed.RegisterText;
import org.plumbline.reader.deed.ReopenDrafts;
import org.plumbline.reader.deed.TraceRecord;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** The reading room: texts come in with the drafts found in them, a person decides on each, and what they become keeps its words. */
@Component
public class ReadingRoom {

    /** The longest text that is kept, in code points. */
    public static final int LONGEST = 2_000_000;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 1_000;

    private final Store store;
    private final Reach reach;
    private final SourceRows rows;
    private final KeptFindings findings;
    private final ReadingList list;

    ReadingRoom(Store store, Reach reach, SourceRows rows, KeptFindings findings, ReadingList list) {
        this.store = store;
        this.reach = reach;
        this.rows = rows;
        this.findings = findings;
        this.list = list;
    }

    /**
     * Keeps a text with what was found in it. It never changes from then on.
     *
     * @throws Refused for a text that is empty, too long or holds signs that no text holds, and for a title that is missing or too long
     */
    public Receipt read(Scope scope, ReadText deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = rows.node(deed.unit()).orElseThrow(() -> new Absent("unit", deed.unit()));
            reach.require(scope, Ability.ANSWER, unit);
            refuse(problems(deed));
            rows.insert(deed, unit, scope, knownAt);
            if (deed.findings() != null) {
                findings.insert(deed.id(), deed.findings());
            }
        });
    }

    /**
     * Adds drafts to a text that is kept already.
     *
     * @throws Refused for a draft that lies outside of the text
     */
    public Receipt add(Scope scope, AddDrafts deed) {
        return store.write(scope, deed, knownAt -> {
            var filed = rows.lock(deed.source());
            reach.require(scope, Ability.ANSWER, filed.unit());
            for (var draft : deed.drafts()) {
                if (draft.start() < 0 || draft.end() <= draft.start() || draft.end() > filed.length()) {
                    throw new Refused(
                            "drafts",
                            "reader.place-outside",
                            Map.of("start", draft.start(), "end", draft.end(), "length", filed.length()));
                }
            }
            rows.add(deed.source(), deed.drafts());
        });
    }

    /** What is wrong with a text before it is kept, each at its field. */
    public static List<Problem> problems(String title, String text) {
        var problems = new ArrayList<Problem>();
        if (text.isBlank()) {
            problems.add(Problem.at("text", "reader.text-missing"));
        }
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            problems.add(Problem.at("text", "reader.text-long", Map.of("length", length, "most", LONGEST)));
        }
        var odd = odd(text);
        if (odd >= 0) {
            problems.add(Problem.at("text", "reader.text-odd", Map.of("place", text.codePointCount(0, odd) + 1)));
        }
        if (title.isBlank()) {
            problems.add(Problem.at("title", "reader.title-missing"));
        } else if (title.length() > LONGEST_TITLE) {
            problems.add(Problem.at("title", "reader.title-long", Map.of("most", LONGEST_TITLE)));
        }
        return problems;
    }

    private static List<Problem> problems(ReadText deed) {
        var problems = new ArrayList<>(problems(deed.title(), deed.text()));
        var length = deed.text().codePointCount(0, deed.text().length());
        for (FoundDraft draft : deed.drafts()) {
            if (draft.start() < 0 || draft.end() <= draft.start() || draft.end() > length) {
                problems.add(Problem.at(
                        "drafts",
                        "reader.place-outside",
                        Map.of("start", draft.start(), "end", draft.end(), "length", length)));
                break;
            }
        }
        if (deed.findings() != null) {
            deed.findings().kept().stream()
                    .filter(each -> !each.lies(length))
                    .findFirst()
                    .ifPresent(each -> problems.add(Problem.at(
                            "findings",
                            "reader.place-outside",
                            Map.of("start", each.start(), "end", each.end(), "length", length))));
        }
        return problems;
    }

    /** The first sign that cannot stand in a text that is kept: a null character, or half of a pair; -1 for none. */
    private static int odd(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == 0 || Character.isLowSurrogate(sign)) {
                return at;
            }
            if (Character.isHighSurrogate(sign)) {
                if (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    /**
     * Accepts drafts as they were read; those that are accepted already stay as they are.
     *
     * @throws Refused at {@code drafts} if somebody decided on one meanwhile
     */
    public Receipt accept(Scope scope, AcceptDrafts deed) {
        return deciding(
                scope,
                deed,
                deed.source(),
                deed.drafts(),
                deed.seen(),
                (before, knownAt) -> rows.accept(before.id(), deed.drafts(), scope, knownAt));
    }

    /**
     * Accepts a draft with other fields than were read.
     *
     * @throws Refused at each field that cannot hold what was written
     * @throws Conflict if somebody else decided on it meanwhile
     */
    public Receipt edit(Scope scope, EditDraft deed) {
        var drafts = List.of(deed.draft());
        return deciding(scope, deed, deed.source(), drafts, Map.of(), (before, knownAt) -> {
            var draft = list.draft(scope, deed.source(), deed.draft());
            if (deed.rowVersion() != null && deed.rowVersion() != draft.rowVersion()) {
                throw new Conflict(
                        draft.id(),
                        deed.rowVersion(),
                        draft.rowVersion(),
                        new HashMap<>(deed.fields()),
                        new HashMap<>(draft.fields()));
            }
            refuse(DraftFields.problems(draft.type(), deed.fields()));
            requireUntraced(before.id(), drafts);
            var fields = new TreeMap<>(deed.fields());
            fields.values().removeIf(String::isEmpty);
            if (fields.equals(draft.read())) {
                rows.reopen(before.id(), drafts);
                rows.accept(before.id(), drafts, scope, knownAt);
            } else {
                rows.edit(draft.id(), fields, scope, knownAt);
            }
        });
    }

    /**
     * Refuses drafts, with the reason.
     *
     * @throws Refused at {@code drafts} for those that became a record already, and if somebody decided on one meanwhile
     */
    public Receipt refuse(Scope scope, RefuseDrafts deed) {
        return deciding(scope, deed, deed.source(), deed.drafts(), deed.seen(), (before, knownAt) -> {
            var note = deed.note() == null || deed.note().isBlank()
                    ? null
                    : deed.note().strip();
            if (note != null && note.length() > LONGEST_NOTE) {
                throw new Refused("note", "reader.field-long", Map.of("most", LONGEST_NOTE));
            }
            requireUntraced(before.id(), deed.drafts());
            rows.refuse(before.id(), deed.drafts(), deed.reason(), note, scope, knownAt);
        });
    }

    /**
     * Takes back what was decided on drafts.
     *
     * @throws Refused at {@code drafts} for those that became a record already, and if somebody decided on one meanwhile
     */
    public Receipt reopen(Scope scope, ReopenDrafts deed) {
        return deciding(scope, deed, deed.source(), deed.drafts(), deed.seen(), (before, knownAt) -> {
            requireUntraced(before.id(), deed.drafts());
            rows.reopen(before.id(), deed.drafts());
        });
    }

    /** Says from which words a record came. A draft that was not accepted before is so by becoming one. */
    public Receipt trace(Scope scope, TraceRecord deed) {
        var drafts = deed.draft() == null ? List.<UUID>of() : List.of(deed.draft());
        return store.write(scope, deed, knownAt -> {
            var before = held(scope, deed.source());
            requireThere(before.id(), drafts);
            if (deed.start() < 0 || deed.end() <= deed.start() || deed.end() > before.length()) {
                throw new Refused(
                        "start",
                        "reader.place-outside",
                        Map.of("start", deed.start(), "end", deed.end(), "length", before.length()));
            }
            rows.trace(deed, scope, knownAt);
            rows.accept(before.id(), drafts, scope, knownAt);
        });
    }

    /**
     * Says that a text is the text of a registered directive.
     *
     * @throws Refused at {@code directive} if it is already the text of another
     */
    public Receipt register(Scope scope, RegisterText deed) {
        return store.write(scope, deed, knownAt -> {
            var before = held(scope, deed.source());
            if (before.directive() != null && !before.directive().equals(deed.directive())) {
                throw new Refused("directive", "reader.registered-already", Map.of());
            }
            rows.register(before.id(), deed.directive());
        });
    }

    private Filed held(Scope scope, UUID source) {
        var before = rows.lock(source);
        reach.require(scope, Ability.ANSWER, before.unit());
        return before;
    }

    private Receipt deciding(
            Scope scope,
            ReaderDeed deed,
            UUID source,
            Collection<UUID> drafts,
            Map<UUID, Integer> seen,
            BiConsumer<Filed, Instant> work) {
        return store.write(scope, deed, knownAt -> {
            var before = held(scope, source);
            if (drafts.isEmpty()) {
                throw new Refused("drafts", "reader.nothing-marked", Map.of());
            }
            requireThere(before.id(), drafts);
            requireAsSeen(before.id(), seen);
            work.accept(before, knownAt);
        });
    }

    private void requireThere(UUID source, Collection<UUID> drafts) {
        var all = new HashSet<>(drafts);
        if (rows.count(source, all) != all.size()) {
            throw new Absent("draft", drafts);
        }
    }

    private void requireAsSeen(UUID source, Map<UUID, Integer> seen) {
        var numbers = seen.isEmpty() ? List.<Integer>of() : rows.changed(source, seen);
        if (!numbers.isEmpty()) {
            throw new Refused(
                    "drafts", "reader.changed-meanwhile", Map.of("count", numbers.size(), "first", numbers.getFirst()));
        }
    }

    private void requireUntraced(UUID source, Collection<UUID> drafts) {
        var numbers = rows.traced(source, drafts);
        if (!numbers.isEmpty()) {
            throw new Refused(
                    "drafts", "reader.record-already", Map.of("count", numbers.size(), "first", numbers.getFirst()));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
