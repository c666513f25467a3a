package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.DirectiveReplayTests;
import org.plumbline.kernel.Ids;
import org.plumbline.reader.deed.AcceptDrafts;
import org.plumbline.reader.deed.AddDrafts;
import org.plumbline.reader.deed.EditDraft;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.HeldColumn;
import org.plumbline.reader.deed.KeepLayout;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reader.deed.ReaderDeed;
import org.plumbline.reader.deed.RecordKind;
import org.plumbline.reader.deed.Refusal;
import org.plumbline.reader.deed.RefuseDrafts;
import org.plumbline.reader.deed.RegisterText;
import org.plumbline.reader.deed.RemoveLayout;
import org.plumbline.reader.deed.ReopenDrafts;
import org.plumbline.reader.deed.TraceRecord;
import org.plumbline.reader.layout.Layouts;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything in the reading room can be carried out again from what happened. */
@DatabaseTest
class ReaderReplayTests {

    private static final Map<String, String> TABLES = Map.of(
            "source",
            "SELECT s.id, u.id, s.title, s.title_key, s.language, s.words, s.length, s.sha256, s.file_name, s.file_type, s.file_size,"
                    + " s.file_sha256, s.directive, s.fails, s.doubtful, s.cannot_tell, s.passes FROM reader.source s JOIN organisation.unit u ON u.node = s.unit",
            "draft",
            "SELECT id, source, no, type, starts, ends, surface, read, rule, reasons, confidence, language, state, accepted, refusal, note,"
                    + " row_version FROM reader.draft",
            "finding",
            "SELECT source, no, verdict, starts, ends, said FROM reader.finding",
            "layout",
            "SELECT l.id, u.id, l.name, l.signature, l.heads, l.head_rows, l.columns::text, l.removed IS NULL, l.row_version"
                    + " FROM reader.layout l JOIN organisation.unit u ON u.node = l.unit",
            "provenance",
            "SELECT id, source, draft, starts, ends, kind, record FROM reader.provenance");

    @Autowired
    private ApplicationContext here;

    @Autowired
    private AReading readings;

    @Test
    void everyRowIsRebuilt() {
        aDeedOfEveryKind();
        var replay = replay();
        assertThat(replay.names())
                .hasSize(DirectiveReplayTests.replay().names().size()
                        + ReaderDeed.class.getPermittedSubclasses().length);
        try (var there = replay.again(here)) {
            Replay.everyTableIsTheSame(here, there, "reader", TABLES);
        }
    }

    private static Replay replay() {
        return DirectiveReplayTests.replay()
                .by(ReadingRoom.class, "text-read", ReadText.class, ReadingRoom::read)
                .by(ReadingRoom.class, "drafts-accepted", AcceptDrafts.class, ReadingRoom::accept)
                .by(ReadingRoom.class, "draft-edited", EditDraft.class, ReadingRoom::edit)
                .by(ReadingRoom.class, "drafts-refused", RefuseDrafts.class, ReadingRoom::refuse)
                .by(ReadingRoom.class, "drafts-reopened", ReopenDrafts.class, ReadingRoom::reopen)
                .by(ReadingRoom.class, "record-traced", TraceRecord.class, ReadingRoom::trace)
                .by(ReadingRoom.class, "drafts-added", AddDrafts.class, ReadingRoom::add)
                .by(Layouts.class, "layout-kept", KeepLayout.class, Layouts::keep)
                .by(Layouts.class, "layout-removed", RemoveLayout.class, Layouts::remove)
                .by(ReadingRoom.class, "text-registered", RegisterText.class, ReadingRoom::register);
    }

    private void aDeedOfEveryKind() {
        var set = readings.fresh();
        var room = here.getBean(ReadingRoom.class);
        var scope = set.district();
        var source = set.source();
        var task = set.draft(RecordType.TASK);
        var event = set.draft(RecordType.EVENT);
        room.accept(
                scope,
                new AcceptDrafts(
                        source, List.of(task.id(), set.draft(RecordType.MONEY).id())));
        room.reopen(
                scope,
                new ReopenDrafts(source, List.of(set.draft(RecordType.MONEY).id())));
        room.refuse(
                scope,
                new RefuseDrafts(source, List.of(set.draft(RecordType.RATIO).id()), Refusal.TWICE, "again"));
        var changed = new TreeMap<>(event.fields());
        changed.put("date", "2024-03-13");
        room.edit(scope, new EditDraft(source, event.id(), null, changed));
        room.trace(
                scope,
                new TraceRecord(
                        Ids.next(), source, task.id(), task.start(), task.end(), RecordKind.ASSIGNMENT, Ids.next()));
        room.register(scope, new RegisterText(source, Ids.next()));
        room.add(
                scope,
                new AddDrafts(
                        source,
                        List.of(new FoundDraft(
                                Ids.next(),
                                RecordType.TASK,
                                0,
                                5,
                                new TreeMap<>(Map.of("what", "As said")),
                                "layout.row",
                                List.of("layout", "Annex"),
                                0.95,
                                "en"))));
        var layouts = here.getBean(Layouts.class);
        for (var heads : List.of(List.of("Ref code", "Job", "Hands"), List.of("A", "B", "C"))) {
            var id = Ids.next();
            var columns =
                    List.of(new HeldColumn("number", null), new HeldColumn("task", null), new HeldColumn("lead", null));
            layouts.keep(scope, new KeepLayout(id, set.unit("n1"), null, "Annex", heads, 1, columns));
            if (heads.contains("A")) {
                layouts.remove(scope, new RemoveLayout(id));
            } else {
                layouts.keep(scope, new KeepLayout(id, set.unit("n1"), 1, "Annex 2", heads, 2, columns));
            }
        }
        var checked = here.getBean(TextReader.class)
                .reading(
                        Ids.next(),
                        set.unit("n1"),
                        "Checked",
                        null,
                        "Poverty fell from 65.5% in 2021 to 48.14% in 2023, an average of 9.21% a year.");
        assertThat(checked.findings()).isNotNull();
        assertThat(checked.findings().kept()).isNotEmpty();
        room.read(scope, checked);
    }
}
