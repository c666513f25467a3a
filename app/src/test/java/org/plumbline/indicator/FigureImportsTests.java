package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of figures: what it brings, what it leaves alone, and everything that can be wrong with it. */
@DatabaseTest
class FigureImportsTests {

    private static final String HEAD =
            "indicator,owner,unit,cut,period,state,value,numerator,denominator,maturity,source,reason";

    @Autowired
    private Measured measured;

    @Autowired
    private FigureImports imports;

    @Autowired
    private SeriesList series;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Measured.Case set;
    private UUID roads;
    private UUID poor;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        roads = measured.defined(set, "ROADS", Measured.roads());
        poor = measured.defined(set, "POOR", Measured.poverty());
    }

    private String row(UUID indicator, String unit, String rest) {
        return indicator + ",," + set.unit(unit) + "," + rest;
    }

    private ImportReport commit(Scope scope, String... rows) {
        return imports.commit(scope, ImportedTable.of(rows), new ImportProgress());
    }

    private List<Fact> facts(UUID indicator, String unit) {
        return series.list(
                        Scope.programme(),
                        new SeriesList.Question(indicator, set.country().node(unit), null, null, null, null),
                        null,
                        100)
                .facts()
                .items();
    }

    @Test
    void bringsFiguresInOneAct() {
        var owner = set.country().code("north");
        var n1 = set.country().code("n1");
        var report = commit(
                set.office(),
                HEAD,
                "roads," + owner + "," + n1 + ",,2024-Q3,,12.5,,,,Road register,",
                "ROADS," + owner + "," + n1 + ",,2024-Q4,nil,,,,provisional,,",
                "POOR," + owner + "," + n1 + ",ethnicity=minority,2024,,,48,600,,,",
                "POOR," + owner + "," + n1 + ",,2024,not applicable,,,,,,");

        assertThat(report.errors()).isEmpty();
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(4, 0, 0, 0));
        assertThat(facts(roads, "n1"))
                .extracting(each -> each.period().code(), each -> each.state().name(), Fact::amount, Fact::source)
                .containsExactly(
                        tuple("2024-Q3", "VALUE", Measured.number("12.5").value(), "Road register"),
                        tuple("2024-Q4", "NIL", null, null));
        assertThat(facts(poor, "n1"))
                .extracting(Fact::cut, each -> each.state().name())
                .containsExactlyInAnyOrder(tuple("ethnicity=minority", "VALUE"), tuple("", "NOT_APPLICABLE"));
        var kept = imports.get(set.office(), report.done());
        assertThat(kept.deed().entered()).isEqualTo(4);
        assertThat(kept.actor()).isEqualTo(set.office().name());
        assertThatThrownBy(() -> imports.get(set.district(), report.done()))
                .isInstanceOf(org.plumbline.kernel.Absent.class);
    }

    @Test
    void erasesNothingAndLeavesAloneWhatStands() {
        measured.entered(set.office(), roads, set.unit("n1"), "2024-Q3", Measured.number("12.50"));
        var before = facts(roads, "n1");
        var report = commit(
                set.office(), HEAD, row(roads, "n1", ",2024-Q3,,12.5,,,,,"), row(roads, "n1", ",2024-Q4,,,,,,,"));

        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(0, 0, 1, 1));
        assertThat(report.done()).isNull();
        assertThat(facts(roads, "n1")).isEqualTo(before);
    }

    @Test
    void correctsWithAReasonOnly() {
        var first = measured.entered(set.office(), roads, set.unit("n1"), "2024-Q3", Measured.number("12"));
        var rows = new String[] {HEAD, row(roads, "n1", ",2024-Q3,,13,,,,,"), row(roads, "n2", ",2024-Q3,,7,,,,,")};
        var refused = commit(set.office(), rows);
        assertThat(refused.errors())
                .extracting(
                        ImportError::row,
                        ImportError::column,
                        each -> each.problem().code())
                .containsExactly(tuple(2L, "reason", "bulk.reason-missing"));
        assertThat(facts(roads, "n2")).isEmpty();

        var report = imports.commit(set.office(), ImportedTable.because("Recounted", rows), new ImportProgress());
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(1, 1, 0, 0));
        var now = facts(roads, "n1");
        assertThat(now)
                .extracting(Fact::amount)
                .containsExactly(Measured.number("13").value());
        assertThat(now.getFirst().corrects()).isEqualTo(first);
        var closed = series.get(Scope.programme(), first).closed();
        assertThat(closed).isNotNull();
        assertThat(closed.reason()).isEqualTo("Recounted");
    }

    @Test
    void saysEverythingThatIsWrongWithItsPlace() {
        var report = commit(
                set.office(),
                HEAD,
                row(roads, "n1", ",2024-Q3,,\"12,5\",,,,,"),
                "NONE,," + set.unit("n1") + ",,2024-Q3,,1,,,,,",
                roads + ",,nowhere,,2024-Q3,,1,,,,,",
                row(roads, "n1", ",2024-Q5,,1,,,,,"),
                row(roads, "n1", ",2024-06,,1,,,,,"),
                row(roads, "n1", ",2025-Q1,,1,,,FINAL,,"),
                row(roads, "n1", ",2010-Q1,NIL,1,,,,,"),
                row(poor, "n1", ",2023,,0.48,48,100,,,"),
                row(poor, "n1", ",2022,,,101,100,,,"),
                row(poor, "n1", "sex=female,2022,,12,,,,,"),
                row(poor, "n1", ",1970,,12,,,,,"),
                row(roads, "n2", ",2024-Q2,,1,,,,,"),
                row(roads, "n2", ",2024-Q2,,1,,,,,"),
                row(roads, "n1", ",2024-Q1,,1,,,,,") + ",what,is,this");

        assertThat(report.wrong()).isEqualTo(13);
        assertThat(report.errors())
                .extracting(
                        ImportError::row,
                        ImportError::column,
                        ImportError::value,
                        each -> each.problem().code())
                .containsExactly(
                        tuple(2L, "value", "12,5", "bulk.number-point"),
                        tuple(3L, "indicator", "NONE", "bulk.indicator-unknown"),
                        tuple(4L, "unit", "nowhere", "bulk.unit-unknown"),
                        tuple(5L, "period", "2024-Q5", "bulk.period"),
                        tuple(6L, "period", "2024-06", "indicator.period-frequency.quarter"),
                        tuple(7L, "maturity", "FINAL", "indicator.final-before-end"),
                        tuple(8L, "state", "NIL", "indicator.value-beside-state"),
                        tuple(9L, "value", "0.48", "indicator.share-for-percent"),
                        tuple(10L, "numerator", "101", "indicator.numerator-above"),
                        tuple(11L, "cut", "sex=female", "indicator.cut-dimension"),
                        tuple(12L, "period", "1970", "indicator.period-outside"),
                        tuple(14L, "period", "2024-Q2", "bulk.row-twice"),
                        tuple(15L, null, "", "bulk.row-cells"));
        assertThat(facts(roads, "n2")).isEmpty();

        var out = new StringBuilder();
        imports.marked(
                ImportedTable.of(
                        HEAD, row(roads, "n1", ",2024-Q3,,\"12,5\",,,,,"), row(roads, "n2", ",2024-Q3,,1,,,,,")),
                report,
                out,
                each -> each.problem().code());
        assertThat(out.toString().lines())
                .hasSize(2 + 1)
                .contains("2," + row(roads, "n1", ",2024-Q3,,\"12,5\",,,,,") + ",bulk.number-point");
    }

    @Test
    void asksWhetherSharesAreMeant() {
        var rows = new String[] {HEAD, row(poor, "n1", ",2023,,0.48,,,,,"), row(poor, "n2", ",2023,,0.9,,,,,")};
        assertThat(commit(set.office(), rows).errors())
                .extracting(
                        ImportError::row,
                        ImportError::value,
                        each -> each.problem().code())
                .containsExactly(tuple(2L, "0.48", "bulk.shares-asked"));

        var sent = ImportedTable.of(DecimalMark.POINT, Shares.AS_SHARES, null, rows);
        assertThat(imports.commit(set.office(), sent, new ImportProgress()).isRight())
                .isTrue();
        assertThat(facts(poor, "n1"))
                .extracting(Fact::amount)
                .containsExactly(Measured.number("48").value());
    }

    @Test
    void isForWhoAnswersForEachUnit() {
        var report = commit(
                set.district(), HEAD, row(roads, "n1", ",2024-Q3,,1,,,,,"), row(roads, "n2", ",2024-Q3,,1,,,,,"));
        assertThat(report.errors())
                .extracting(ImportError::row, ImportError::column)
                .containsExactly(tuple(3L, "unit"));
        assertThat(commit(set.reader(), HEAD, row(roads, "n1", ",2024-Q3,,1,,,,,"))
                        .errors())
                .extracting(each -> each.problem().code())
                .containsExactly("bulk.unit-not-yours");
        assertThat(commit(set.district(), HEAD, row(roads, "n1", ",2024-Q3,,1,,,,,"))
                        .isRight())
                .isTrue();
        assertThat(facts(roads, "n1")).hasSize(1);
    }

    @Test
    void knowsTheSameFileAgain() {
        var rows = new String[] {HEAD, row(roads, "n1", ",2024-Q3,,1,,,,,")};
        var first = commit(set.district(), rows);
        var second = commit(set.district(), rows);
        assertThat(second.done()).isNull();
        assertThat(second.earlier()).isNotNull();
        assertThat(second.earlier().id()).isEqualTo(first.done());
        assertThat(imports.check(set.district(), ImportedTable.of(rows), new ImportProgress())
                        .earlier())
                .isNotNull();
        var another = commit(set.office(), rows);
        assertThat(another.earlier()).as("somebody who does not see the first").isNull();
        assertThat(another.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void leavesNothingWhenItIsStopped() {
        var progress = new ImportProgress();
        progress.stop();
        var rows = IntStream.rangeClosed(2000, 2024).mapToObj(year -> row(roads, "n1", "," + year + "-Q3,,1,,,,,"));
        var sent = ImportedTable.of(java.util.stream.Stream.concat(java.util.stream.Stream.of(HEAD), rows)
                .toArray(String[]::new));
        assertThatThrownBy(() -> imports.commit(set.office(), sent, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(facts(roads, "n1")).isEmpty();
        assertThat(imports.commit(set.office(), sent, new ImportProgress())
                        .counts()
                        .entered())
                .isEqualTo(25);
    }

    @Test
    void refusesAHeadingThatItDoesNotKnow() {
        assertThatThrownBy(() -> commit(set.office(), "indicator;unit;valeu;value;value", "a;b;1;2;3"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("bulk.heading-unknown", "bulk.heading-twice", "bulk.heading-missing"));
    }

    @Test
    void bringsEveryShape() {
        var yes = measured.defined(
                set,
                "YES",
                Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.NONE, Frequency.ONCE));
        var rank = measured.defined(
                set,
                "RANK",
                Measured.text(Shape.RANK, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR));
        var words = measured.defined(
                set,
                "WORDS",
                Measured.text(Shape.WORDS, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR));
        var report = commit(
                set.office(),
                "unit\tindicator\tperiod\tanswer\tRank\trank of\twords",
                set.unit("n1") + "\t" + yes + "\t2024-12-31\tYes\t\t\t",
                set.unit("n1") + "\t" + rank + "\t2024\t\t3\t34\t",
                set.unit("n1") + "\t" + words + "\t2024\t\t\t\t\"Line one\n\\N\ttwo\"");
        assertThat(report.errors()).isEmpty();
        assertThat(facts(yes, "n1").getFirst().figure().answer()).isTrue();
        assertThat(facts(rank, "n1").getFirst().figure().rankOf()).isEqualTo(34);
        assertThat(facts(words, "n1").getFirst().figure().words()).isEqualTo("Line one\n\\N\ttwo");
        assertThat(facts(yes, "n1").getFirst().period()).isEqualTo(Period.of("2024-12-31"));
    }

    @Test
    void takesAFewStatementsHoweverManyRowsThereAre() {
        assertThat(store.read(
                        Scope.programme(),
                        () -> sql.sql(
                                        "SELECT count(*) FROM pg_tables WHERE tablename LIKE 'figure\\_%' AND schemaname LIKE 'pg\\_temp%'")
                                .query(Integer.class)
                                .single()))
                .as("tables of earlier imports are gone")
                .isZero();
    }
}
