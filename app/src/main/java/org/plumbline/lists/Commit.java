package org.plumbline.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeUnit;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.FoundUnits;
import org.plumbline.organisation.HandOver;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Assignments;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Carries a plan out through the front doors of the modules. Runs inside one transaction, which its caller gives up if anything was refused. */
@Component
class Commit {

    /** After so many refusals the rest mostly follows from them. */
    private static final int MOST = 50;

    private final Doors doors;
    private final Checking.Access access;
    private final Imports imports;

    Commit(Doors doors, Checking.Access access, Imports imports) {
        this.doors = doors;
        this.access = access;
        this.imports = imports;
    }

    /** The front doors to what an office works with. */
    @Component
    record Doors(
            Units units,
            TemporaryBodies bodies,
            Posts posts,
            Directives directives,
            Clauses clauses,
            Assignments assignments) {}

    /** Gives what was refused; nothing may be kept unless that is nothing. */
    List<Remark> carryOut(Scope scope, Plan plan, String file, String hash, long size) {
        var refused = new Refusals();
        try {
            if (!plan.units.isEmpty()) {
                var units = plan.units.stream().map(Plan.Step::deed).toList();
                refused.during(
                        plan.units.getFirst().row(),
                        () -> doors.units.foundAll(scope, new FoundUnits(Ids.next(), units)));
            }
            plan.bodies.forEach(step -> refused.during(step.row(), () -> body(scope, step.deed())));
            plan.posts.forEach(step -> refused.during(step.row(), () -> post(scope, step.deed())));
            plan.members.forEach(
                    step -> refused.during(step.row(), () -> doors.bodies.changeSeats(scope, step.deed())));
            plan.accounts.forEach(step ->
                    refused.during(step.row(), () -> access.accounts().open(scope, step.deed())));
            plan.seats.forEach(step ->
                    refused.during(step.row(), () -> access.seats().take(scope, step.deed())));
            plan.mandates.forEach(step ->
                    refused.during(step.row(), () -> access.mandates().give(scope, step.deed())));
            plan.directives.forEach(
                    step -> refused.during(step.row(), () -> doors.directives.register(scope, step.deed())));
            plan.clauses
                    .values()
                    .forEach(step ->
                            refused.during(step.row(), () -> doors.clauses.add(scope, (AddClauses) step.deed())));
            plan.tasks.forEach(task -> refused.during(task.row(), () -> task(scope, task)));
            if (refused.remarks.isEmpty()) {
                imports.record(scope, deed(plan, file, hash, size));
            }
        } catch (Enough stop) {
            // the remarks say why
        }
        return refused.remarks;
    }

    private void body(Scope scope, Deed deed) {
        if (deed instanceof SetUpBody setUp) {
            doors.bodies.setUp(scope, setUp);
        } else {
            doors.units.change(scope, (ChangeUnit) deed);
        }
    }

    private void post(Scope scope, Deed deed) {
        if (deed instanceof CreatePost create) {
            doors.posts.create(scope, create);
        } else {
            doors.posts.handOver(scope, (HandOver) deed);
        }
    }

    private void task(Scope scope, Plan.Task task) {
        doors.assignments.draft(scope, task.draft());
        if (task.issue() != null) {
            doors.assignments.issue(scope, task.issue());
        }
    }

    private static ImportLists deed(Plan plan, String file, String hash, long size) {
        var counts = new TreeMap<String, Integer>();
        for (var sheet : ListSheet.values()) {
            counts.put(sheet.code(), plan.counted(sheet));
        }
        var codes = plan.tasks.stream()
                .filter(task -> task.code() != null)
                .map(task -> new ImportLists.Coded(
                        task.draft().owner(),
                        Objects.requireNonNull(task.code()),
                        task.draft().id()))
                .toList();
        return new ImportLists(Ids.next(), file, hash, size, counts, codes);
    }

    /** What the front doors refused, each at its row. */
    private static final class Refusals {

        private final List<Remark> remarks = new ArrayList<>();

        void during(Row row, Runnable work) {
            try {
                work.run();
            } catch (Refused refused) {
                refused.problems()
                        .forEach(problem -> remarks.add(Remark.wrong(row, column(row, problem.field()), problem)));
            } catch (NotAllowed | Absent notYours) {
                remarks.add(Remark.wrong(row, null, "lists.not-allowed", Map.of()));
            } catch (DuplicateKeyException taken) {
                remarks.add(Remark.wrong(row, null, "lists.taken-unseen", Map.of()));
                throw new Enough();
            } catch (DataAccessException spoiled) {
                // after a refusal by the database itself nothing more can be asked of this transaction
                if (remarks.isEmpty()) {
                    throw spoiled;
                }
                throw new Enough();
            }
            if (remarks.size() >= MOST) {
                throw new Enough();
            }
        }

        private static @Nullable String column(Row row, @Nullable String field) {
            return field != null && row.sheet().column(field).isPresent() ? field : null;
        }
    }

    private static final class Enough extends RuntimeException {}
}
