package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.FigureImports;
import org.plumbline.indicator.ImportError;
import org.plumbline.indicator.ImportProgress;
import org.plumbline.indicator.ImportReport;
import org.plumbline.indicator.ImportedTable;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of figures changes nothing in a round that is closed; what stands there already is no change. */
@DatabaseTest
class ClosedRoundsTests {

    @Autowired
    private Reported reported;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Measured measured;

    @Autowired
    private FigureImports imports;

    @Test
    void areLeftAloneByAFile() {
        var made = reported.opened();
        var closed = reported.rounds(made).stream()
                .filter(each -> each.isClosed(LocalDate.of(2025, 3, 15)))
                .map(each -> each.period().code())
                .toList();
        assertThat(closed).contains("2024-Q3").doesNotContain("2024-Q4");
        receiving.permit(
                made.set().office(),
                new PermitLateReturn(
                        Ids.next(),
                        reported.round(made, "2024-Q3").id(),
                        made.unit("n2"),
                        Measured.TODAY,
                        "The office was flooded",
                        Measured.TODAY));
        measured.entered(made.set().other(), made.roads().indicator(), made.unit("n2"), "2024-Q3", Reported.km("4"));

        assertThat(imported(made, "2024-Q3,4", "2024-Q4,5").errors())
                .extracting(
                        ImportError::row,
                        ImportError::column,
                        ImportError::value,
                        each -> each.problem().code())
                .containsExactly(tuple(2L, "period", "2024-Q3", "bulk.period-closed"));

        reported.permitted(made, "2024-Q3", Measured.TODAY);
        var taken = imported(made, "2024-Q3,4", "2024-Q4,6");
        assertThat(taken.errors()).isEmpty();
        assertThat(taken.counts()).isEqualTo(new ImportReport.Counts(2, 0, 1, 0));
    }

    /** Rows of n1, and one of n2 that stands already. */
    private ImportReport imported(Reported.Case made, String... rows) {
        var text = new StringBuilder("indicator,unit,period,value\n");
        for (var row : rows) {
            text.append(made.roads().indicator())
                    .append(',')
                    .append(made.unit("n1"))
                    .append(',')
                    .append(row)
                    .append('\n');
        }
        text.append(made.roads().indicator())
                .append(',')
                .append(made.unit("n2"))
                .append(",2024-Q3,4\n");
        return imports.commit(
                made.set().office(), ImportedTable.of(text.toString().strip().split("\n")), new ImportProgress());
    }
}
