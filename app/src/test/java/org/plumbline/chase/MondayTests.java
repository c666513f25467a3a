package org.plumbline.chase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.chase.ChaseList.Filter;
import org.plumbline.directive.News;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.Changed;
import org.plumbline.programme.Changed.Kind;
import org.plumbline.programme.Changed.Span;
import org.plumbline.programme.Work;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What changed since a day, as it was known at the end of the span. */
@DatabaseTest
class MondayTests {

    private static final Instant LONG_AGO = Instant.parse("2025-02-28T17:00:00Z");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Autowired
    private AChase chases;

    @Autowired
    private Changed changed;

    @Autowired
    private News news;

    @Autowired
    private Work work;

    @Autowired
    private Responses responses;

    @Autowired
    private ChaseList list;

    private AChase.Case set;

    @BeforeEach
    void aChase() {
        set = chases.fresh();
    }

    @Test
    void tellsWhatWasGivenHandedOverSentBackAskedAndBecameLate() {
        list.remind(set.set().office(), Filter.none(), null, false);
        assertThat(counts(LATER))
                .containsEntry(Kind.ISSUED, 5)
                .containsEntry(Kind.OVERDUE, 1)
                .containsEntry(Kind.HANDED_OVER, 1)
                .containsEntry(Kind.RETURNED, 1)
                .containsEntry(Kind.ASKED, 1)
                .containsEntry(Kind.REMINDED, 4)
                .doesNotContainKeys(Kind.DONE, Kind.CANCELLED, Kind.GRANTED);
        var back =
                of(LATER).stream().filter(each -> each.kind() == Kind.RETURNED).findFirst();
        assertThat(back).hasValueSatisfying(each -> {
            assertThat(each.id()).isEqualTo(set.returned());
            assertThat(each.note()).isEqualTo("Too short");
        });
    }

    @Test
    void showsOfEachKindTheLatestAndCountsTheRest() {
        var few = changed.of(set.set().office(), set.set().country().node("north"), span(LATER), 2);
        assertThat(few.stream().filter(each -> each.kind() == Kind.ISSUED))
                .hasSize(2)
                .allMatch(each -> each.n() == 5);
    }

    @Test
    void isOfTheUnitAndThoseBelowIt() {
        assertThat(changed.of(set.set().office(), set.set().country().node("n2"), span(LATER), 9))
                .isEmpty();
        assertThat(changed.of(set.set().other(), set.set().country().node("n2"), span(LATER), 9))
                .isEmpty();
    }

    /** Handed over on the due day, but told only afterwards: the sheet of before says late, the one of after does not. */
    @Test
    void readsAsItWasKnownThen() {
        var before = work.handOver(
                        set.set().district(), new HandOverProduct(Ids.next(), set.later(), "Ready", AChase.TODAY))
                .knownAt()
                .plusNanos(1_000);
        var product = Ids.next();
        work.handOver(
                set.set().district(),
                new HandOverProduct(product, set.overdue(), "Was ready", LocalDate.of(2025, 3, 5)));
        work.decideProduct(set.set().office(), new DecideProduct(product, set.overdue(), true, null, AChase.TODAY));
        assertThat(counts(before)).containsEntry(Kind.OVERDUE, 1).doesNotContainKey(Kind.DONE);
        assertThat(counts(LATER)).containsEntry(Kind.DONE, 1).doesNotContainKey(Kind.OVERDUE);
        assertThat(counts(before)).as("and still says so").containsEntry(Kind.OVERDUE, 1);
    }

    @Test
    void tellsOfDocumentsAddressedAnsweredAndLate() {
        assertThat(news(LATER))
                .containsEntry(News.Kind.ADDRESSED, 2)
                .containsEntry(News.Kind.LATE, 1)
                .doesNotContainKey(News.Kind.ANSWERED);
        var before = list.remind(set.set().office(), Filter.none(), null, false);
        assertThat(before.reminded()).isEqualTo(5);
        responses.answer(
                set.set().district(),
                new AnswerDirective(set.document(), set.n1(), AnswerKind.UNDER_UPPER, null, null, AChase.TODAY));
        assertThat(news(LATER))
                .containsEntry(News.Kind.ANSWERED, 1)
                .containsEntry(News.Kind.REMINDED, 1)
                .doesNotContainKey(News.Kind.LATE);
    }

    private Map<News.Kind, Integer> news(Instant until) {
        return news
                .of(
                        Scope.programme(),
                        set.set().country().node("north"),
                        LocalDate.of(2025, 3, 1),
                        AChase.TODAY,
                        LONG_AGO,
                        until,
                        9)
                .stream()
                .collect(Collectors.toMap(News.Item::kind, News.Item::documents, (a, b) -> a));
    }

    private Map<Kind, Integer> counts(Instant until) {
        return of(until).stream().collect(Collectors.toMap(Changed.Change::kind, Changed.Change::n, (a, b) -> a));
    }

    private List<Changed.Change> of(Instant until) {
        return changed.of(set.set().office(), set.set().country().node("north"), span(until), 9);
    }

    private static Span span(Instant until) {
        return new Span(LocalDate.of(2025, 3, 1), AChase.TODAY, LONG_AGO, until);
    }
}
