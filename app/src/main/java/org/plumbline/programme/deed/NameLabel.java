package org.plumbline.programme.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * Names a label that gathers assignments of many directives, such as an emulation movement; said again, it renames it.
 *
 * @param edited the version that was edited; 0 for a new label; null to write over whatever is there
 * @param owner the unit to which a new label belongs; null for the whole installation. It does not change afterwards
 */
public record NameLabel(
        UUID id, @Nullable Integer edited, @Nullable UUID owner, String code, Wording name) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "label-named";
    }

    @Override
    public UUID about() {
        return id;
    }
}
