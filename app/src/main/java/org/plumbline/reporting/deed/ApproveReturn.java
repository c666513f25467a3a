package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A return passes a station of its way. At the last one inside the unit it is sent; at the last one of the office that asked it is
 * accepted as complete.
 *
 * @param at the station; null means the one at which it waits
 */
public record ApproveReturn(UUID step, UUID id, @Nullable Passed at, LocalDate on) implements ReportingDeed {

    private static final Pattern ADDRESS = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(\\d{1,4})");

    /** At whatever station it waits. */
    public ApproveReturn(UUID step, UUID id, LocalDate on) {
        this(step, id, null, on);
    }

    /** A station, by the handing in or the sending to which it belongs and by its place. */
    public record Passed(UUID step, int place) {

        /** How it is addressed. */
        @Override
        public String toString() {
            return step + "/" + place;
        }

        /** The station of an address; null for what is none. */
        public static @Nullable Passed find(@Nullable String address) {
            var parts = ADDRESS.matcher(address == null ? "" : address);
            return parts.matches()
                    ? new Passed(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2)))
                    : null;
        }
    }

    /** The same at a station. */
    public ApproveReturn at(Passed station) {
        return new ApproveReturn(step, id, station, on);
    }

    @Override
    public String happening() {
        return "return-approved";
    }

    @Override
    public UUID about() {
        return id;
    }
}
