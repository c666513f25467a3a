package org.plumbline.web;

import java.util.UUID;
import org.plumbline.kernel.Scope;

/** Gives the line of small steps of a record: answered above all modules, where all steps of a thread are known. */
public interface ThreadLines {

    /**
     * The line of a record that the reader may see.
     *
     * @param kind {@code clause}, {@code assignment}, {@code project}, {@code target} or {@code figure}
     */
    ThreadLine of(Scope scope, String kind, UUID id);
}
