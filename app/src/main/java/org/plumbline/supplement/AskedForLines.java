package org.plumbline.supplement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.supplement.deed.About;
import org.plumbline.web.AskedFor;
import org.springframework.stereotype.Component;

/** Shows requests at the records of other modules. */
@Component
class AskedForLines implements AskedFor {

    private final Store store;
    private final SupplementList list;
    private final Asking asking;

    AskedForLines(Store store, SupplementList list, Asking asking) {
        this.store = store;
        this.list = list;
        this.asking = asking;
    }

    @Override
    public Shown of(Scope scope, String about, UUID record, UUID unit) {
        return store.read(
                scope,
                () -> new Shown(
                        list.of(scope, record, unit).stream()
                                .map(Supplement::row)
                                .toList(),
                        ask(scope, About.valueOf(about), record, unit)));
    }

    private @Nullable String ask(Scope scope, About about, UUID record, UUID unit) {
        if (!scope.mayAnywhere(Ability.DIRECT) || scope.isProgramme()) {
            return null;
        }
        try {
            return asking.office(scope, asking.record(scope, about, record, unit)) == null
                    ? null
                    : "/supplements/new?about=" + about + "&record=" + record + "&unit=" + unit;
        } catch (Absent | Refused gone) {
            return null;
        }
    }

    @Override
    public List<Request> owed(Scope scope) {
        return list.owed(scope).stream().map(Supplement::row).toList();
    }

    @Override
    public List<Request> asked(Scope scope) {
        return list.asked(scope).stream().map(Supplement::row).toList();
    }
}
