package org.plumbline.indicator;

import org.plumbline.kernel.Happening;
import org.plumbline.organisation.ChangeTraits;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A unit that comes by a trait or loses it gains or loses the parts of composites that ask for it, in the same transaction. */
@Component
class TraitsFollowed {

    private final IndicatorRows units;
    private final Composing composing;
    private final FigureNews news;

    TraitsFollowed(IndicatorRows units, Composing composing, FigureNews news) {
        this.units = units;
        this.composing = composing;
        this.news = news;
    }

    /** Before others hear of it, who keep something in step with figures. */
    @EventListener
    @Order(0)
    void after(Happening happening) {
        if (happening.deed() instanceof ChangeTraits changed) {
            units.site(changed.unit())
                    .ifPresent(site -> news.pass(
                            composing.traits(site.node(), changed.traits().keySet(), changed.on(), happening.knownAt()),
                            happening.knownAt()));
        }
    }
}
