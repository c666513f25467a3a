package org.plumbline.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.web.RowsSheet.ClauseRow;

class LinesTests {

    private static final Map<ClauseKind, List<String>> WORDS = Map.of(
            ClauseKind.TASK, List.of("Nhiệm vụ", "Task"),
            ClauseKind.GROUP, List.of("Nhóm", "Group"),
            ClauseKind.REPORTING_DUTY, List.of("Nhiệm vụ báo cáo", "Reporting duty"),
            ClauseKind.VIEWPOINT, List.of("Quan điểm", "Viewpoint"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.2 task! Every commune signs             | 3.2  | TASK           | yes | Every commune signs",
                "3.2. Task: Every commune signs            | 3.2  | TASK           |     | Every commune signs",
                "II. group Digital government              | II   | GROUP          |     | Digital government",
                "II.1.a) viewpoint We lead                 | II.1.a | VIEWPOINT    |     | We lead",
                "1. Task force of the province             | 1    | TASK           |     | Task force of the province",
                "a) reporting duty! Report each quarter    | a    | REPORTING_DUTY | yes | Report each quarter",
                "4 nhiệm vụ báo cáo! Báo cáo hằng quý      | 4    | REPORTING_DUTY | yes | Báo cáo hằng quý",
                "4 nhiem vu! Ký số                         | 4    | TASK           | yes | Ký số",
                "5! Sign                                   | 5    | TASK           | yes | Sign",
                "5 ! Sign                                  | 5    | TASK           | yes | Sign",
                "6                                         | 6    | TASK           |     | ''"
            })
    void readsALine(String line, String path, ClauseKind kind, String asks, String wording) {
        assertThat(Lines.read(line, WORDS).rows())
                .containsExactly(new ClauseRow(path, kind.name(), asks == null ? "" : asks, wording));
    }

    @Test
    void goesOnWithTheClauseBeforeWhereNoNumberStands() {
        var read = Lines.read("1 Every commune\nsigns papers\n\n2 Next", WORDS);
        assertThat(read.rows())
                .extracting(ClauseRow::path, ClauseRow::wording)
                .containsExactly(tuple("1", "Every commune signs papers"), tuple("2", "Next"));
    }

    @Test
    void saysWhichLineHasNoNumber() {
        var read = Lines.read("\nNo number here\n1 One", WORDS);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("directive.form.line-number");
            assertThat(problem.arguments().get("line")).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"3.2, 3", "II.1.a, II.1", "II.1.a), II.1", "4, ''"})
    void findsTheNumberAbove(String path, String above) {
        var found = Numbering.above(path);
        assertThat(found.isEmpty() ? "" : found.getFirst()).isEqualTo(above);
    }
}
