package org.plumbline.organisation.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.UnitFilter;
import org.plumbline.organisation.UnitKind;

/** What the list of units was asked for; empty texts where nothing was. */
public record Asked(String q, String kind, String tier, String set) {

    /** The filters; {@link Refused} at the one whose value is none of the choices. */
    UnitFilter filter() {
        return new UnitFilter(
                read("kind", kind, UnitKind::valueOf),
                read("tier", tier, Short::valueOf),
                read("set", set, UUID::fromString));
    }

    private static <T> @Nullable T read(String field, String text, Function<String, T> reading) {
        try {
            return text.isBlank() ? null : reading.apply(text.strip());
        } catch (IllegalArgumentException notAChoice) {
            throw new Refused(field, "organisation.choice", Map.of("value", text));
        }
    }

    public boolean isEmpty() {
        return q.isBlank() && kind.isBlank() && tier.isBlank() && set.isBlank();
    }
}
