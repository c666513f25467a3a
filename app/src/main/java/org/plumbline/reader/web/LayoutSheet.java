package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.deed.HeldColumn;

/**
 * What somebody typed about a layout.
 *
 * @param holds what each column holds, by its word; empty for one that is not read
 * @param years of which year, where one is typed
 */
public record LayoutSheet(String name, String headRows, List<String> holds, List<String> years) {

    public LayoutSheet {
        holds = List.copyOf(holds);
        years = List.copyOf(years);
    }

    /** What a column holds. */
    public String holds(int at) {
        return at < holds.size() ? holds.get(at) : "";
    }

    /** The year that was typed for a column. */
    public String year(int at) {
        return at < years.size() ? years.get(at) : "";
    }

    int rows() {
        try {
            return Integer.parseInt(headRows.strip());
        } catch (NumberFormatException none) {
            throw new Refused("headRows", "layout.head-rows", Map.of("most", 10));
        }
    }

    List<HeldColumn> columns() {
        var columns = new ArrayList<HeldColumn>();
        var problems = new ArrayList<Problem>();
        for (int at = 0; at < holds.size(); at++) {
            var year = year(at).strip();
            Integer of = null;
            if (!year.isEmpty()) {
                if (year.matches("(19|20|21)\\d\\d")) {
                    of = Integer.valueOf(year);
                } else {
                    problems.add(Problem.at("columns", "layout.year", Map.of("value", year)));
                }
            }
            columns.add(new HeldColumn(holds.get(at).isBlank() ? null : holds.get(at), of));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return columns;
    }
}
