package org.plumbline.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/** Clauses of one document under each other: every number once, every clause under one of the same document, no circle. */
final class ClauseTree {

    private ClauseTree() {}

    /** A clause's place in its document. {@code field} is the form's field or pointer, empty for one already stored. */
    record Place(UUID id, String path, @Nullable UUID parent, String field) {}

    /** Everything that is wrong with putting the new clauses among those that stand. */
    static List<Problem> problems(Collection<Place> standing, Collection<Place> entered) {
        var all = new HashMap<UUID, Place>();
        var paths = new HashMap<String, UUID>();
        standing.forEach(each -> {
            all.put(each.id(), each);
            paths.put(each.path(), each.id());
        });
        var problems = new ArrayList<Problem>();
        for (var each : entered) {
            var before = all.put(each.id(), each);
            if (before != null) {
                paths.remove(before.path(), each.id());
            }
        }
        for (var each : entered) {
            if (each.path().isBlank()) {
                problems.add(Problem.at(each.field() + "path", "directive.clause-path-missing"));
                continue;
            }
            var holder = paths.putIfAbsent(each.path(), each.id());
            if (holder != null && !holder.equals(each.id())) {
                problems.add(
                        Problem.at(each.field() + "path", "directive.clause-path-taken", Map.of("path", each.path())));
            }
        }
        for (var each : entered) {
            if (each.parent() != null && !all.containsKey(each.parent())) {
                problems.add(
                        Problem.at(each.field() + "parent", "directive.clause-parent", Map.of("path", each.path())));
            } else if (isInCircle(each, all)) {
                problems.add(
                        Problem.at(each.field() + "parent", "directive.clause-cycle", Map.of("path", each.path())));
            }
        }
        return problems;
    }

    private static boolean isInCircle(Place from, Map<UUID, Place> all) {
        var met = new HashSet<UUID>();
        var above = from;
        while (above != null && met.add(above.id())) {
            above = above.parent() == null ? null : all.get(above.parent());
        }
        return above != null && above.id().equals(from.id());
    }
}
