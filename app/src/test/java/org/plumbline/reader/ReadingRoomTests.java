package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.ReadingList.Asked;
import org.plumbline.reader.ReadingList.Filter;
import org.plumbline.reader.deed.AcceptDrafts;
import org.plumbline.reader.deed.EditDraft;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reader.deed.RecordKind;
import org.plumbline.reader.deed.Refusal;
import org.plumbline.reader.deed.RefuseDrafts;
import org.plumbline.reader.deed.RegisterText;
import org.plumbline.reader.deed.ReopenDrafts;
import org.plumbline.reader.deed.TraceRecord;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts come in, a person decides on what was found, and what it becomes keeps its words. */
@DatabaseTest
class ReadingRoomTests {

    @Autowired
    private AReading readings;

    @Autowired
    private ReadingRoom room;

    @Autowired
    private ReadingList list;

    private AReading.Case set;

    @BeforeEach
    void aText() {
        set = readings.fresh();
    }

    @Test
    void keepsTheTextAndItsDraftsAtTheirPlaces() {
        var source = list.get(set.office(), set.source());
        assertThat(source.title()).isEqualTo("Report of n1");
        assertThat(source.length()).isEqualTo(AReading.TEXT.codePointCount(0, AReading.TEXT.length()));
        assertThat(source.counts()).isEqualTo(new Source.Counts(9, 0, 0, 0));
        assertThat(list.words(set.office(), set.source())).isEqualTo(AReading.TEXT);
        var drafts =
                list.drafts(set.office(), set.source(), Asked.ALL, null, 100).items();
        assertThat(drafts).hasSize(9);
        assertThat(drafts.getFirst().surface()).isEqualTo("n2 to publish the dyke register by 31 May 2025");
        assertThat(drafts.getFirst().sure()).isEqualTo(Draft.Confidence.LIKELY);
        assertThat(drafts).extracting(Draft::no).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(list.same(set.office(), AReading.TEXT))
                .extracting(Source::id)
                .contains(set.source());
    }

    @Test
    void cutsAListOfDraftsAndOfTexts() {
        var first = list.drafts(set.office(), set.source(), Asked.ALL, null, 4);
        assertThat(first.items()).hasSize(4);
        var rest = list.drafts(set.office(), set.source(), Asked.ALL, UUID.fromString(first.next()), 100);
        assertThat(rest.items()).extracting(Draft::no).containsExactly(5, 6, 7, 8, 9);
        var money = new Asked(RecordType.MONEY, DraftState.OPEN, 0, Integer.MAX_VALUE);
        assertThat(list.drafts(set.office(), set.source(), money, null, 9).items())
                .extracting(Draft::no)
                .containsExactly(9);
        var second = AReading.deed(readings.empty());
        room.read(
                set.district(),
                new ReadText(second.id(), set.unit("n1"), "Another", null, "en", "Nothing here", List.of(), null));
        var page = list.list(set.office(), new Filter("", false), null, 1);
        assertThat(page.items()).extracting(Source::title).containsExactly("Another");
        assertThat(list.list(set.office(), new Filter("", false), UUID.fromString(page.next()), 1)
                        .items())
                .extracting(Source::id)
                .containsExactly(set.source());
        assertThat(list.list(set.office(), new Filter("", true), null, 9).items())
                .extracting(Source::id)
                .containsExactly(set.source());
        assertThat(list.list(set.office(), new Filter("REPÓRT", false), null, 9).items())
                .hasSize(1);
    }

