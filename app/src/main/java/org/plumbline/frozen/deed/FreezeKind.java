package org.plumbline.frozen.deed;

import java.util.Locale;

/** For what a page is frozen. */
public enum FreezeKind {
    /** Kept by a unit that answers for it, and looked at again when something it shows is corrected. */
    KEPT,
    /** Kept for a print, so that its paper can be checked. */
    PRINT;

    /** The code as it stands in addresses and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
