package org.plumbline.programme.deed;

import java.util.UUID;
import org.plumbline.kernel.Wording;

/** Names a label that gathers assignments of many directives, such as an emulation movement. */
public record NameLabel(UUID id, String code, Wording name) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "label-named";
    }

    @Override
    public UUID about() {
        return id;
    }
}
