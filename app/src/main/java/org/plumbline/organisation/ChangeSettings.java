package org.plumbline.organisation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/**
 * Changes settings of the installation: its name, zone and language, its own vocabulary, the parts it uses.
 *
 * @param edited how often settings had been changed before; null to write over whatever is there
 * @param values new values by the name of the setting; an empty value takes one away
 */
public record ChangeSettings(@Nullable Integer edited, Map<String, String> values) implements Deed {

    /** The one record that all these deeds are about. */
    public static final UUID INSTALLATION = new UUID(0, 1);

    public ChangeSettings {
        values = new TreeMap<>(values);
    }

    @Override
    public String happening() {
        return "settings-changed";
    }

    @Override
    public UUID about() {
        return INSTALLATION;
    }
}
