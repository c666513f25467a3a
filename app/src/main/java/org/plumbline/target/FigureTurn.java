package org.plumbline.target;

import org.plumbline.indicator.PartFold;
import org.plumbline.kernel.Happening;
import org.plumbline.standing.Keeper;
import org.plumbline.standing.Turn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Figures of units below are added up for those above, and their targets judged anew, in the turn of whoever folds the counts. */
@Component
class FigureTurn implements Turn {

    private final PartFold fold;
    private final ObjectProvider<Keeper> keeper;

    FigureTurn(PartFold fold, ObjectProvider<Keeper> keeper) {
        this.fold = fold;
        this.keeper = keeper;
    }

    @Override
    public void take() {
        for (var folded = fold.once(); folded >= PartFold.AT_ONCE; ) {
            folded = fold.once();
        }
    }

    @EventListener
    void after(Happening happening) {
        keeper.ifAvailable(Keeper::soon);
    }
}
