package org.plumbline.desk;

import org.jspecify.annotations.Nullable;

/**
 * Where a screen of a room stands among the others.
 *
 * @param before the address of the screen before, {@code after} of the one after; null at the ends
 * @param leave where one goes on leaving the room
 */
public record RoomPlace(
        int n, int of, @Nullable String before, @Nullable String after, String leave) {}
