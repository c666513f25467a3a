package org.plumbline.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A unit as it is known outside: in addresses, files and the interface for programs. */
public record UnitId(@JsonValue UUID value) {

    @JsonCreator
    public UnitId {
        Objects.requireNonNull(
                value, "A unit's identifier has no value. Maybe a unit was asked for that was not founded.");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
