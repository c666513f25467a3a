package org.plumbline.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.verdict.Reason.Code;

/** The reasons of one verdict, gathered on the way and given in the order of their codes' weight. */
final class Reasons {

    private List<Reason> found = List.of();

    void say(Code code, Object... arguments) {
        var reason = Reason.of(code, arguments);
        if (found.isEmpty()) {
            found = new ArrayList<>(4);
        } else if (found.contains(reason)) {
            return;
        }
        found.add(reason);
    }

    List<Reason> all() {
        if (found.size() > 1) {
            found.sort(Comparator.comparing(Reason::code));
        }
        return found;
    }
}
