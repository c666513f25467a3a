package org.plumbline.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;

/** The state of one check: what the workbook names, what it would do, and everything that was remarked so far. */
final class Workings {

    final Scope scope;
    final LocalDate today;
    final Book book;
    final Choices choices;
    final Plan plan = new Plan();
    final List<Remark> remarks = new ArrayList<>();

    private final Reach reach;
    private final Map<String, Site> units = new HashMap<>();
    private final Map<UUID, Site> unitsById = new HashMap<>();
    private final Map<UUID, Set<UUID>> above = new HashMap<>();
    private final Map<String, PostSite> posts = new HashMap<>();
    private final Map<String, Boolean> allowed = new HashMap<>();
    private final Set<Row> wrong = Collections.newSetFromMap(new IdentityHashMap<>());

    Workings(Scope scope, LocalDate today, Book book, Choices choices, Reach reach) {
        this.scope = scope;
        this.today = today;
        this.book = book;
        this.choices = choices;
        this.reach = reach;
        remarks.addAll(book.remarks());
        var broken = new HashSet<String>();
        book.remarks().stream()
                .filter(Remark::isWrong)
                .forEach(each -> broken.add(each.sheetName() + "/" + each.row()));
        for (var sheet : ListSheet.values()) {
            book.rows(sheet).stream()
                    .filter(row -> broken.contains(row.sheetName() + "/" + row.number()))
                    .forEach(wrong::add);
        }
    }

    Wording words(String text) {
        return Wording.of(book.language(), text);
    }

    void wrong(Row row, @Nullable String column, String code, Map<String, ?> arguments) {
        wrong(row, column, new Problem(code, column, arguments));
    }

    void wrong(Row row, @Nullable String column, Problem problem) {
        wrong.add(row);
        remarks.add(Remark.wrong(row, column, problem));
    }

    boolean isWrong(Row row) {
        return wrong.contains(row);
    }

    /** Remarks what a file says otherwise than is known; an empty cell says nothing. */
    boolean differs(Row row, String column, @Nullable String stored, boolean same) {
        if (!row.has(column) || same) {
            return false;
        }
        remarks.add(Remark.different(row, column, stored == null ? "" : stored));
        return true;
    }

    boolean differs(Row row, String column, @Nullable String stored) {
        return differs(row, column, stored, row.text(column).equals(stored));
    }

    boolean differsDay(Row row, String column, @Nullable LocalDate stored) {
        return differs(row, column, Objects.toString(stored, ""), Objects.equals(row.day(column), stored));
    }

    void know(Site unit) {
        units.put(unit.ref(), unit);
        units.put(unit.id().toString(), unit);
        unitsById.put(unit.id(), unit);
    }

    void know(Map<UUID, Set<UUID>> lines) {
        above.putAll(lines);
    }

    void know(PostSite post) {
        posts.put(post.ref(), post);
        posts.put(post.id().toString(), post);
    }

    Collection<Site> units() {
        return unitsById.values();
    }

    @Nullable
    Site unit(String ref) {
        return units.get(ref);
    }

    @Nullable
    Site unit(UUID id) {
        return unitsById.get(id);
    }

    @Nullable
    PostSite post(String ref) {
        return posts.get(ref);
    }

    /** The unit that a cell names; remarks it if there is none. */
    @Nullable
    Site unitAt(Row row, String column) {
        return unitAt(row, column, row.get(column));
    }

    @Nullable
    Site unitAt(Row row, String column, @Nullable String ref) {
        if (ref == null) {
            return null;
        }
        var unit = units.get(ref);
        if (unit == null) {
            wrong(row, column, "lists.unit-unknown", Map.of("unit", ref));
        }
        return unit;
    }

    @Nullable
    PostSite postAt(Row row, String column) {
        var ref = row.get(column);
        if (ref == null) {
            return null;
        }
        var post = posts.get(ref);
        if (post == null) {
            wrong(row, column, "lists.post-unknown", Map.of("post", ref));
        }
        return post;
    }

    /** Whether the asker may do this at a unit: at one first founded here, whoever may at the nearest that is there already. */
    boolean may(Ability ability, Site unit) {
        var at = unit;
        for (var steps = 0; at.node() == null; steps++) {
            var next = at.parent() == null ? null : unitsById.get(at.parent());
            if (next == null || steps > 100) {
                return scope.everything() && scope.mayAnywhere(ability);
            }
            at = next;
        }
        var node = at.node();
        return allowed.computeIfAbsent(ability + "/" + node, any -> reach.allows(scope, ability, node));
    }

    /** Whether a unit stands today under the place of another, or is it, or is a body of it. */
    boolean standsUnder(Site unit, Site upper) {
        var place = upper.placeOrSelf();
        if (unit.placeOrSelf().equals(place)) {
            return true;
        }
        var met = new LinkedHashSet<UUID>();
        for (var at = unit;
                at != null && met.add(at.id());
                at = at.parent() == null ? null : unitsById.get(at.parent())) {
            if (at.id().equals(place)
                    || at.node() != null
                            && above.getOrDefault(at.id(), Set.of()).contains(place)) {
                return unit.node() != null || unit.livesOn(today);
            }
            if (at.node() != null) {
                return false;
            }
        }
        return false;
    }
}
