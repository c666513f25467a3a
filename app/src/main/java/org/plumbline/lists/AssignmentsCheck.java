package org.plumbline.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.programme.Days;
import org.plumbline.programme.Unclear;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.TaskText;

/** The list of assignments. Those with a day of issue are issued on it and have to be clear in all five ways; the others stay drafts. */
final class AssignmentsCheck {

    private static final int MOST_STEPS = 40;

    private final Workings work;
    private final DirectivesCheck directives;
    private final Map<String, StoredTask> stored = new HashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, List<String>> byCode = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    AssignmentsCheck(Workings work, DirectivesCheck directives, List<StoredTask> known) {
        this.work = work;
        this.directives = directives;
        for (var task : known) {
            stored.put(task.ownerId() + "/" + task.ref(), task);
            stored.put(task.ownerId() + "/" + task.id(), task);
            name(task.ref(), task.ownerId() + "/" + task.ref());
            name(task.id().toString(), task.ownerId() + "/" + task.id());
        }
    }

    private void name(String code, String key) {
        var keys = byCode.computeIfAbsent(code, any -> new ArrayList<>());
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    void run() {
        for (var row : work.book.rows(ListSheet.ASSIGNMENTS)) {
            var owner = work.unitAt(row, "owner");
            if (owner == null || !row.has("code")) {
                continue;
            }
            var code = row.text("code");
            var key = owner.id() + "/" + code;
            var first = rows.putIfAbsent(key, row);
            if (first != null) {
                work.wrong(row, "code", "lists.twice", Map.of("value", code, "row", first.number()));
            } else if (stored.containsKey(key)) {
                compare(row, Objects.requireNonNull(stored.get(key)));
            } else {
                ids.put(key, Stored.idOrNext(code));
                name(code, key);
            }
        }
        ids.keySet().forEach(key -> plan(key, new HashSet<>()));
    }

    private void plan(String key, Set<String> below) {
        if (!done.add(key)) {
            return;
        }
        var row = Objects.requireNonNull(rows.get(key));
        var owner = Objects.requireNonNull(work.unit(row.text("owner")));
        below.add(key);
        var upper = upper(row, owner, below);
        below.remove(key);
        var paper = row.has("directive")
                ? directives.one(row, "directive", row.text("directive"), owner.placeOrSelf())
                : null;
        var clause = clause(row, paper);
        var task = task(row, owner);
        if (!work.may(Ability.DIRECT, owner)) {
            work.wrong(row, "owner", "lists.unit-not-yours", Map.of("unit", row.text("owner")));
        }
        if (!row.has("title")) {
            return;
        }
        for (var problem : Days.problems(task, paper == null ? null : paper.issued, paper == null ? "" : paper.ref())) {
            work.wrong(row, column(problem.field()), problem);
        }
        var id = Objects.requireNonNull(ids.get(key));
        var issue = issue(row, id, task, clause, upper);
        if (work.isWrong(row)) {
            return;
        }
        var directive = paper == null ? null : paper.id;
        work.plan.tasks.add(new Plan.Task(
                new DraftAssignment(id, owner.id(), directive, clause, upper, task),
                issue,
                Stored.isId(row.text("code")) ? null : row.text("code"),
                row));
        work.plan.count(ListSheet.ASSIGNMENTS);
    }

    private static @Nullable String column(@Nullable String field) {
        return field != null && ListSheet.ASSIGNMENTS.column(field).isPresent() ? field : null;
    }

    private @Nullable UUID clause(Row row, @Nullable Paper paper) {
        if (!row.has("clause")) {
            return null;
        }
        if (paper == null) {
            if (!row.has("directive")) {
                work.wrong(row, "clause", "lists.clause-needs-directive", Map.of());
            }
            return null;
        }
        var clause = paper.clauses.get(row.text("clause"));
        if (clause == null) {
            work.wrong(
                    row,
                    "clause",
                    "lists.clause-unknown",
                    Map.of("clause", row.text("clause"), "directive", paper.ref()));
        }
        return clause;
    }

    /** The upper assignment is planned first. */
    private @Nullable UUID upper(Row row, Site owner, Set<String> below) {
        var key = upperKey(row, owner);
        if (key == null) {
            return null;
        }
        if (below.contains(key) || below.size() > MOST_STEPS) {
            work.wrong(row, "upper", "lists.assignment-circle", Map.of("code", row.text("upper")));
            return null;
        }
        var known = stored.get(key);
        if (known != null) {
            return known.id();
        }
        plan(key, below);
        return ids.get(key);
    }

    /** The assignment that a cell names: one's own code goes before the same code of another unit, unless that is named behind it. */
    private @Nullable String upperKey(Row row, Site owner) {
        if (!row.has("upper")) {
            return null;
        }
        var code = row.text("upper");
        var keys = byCode.getOrDefault(code, List.of());
        var own = owner.id() + "/" + code;
        if (keys.isEmpty()) {
            var cited = Cited.read(code);
            keys = cited.map(each -> byCode.getOrDefault(each.name(), List.of()).stream()
                            .filter(key -> each.of().stream().allMatch(unit -> isOf(key, unit)))
                            .toList())
                    .orElse(List.of());
        }
        if (keys.contains(own)) {
            return own;
        }
        if (keys.size() != 1) {
            var wrong = keys.isEmpty() ? "lists.assignment-unknown" : "lists.assignment-several";
            work.wrong(row, "upper", wrong, Map.of("code", code));
            return null;
        }
        return keys.getFirst();
    }

    private boolean isOf(String key, String unit) {
        var site = work.unit(unit);
        return site != null && key.startsWith(site.id() + "/");
    }

    private TaskText task(Row row, Site owner) {
        var lead = work.unitAt(row, "lead");
        var post = work.postAt(row, "post");
        var leader = work.postAt(row, "leader");
        if (lead != null && !lead.ceased().isAfter(work.today)) {
            work.wrong(row, "lead", "programme.lead-ceased", Map.of("unit", lead.name(), "ceased", lead.ceased()));
        } else if (lead != null && !row.has("leadReason") && !work.standsUnder(lead, owner)) {
            work.wrong(
                    row,
                    "leadReason",
                    "programme.lead-outside-line",
                    Map.of("unit", lead.name(), "owner", owner.name()));
        }
        stands(row, "post", post);
        stands(row, "leader", leader);
        if (post != null && lead != null && !post.unit().placeOrSelf().equals(lead.placeOrSelf())) {
            work.wrong(row, "post", "programme.post-elsewhere", Map.of("unit", lead.name()));
        }
        return new TaskText(
                work.words(row.has("title") ? row.text("title") : row.text("code")),
                lead == null ? null : lead.id(),
                row.get("leadReason"),
                partners(row, "coOrdinating", lead),
                partners(row, "supervising", lead),
                post == null ? null : post.id(),
                leader == null ? null : leader.id(),
                row.get("deliverable"),
                row.get("measure"),
                row.day("starts"),
                row.day("due"),
                null,
                List.of(),
                List.of());
    }

    private void stands(Row row, String column, @Nullable PostSite post) {
        if (post != null
                && (post.founded().isAfter(work.today) || !post.ceased().isAfter(work.today))) {
            work.wrong(row, column, "lists.outside-post", Map.of("post", post.name(), "day", work.today));
        }
    }

    private List<UUID> partners(Row row, String column, @Nullable Site lead) {
        var partners = new ArrayList<UUID>();
        for (var code : row.several(column)) {
            var unit = work.unitAt(row, column, code);
            if (unit == null) {
                continue;
            }
            if (lead != null && unit.id().equals(lead.id())) {
                work.wrong(row, column, "programme.partner-is-lead", Map.of("unit", unit.name()));
            } else if (partners.contains(unit.id())) {
                work.wrong(row, column, "programme.partner-twice", Map.of("unit", unit.name()));
            } else {
                partners.add(unit.id());
            }
        }
        return partners;
    }

    private @Nullable IssueAssignment issue(
            Row row, UUID id, TaskText task, @Nullable UUID clause, @Nullable UUID upper) {
        var on = row.day("issued");
        if (on == null) {
            return null;
        }
        if (on.isAfter(work.today)) {
            work.wrong(row, "issued", "lists.issued-later", Map.of("day", on, "today", work.today));
        }
        if (task.due() != null && task.due().isBefore(on)) {
            work.wrong(row, "due", "programme.due-before-on", Map.of("due", task.due(), "on", on));
        }
        for (var unclear : Unclear.of(task, clause, upper)) {
            // what is there and wrong was remarked already
            if (!row.has(unclear.field())) {
                work.wrong(row, unclear.field(), "programme.unclear." + unclear.missing(), Map.of());
            }
        }
        return new IssueAssignment(id, on);
    }

    private void compare(Row row, StoredTask known) {
        work.differs(row, "title", known.title());
        work.differs(row, "directive", known.directive(), same(row, known));
        work.differs(row, "clause", known.clause());
        unit(row, "lead", known.lead());
        var upper = upperKey(row, Objects.requireNonNull(work.unit(row.text("owner"))));
        var task = upper == null ? null : stored.get(upper);
        work.differs(row, "upper", known.upper(), task != null && task.id().equals(known.upperId()));
        work.differs(row, "leadReason", known.leadReason());
        units(row, "coOrdinating", known.coOrdinating());
        units(row, "supervising", known.supervising());
        post(row, "post", known.post());
        post(row, "leader", known.leader());
        work.differs(row, "deliverable", known.deliverable());
        work.differs(row, "measure", known.measure());
        work.differsDay(row, "starts", known.starts());
        work.differsDay(row, "due", known.due());
        work.differsDay(row, "issued", known.issued());
    }

    private boolean same(Row row, StoredTask known) {
        if (!row.has("directive")) {
            return true;
        }
        var paper = directives.one(row, "directive", row.text("directive"), known.ownerId());
        return paper == null || paper.id.equals(known.directiveId());
    }

    private void unit(Row row, String column, @Nullable String stored) {
        var unit = work.unitAt(row, column);
        work.differs(row, column, stored, unit == null || unit.ref().equals(stored));
    }

    private void post(Row row, String column, @Nullable String stored) {
        var post = work.postAt(row, column);
        work.differs(row, column, stored, post == null || post.ref().equals(stored));
    }

    private void units(Row row, String column, String stored) {
        var named = new HashSet<String>();
        for (var code : row.several(column)) {
            var unit = work.unitAt(row, column, code);
            named.add(unit == null ? code : unit.ref());
        }
        var before = stored.isEmpty() ? Set.<String>of() : Set.of(stored.split("; "));
        work.differs(row, column, stored, named.equals(before));
    }
}
