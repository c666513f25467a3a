package org.plumbline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;

/**
 * Gives the figures of one kind of page as cells, so that the page can be frozen. The module of the page is a bean of it; who freezes knows
 * no kind of page.
 */
public interface FrozenSource {

    /** The name of the kind: {@code target}. */
    String kind();

    /** Whether a page of this kind is at an address. */
    boolean isAt(String path);

    /** The parts of an address by which the page shows other figures, beside day and knowledge. */
    Set<String> parameters();

    /** The cells of the page, for what the asker sees. Inside a transaction or outside of one. */
    FrozenView view(Asked asked);

    /**
     * Which page, of which day, as known when.
     *
     * @param path the address without its query
     * @param knownAt null for all that is known
     */
    record Asked(
            Scope scope,
            Words w,
            String path,
            Map<String, String> parameters,
            LocalDate on,
            @Nullable Instant knownAt) {

        public Asked {
            parameters = Map.copyOf(parameters);
        }

        /** A part of the address; empty where it is not there. */
        public String part(String name) {
            return parameters.getOrDefault(name, "");
        }

        /** A step of the path, from 0 on: of {@code /units/x/targets} the second is x. */
        public String step(int at) {
            return path.split("/", -1)[at + 1];
        }
    }
}
