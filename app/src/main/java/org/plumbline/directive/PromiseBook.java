package org.plumbline.directive;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;

/** How the targets under documents stand: told by whoever judges them, asked by the list of documents. */
public interface PromiseBook {

    /**
     * The counts by document on a day as known at an instant, in the reader's reach; documents without any target are left out.
     *
     * @param documents null for all
     */
    Map<UUID, PromiseCounts> of(Scope scope, Standings.Question question, @Nullable Collection<UUID> documents);
}
