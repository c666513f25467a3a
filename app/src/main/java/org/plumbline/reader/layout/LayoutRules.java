package org.plumbline.reader.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.kernel.Problem;
import org.plumbline.reader.deed.KeepLayout;
import org.plumbline.reading.table.Column;
import org.plumbline.reading.table.TableKind;

/** What a layout has to say before it is kept. */
final class LayoutRules {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_HEAD_ROWS = 10;

    private LayoutRules() {}

    /** What is wrong with a layout, each at its field. */
    static List<Problem> problems(KeepLayout deed) {
        var problems = new ArrayList<Problem>();
        if (deed.name().isBlank()) {
            problems.add(Problem.at("name", "layout.name-missing"));
        } else if (deed.name().length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "layout.name-long", Map.of("most", LONGEST_NAME)));
        }
        if (deed.heads().isEmpty()
                || deed.heads().size() > MOST_COLUMNS
                || deed.heads().stream().allMatch(String::isBlank)) {
            problems.add(Problem.at("heads", "layout.heads-missing", Map.of("most", MOST_COLUMNS)));
        }
        if (deed.headRows() < 1 || deed.headRows() > MOST_HEAD_ROWS) {
            problems.add(Problem.at("headRows", "layout.head-rows", Map.of("most", MOST_HEAD_ROWS)));
        }
        for (int at = 0; at < deed.columns().size(); at++) {
            var holds = deed.columns().get(at).holds();
            if (holds != null && OfficeLayout.column(holds).isEmpty()) {
                problems.add(Problem.at(
                        "columns[%d].holds".formatted(at),
                        "layout.column-unknown",
                        Map.of("value", holds, "known", known())));
            }
        }
        if (problems.isEmpty()
                && OfficeLayout.mapping(deed.headRows(), deed.columns()).kind() == TableKind.UNKNOWN) {
            problems.add(Problem.at("columns", "layout.columns-of-nothing"));
        }
        return problems;
    }

    private static String known() {
        return Arrays.stream(Column.values()).map(Column::code).collect(Collectors.joining(", "));
    }
}
