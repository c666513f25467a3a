package org.plumbline.reader;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.indicator.DefinitionDraft;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.check.TextChecks;
import org.springframework.beans.factory.annotation.Autowired;

/** A text, and beside it an indicator of n1 under a name that no other has, with 65.5 per cent on record for 2023. */
abstract class AFigureOnRecord extends AReadingRoom {

    @Autowired
    Indicators indicators;

    @Autowired
    FigureWork work;

    @Autowired
    TextChecks checks;

    UUID indicator;
    String measured;

    @BeforeEach
    void aFigureOnRecord() {
        measured = ThreadLocalRandom.current()
                .ints(12, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        indicator = defined(measured);
        work.enter(
                Scope.programme(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(Stated.of(
                                Ids.next(), indicator, set.unit("n1"), Period.of("2023"), Measured.parts(655, 1000)))));
    }

    UUID defined(String name) {
        var id = Ids.next();
        var text = DefinitionDraft.like(Measured.poverty())
                .called("Share of " + name)
                .text();
        indicators.define(
                Scope.programme(), new DefineIndicator(id, set.unit("n1"), "R-" + id, text, Measured.LONG_AGO));
        return id;
    }
}