    @Test
    void isSeenByWhoeverReadsTheUnitAndByNobodyElse() {
        assertThatThrownBy(() -> list.get(set.other(), set.source())).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> list.words(set.other(), set.source())).isInstanceOf(Absent.class);
        assertThat(list.drafts(set.other(), set.source(), Asked.ALL, null, 9).items())
                .isEmpty();
        assertThat(list.list(set.other(), new Filter("", false), null, 9).items())
                .isEmpty();
        var one = new AcceptDrafts(
                set.source(), List.of(set.draft(RecordType.TASK).id()));
        assertThatThrownBy(() -> room.accept(set.other(), one)).isInstanceOf(Absent.class);
        assertThat(list.get(set.reader(), set.source()).counts().open()).isEqualTo(9);
        assertThatThrownBy(() -> room.accept(set.reader(), one)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> room.read(set.other(), AReading.deed(set))).isInstanceOf(Absent.class);
    }

    @Test
    void refusesTextsThatCannotBeKept() {
        assertThat(problems("", ""))
                .extracting(Problem::code)
                .containsExactly("reader.text-missing", "reader.title-missing");
        assertThat(problems("T", "a\u0000b")).extracting(Problem::code).containsExactly("reader.text-odd");
        assertThat(problems("T", "a\ud83d")).extracting(Problem::code).containsExactly("reader.text-odd");
        assertThat(problems("T", "x".repeat(ReadingRoom.LONGEST + 1)))
                .extracting(Problem::code)
                .containsExactly("reader.text-long");
        assertThat(problems("T".repeat(301), "x")).extracting(Problem::code).containsExactly("reader.title-long");
        var beyond = new ReadText(Ids.next(), set.unit("n1"), "T", null, "en", "short", set.drafts(), null);
        assertThatThrownBy(() -> room.read(set.district(), beyond))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("reader.place-outside"));
    }

    private static List<Problem> problems(String title, String text) {
        return ReadingRoom.problems(title, text);
    }

    @Test
    void acceptsEditsRefusesAndTakesBack() {
        var task = set.draft(RecordType.TASK);
        var money = set.draft(RecordType.MONEY);
        var count = set.draft(RecordType.RATIO);
        room.accept(set.district(), new AcceptDrafts(set.source(), List.of(task.id(), money.id())));
        room.refuse(
                set.district(),
                new RefuseDrafts(set.source(), List.of(count.id()), Refusal.NOT_NEEDED, " branches are not asked "));
        var event = set.draft(RecordType.EVENT);
        var changed = new TreeMap<>(event.fields());
        changed.put("date", "2024-03-13");
        room.edit(set.district(), new EditDraft(set.source(), event.id(), 1, changed));
        assertThat(list.get(set.office(), set.source()).counts()).isEqualTo(new Source.Counts(5, 2, 1, 1));
        var edited = list.draft(set.office(), set.source(), event.id());
        assertThat(edited.state()).isEqualTo(DraftState.EDITED);
        assertThat(edited.field("date")).isEqualTo("2024-03-13");
        assertThat(edited.read().get("date")).isEqualTo("2024-03-12");
        assertThat(edited.actor()).isEqualTo(set.district().name());
        assertThat(list.draft(set.office(), set.source(), count.id()).note()).isEqualTo("branches are not asked");
        room.edit(set.district(), new EditDraft(set.source(), event.id(), 2, event.fields()));
        assertThat(list.draft(set.office(), set.source(), event.id()).state())
                .as("written as it was read, it is accepted as read")
                .isEqualTo(DraftState.ACCEPTED);
        room.reopen(
                set.district(), new ReopenDrafts(set.source(), List.of(task.id(), count.id(), event.id(), money.id())));
        assertThat(list.get(set.office(), set.source()).counts()).isEqualTo(new Source.Counts(9, 0, 0, 0));
    }

    @Test
    void refusesFieldsThatCannotBe() {
        var event = set.draft(RecordType.EVENT);
        var wrong = new TreeMap<>(event.fields());
        wrong.put("date", "2024-02-30");
        wrong.put("kind", "party");
        wrong.put("colour", "red");
        assertThatThrownBy(() -> room.edit(set.district(), new EditDraft(set.source(), event.id(), 1, wrong)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder("date", "kind", "colour"));
        assertThatThrownBy(() -> room.edit(set.district(), new EditDraft(set.source(), event.id(), 7, event.fields())))
                .isInstanceOf(Conflict.class);
        var money = set.draft(RecordType.MONEY);
        var amount = new TreeMap<>(money.fields());
        amount.put("amount", "3,4");
        assertThatThrownBy(() -> room.edit(set.district(), new EditDraft(set.source(), money.id(), null, amount)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> room.accept(set.district(), new AcceptDrafts(set.source(), List.of())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> room.accept(set.district(), new AcceptDrafts(set.source(), List.of(Ids.next()))))
                .isInstanceOf(Absent.class);
    }

    @Test
    void whatBecameARecordStays() {
        var task = set.draft(RecordType.TASK);
        var record = Ids.next();
        var trace = new TraceRecord(
                Ids.next(), set.source(), task.id(), task.start(), task.end(), RecordKind.ASSIGNMENT, record);
        room.trace(set.district(), trace);
        room.trace(set.district(), trace);
        var draft = list.draft(set.office(), set.source(), task.id());
        assertThat(draft.state()).isEqualTo(DraftState.ACCEPTED);
        assertThat(draft.records()).extracting(Traced::record).containsExactly(record);
        assertThatThrownBy(() -> room.reopen(set.district(), new ReopenDrafts(set.source(), List.of(task.id()))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("reader.record-already"));
        assertThat(list.kept(set.office(), null, null, 9).items()).isEmpty();
        room.accept(
                set.district(),
                new AcceptDrafts(
                        set.source(), List.of(set.draft(RecordType.EVENT).id())));
        assertThat(list.kept(set.office(), null, null, 9).items())
                .extracting(kept -> kept.draft().type())
                .containsExactly(RecordType.EVENT);
        var directive = Ids.next();
        room.register(set.district(), new RegisterText(set.source(), directive));
        assertThat(list.get(set.office(), set.source()).directive()).isEqualTo(directive);
        assertThatThrownBy(() -> room.register(set.district(), new RegisterText(set.source(), Ids.next())))
                .isInstanceOf(Refused.class);
    }
}
