package org.plumbline.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.GiveMandate;
import org.plumbline.access.OpenAccount;
import org.plumbline.access.SeatAccount;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.kernel.Deed;
import org.plumbline.organisation.ChangeSeats;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.IssueAssignment;

/** What a workbook would do: its deeds in the order in which they are possible, each with the row it comes from. */
final class Plan {

    /** A deed and its row. */
    record Step<D extends Deed>(D deed, Row row) {}

    /** An assignment and the code by which its file knows it, if not by its identifier. */
    record Task(
            DraftAssignment draft,
            @Nullable IssueAssignment issue,
            @Nullable String code,
            Row row) {}

    final List<Step<FoundUnit>> units = new ArrayList<>();
    /** Bodies for a time, without their members as long as there are no posts. */
    final List<Step<Deed>> bodies = new ArrayList<>();
    /** Posts and who holds them. */
    final List<Step<Deed>> posts = new ArrayList<>();

    /** Who sits in the new bodies. */
    final List<Step<ChangeSeats>> members = new ArrayList<>();

    final List<Step<OpenAccount>> accounts = new ArrayList<>();
    final List<Step<SeatAccount>> seats = new ArrayList<>();
    final List<Step<GiveMandate>> mandates = new ArrayList<>();
    final List<Step<RegisterDirective>> directives = new ArrayList<>();
    /** Clauses of documents that were known before. */
    final Map<UUID, Step<Deed>> clauses = new java.util.LinkedHashMap<>();

    final List<Task> tasks = new ArrayList<>();
    private final Map<ListSheet, Integer> planned = new EnumMap<>(ListSheet.class);

    void count(ListSheet sheet) {
        planned.merge(sheet, 1, Integer::sum);
    }

    int counted(ListSheet sheet) {
        return planned.getOrDefault(sheet, 0);
    }

    boolean isEmpty() {
        return planned.isEmpty();
    }
}
