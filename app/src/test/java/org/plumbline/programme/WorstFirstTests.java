package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.deed.CancelAssignment;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** That the parts of a list, one after another, are the list: none is left out and none shown twice. */
@DatabaseTest
class WorstFirstTests {

    @Autowired
    private AProgramme programme;

    @Autowired
    private AssignmentList list;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Work work;

    private AProgramme.Case set;
    private List<UUID> all;

    @BeforeEach
    void someOfEveryStage() {
        set = programme.fresh();
        var open = programme.issued(set, programme.clear(set));
        var openAsWell = programme.issued(set, programme.clear(set));
        var late = programme.issued(set, programme.due(set, LocalDate.of(2025, 3, 1)), LocalDate.of(2025, 2, 1));
        var handed = programme.issued(set, programme.due(set, LocalDate.of(2025, 3, 20)), LocalDate.of(2025, 2, 1));
        work.handOver(set.office(), new HandOverProduct(Ids.next(), handed, "A report", AProgramme.TODAY));
        var draft = programme.draft(set, programme.clear(set));
        var endless = programme.draft(set, TaskText.of(AProgramme.words("Something vague")));
        var cancelled = programme.issued(set, programme.clear(set));
        assignments.cancel(set.office(), new CancelAssignment(cancelled, "Not needed", AProgramme.TODAY));
        all = List.of(late, open, openAsWell, handed, draft, endless, cancelled);
    }

    @Test
    void givesTheWholeListPartByPart() {
        var filter = Filter.none().ofDirective(set.directive());

        for (var size : List.of(1, 2, 3, 100)) {
            var met = new ArrayList<UUID>();
            var part = list.list(set.office(), filter, size, null);
            part.items().forEach(line -> met.add(line.id()));
            while (part.next() != null) {
                part = list.list(set.office(), filter, size, part.next());
                part.items().forEach(line -> met.add(line.id()));
            }
            assertThat(met).as("in parts of " + size).isEqualTo(all);
        }
        assertThat(list.page(set.office(), filter, 3, 2).items())
                .extracting(Assignment.Line::id)
                .isEqualTo(all.subList(3, 6));
    }

    @Test
    void refusesACursorThatItDidNotGive() {
        for (var cursor : List.of(
                "50", "ISSUED_0_2025-03-01_x", "ISSUED_2_2025-03-01_" + all.getFirst(), "A_0__" + all.getFirst())) {
            assertThatThrownBy(() -> list.list(set.office(), Filter.none(), 10, cursor))
                    .as(cursor)
                    .isInstanceOf(Refused.class);
        }
    }
}
