package org.plumbline.directive;

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
    private final Gaps gaps;
    private final Sites sites;
    private final Reach reach;

    Owing(Store store, Installation installation, Gaps gaps, Sites sites, Reach reach) {
        this.store = store;
        this.installation = installation;
        this.gaps = gaps;
        this.sites = sites;
        this.reach = reach;
    }

    public List<UUID> of(Scope scope, UUID directive) {
        return store.read(scope, () -> {
            var silent = gaps.silent(scope, directive, Standings.Question.on(installation.today())).stream()
                    .map(Gaps.Silent::unit)
                    .toList();
            var found = sites.all(silent);
            return silent.stream()
                    .filter(unit -> {
                        var site = found.get(unit);
                        return site != null && reach.allows(scope, Ability.REMIND, site.node());
                    })
                    .toList();
        });
    }
}
