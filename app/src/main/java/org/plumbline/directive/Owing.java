package org.plumbline.directive;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Those whom "remind all" means: units that owe an answer today and that the reader's mandate may remind. */
@Component
public class Owing {

    private final Store store;
    private final Installation installation;
    private final Shelf shelf;
    private final Owed owed;
    private final Sites sites;
    private final Reach reach;

    Owing(Store store, Installation installation, Shelf shelf, Owed owed, Sites sites, Reach reach) {
        this.store = store;
        this.installation = installation;
        this.shelf = shelf;
        this.owed = owed;
        this.sites = sites;
        this.reach = reach;
    }

    /** The longest overdue first. */
    public List<UUID> of(Scope scope, UUID directive) {
        return store.read(scope, () -> {
            var owing =
                    owed.of(shelf.get(directive).key(), installation.today()).nodes();
            var nodes = Arrays.stream(owing).boxed().toList();
            var allowed = reach.allowed(scope, Ability.REMIND, nodes);
            return sites.ids(nodes.stream().filter(allowed::contains).toList());
        });
    }
}
