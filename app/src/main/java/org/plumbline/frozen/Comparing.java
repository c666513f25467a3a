package org.plumbline.frozen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.web.FrozenView;

/** Holds the cells of a page against those of the same page at another time. A cell that is not there says as much as an empty one. */
final class Comparing {

    private Comparing() {}

    private record Placed(FrozenView.Section section, FrozenView.Row row, FrozenView.Cell cell) {

        private String column() {
            return section.columns().stream()
                    .filter(each -> each.key().equals(cell.column()))
                    .map(FrozenView.Column::label)
                    .findFirst()
                    .orElse(cell.column());
        }
    }

    /** What differs, in the order of the page as it was; what came since behind it. */
    static List<Difference> of(List<FrozenView.Section> then, List<FrozenView.Section> now) {
        var before = cells(then);
        var after = cells(now);
        var found = new ArrayList<Difference>();
        before.forEach((key, was) -> add(found, key, was, after.get(key)));
        after.forEach((key, is) -> {
            if (!before.containsKey(key)) {
                add(found, key, null, is);
            }
        });
        return found;
    }

    private static void add(List<Difference> found, String key, @Nullable Placed was, @Nullable Placed is) {
        var then = was == null || was.cell.isEmpty() && was.cell.proof() == null ? null : was.cell;
        var now = is == null || is.cell.isEmpty() && is.cell.proof() == null ? null : is.cell;
        if (then == null ? now == null : now != null && then.isSame(now)) {
            return;
        }
        var shown = was == null ? is : was;
        if (shown != null) {
            found.add(new Difference(
                    key,
                    shown.section.title(),
                    shown.row.label(),
                    shown.column(),
                    shown.row.address(),
                    then,
                    now,
                    List.of()));
        }
    }

    private static Map<String, Placed> cells(List<FrozenView.Section> sections) {
        var all = new LinkedHashMap<String, Placed>();
        for (var section : sections) {
            for (var row : section.rows()) {
                for (var cell : row.cells()) {
                    all.put(key(section, row, cell), new Placed(section, row, cell));
                }
            }
        }
        return all;
    }

    /** By what a cell is known again. */
    static String key(FrozenView.Section section, FrozenView.Row row, FrozenView.Cell cell) {
        return section.key() + "/" + row.key() + "/" + cell.column();
    }

    /** The sum of what differs: the same as long as the same cells say the same; empty where none differs. */
    static String sum(List<Difference> differences) {
        return differences.isEmpty()
                ? ""
                : sum(differences.stream()
                        .map(each -> each.key() + "=" + told(each.now()))
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    private static String told(FrozenView.@Nullable Cell cell) {
        return cell == null
                ? ""
                : (cell.number() == null ? "" : cell.number().toPlainString()) + "|" + cell.word() + "|" + cell.proof();
    }

    static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
