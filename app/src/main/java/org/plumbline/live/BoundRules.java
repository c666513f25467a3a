package org.plumbline.live;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.kernel.Refused;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.verdict.VerdictClass;

/** What a record for which a number may stand has to name. */
final class BoundRules {

    static final List<String> TASKS = List.of("done", "done-on-time", "done-late", "open", "overdue", "not-due");

    private static final List<String> TARGETS = Stream.concat(
                    Stream.of("attained", "attained-checked"),
                    Stream.of(VerdictClass.values()).map(VerdictClass::code))
            .toList();

    private BoundRules() {}

    static void require(Bound bound) {
        if (bound.kind().isOfTarget()) {
            if (bound.target() == null) {
                throw new Refused("bound.target", "live.target-missing", Map.of());
            }
            return;
        }
        if (bound.unit() == null) {
            throw new Refused("bound.unit", "live.unit-missing", Map.of());
        }
        if (bound.kind() == BoundKind.FIGURE) {
            if (bound.indicator() == null) {
                throw new Refused("bound.indicator", "live.indicator-missing", Map.of());
            }
            return;
        }
        var known = bound.kind() == BoundKind.TASKS ? TASKS : TARGETS;
        for (var each : bound.classes()) {
            if (!known.contains(each)) {
                throw new Refused(
                        "bound.classes",
                        "live.class-unknown",
                        Map.of("value", each, "known", String.join(", ", known)));
            }
        }
    }
}
