package org.plumbline.reporting;

import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;

/** Names the places of refusals by the line at which they are mended. */
final class Cells {

    private Cells() {}

    /** Carries out the work on one line: what is refused at a field is refused at the line's. */
    static <T> T pointing(UUID line, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw new Refused(refused.problems().stream()
                    .map(each -> each.field() == null || each.field().equals("return")
                            ? each
                            : new Problem(each.code(), Returns.at(line, each.field()), each.arguments()))
                    .toList());
        }
    }
}
