package org.plumbline.frozen.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.frozen.Difference;
import org.plumbline.frozen.FrozenList;
import org.plumbline.web.FrozenView;

/**
 * A frozen page as it is shown: its cells, and beside those that differ what they are today.
 *
 * @param byCell what differs, by section, row and column
 */
public record FrozenPageView(FrozenList.Compared compared, Map<String, Difference> byCell) {

    public FrozenPageView {
        byCell = Map.copyOf(byCell);
    }

    static FrozenPageView of(FrozenList.Compared compared) {
        return new FrozenPageView(
                compared, compared.differences().stream().collect(Collectors.toMap(Difference::key, each -> each)));
    }

    /** What differs in a cell; null where it says the same today. */
    public @Nullable Difference at(FrozenView.Section section, FrozenView.Row row, FrozenView.Cell cell) {
        return byCell.get(section.key() + "/" + row.key() + "/" + cell.column());
    }
}
