package org.plumbline.directive.deed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the scanner said of the bytes of a file.
 *
 * @param found what it found in them; null for nothing
 */
public record LookThroughFile(String sha256, @Nullable String found) implements DirectiveDeed {

    @Override
    public String happening() {
        return "file-looked-through";
    }

    @Override
    public UUID about() {
        return UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.US_ASCII));
    }
}
