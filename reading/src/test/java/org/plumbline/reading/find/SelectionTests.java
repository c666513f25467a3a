package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

/** What stays of drafts that read the same words in different ways. */
class SelectionTests {

    private static final Packs PACKS = Packs.load();
    private static final String TEXT =
            "Of the 21 targets 17 were met and sales rose from 5 to 8 million euros by plan 12 .";

    @Test
    void letsTheReadingThatSaysMoreStay() {
        var change = Draft.of(RecordType.CHANGE, 8, 16)
                .with("from", BigDecimal.valueOf(5))
                .with("to", BigDecimal.valueOf(8_000_000))
                .by("change", 0.9);
        var money = Draft.of(RecordType.MONEY, 13, 16)
                .with("amount", BigDecimal.valueOf(8_000_000))
                .by("money", 0.9);
        var ratio = Draft.of(RecordType.RATIO, 4, 7)
                .with("done", BigDecimal.valueOf(17))
                .with("total", BigDecimal.valueOf(21))
                .by("ratio", 0.9);
        var count = Draft.of(RecordType.COUNT, 4, 5)
                .with("n", BigDecimal.valueOf(17))
                .by("count", 0.9);
        var other = Draft.of(RecordType.COUNT, 2, 4)
                .with("n", BigDecimal.valueOf(21))
                .by("count", 0.9);
        assertThat(choose(change, money, ratio, count, other)).containsExactly(other, ratio, change);
    }

    @Test
    void letsADocumentBeatTheFigureInItsName() {
        var citation =
                Draft.of(RecordType.CITATION, 17, 19).with("number", "12").by("citation", 0.9);
        var count = Draft.of(RecordType.COUNT, 18, 19)
                .with("n", BigDecimal.valueOf(12))
                .by("count", 0.9);
        assertThat(choose(citation, count)).containsExactly(citation);
    }

    @Test
    void keepsOneOfTwoThatSayTheSame() {
        var sure = Draft.of(RecordType.COUNT, 2, 4)
                .with("n", BigDecimal.valueOf(21))
                .by("count.noun", 0.9);
        var less = Draft.of(RecordType.COUNT, 2, 3)
                .with("n", BigDecimal.valueOf(21))
                .by("count.bare", 0.5);
        assertThat(choose(less, sure)).containsExactly(sure);
    }

    /** The order in which drafts were found must not matter. */
    private static List<Draft> choose(Draft... drafts) {
        var chosen = Selection.of(page(List.of(drafts)));
        assertThat(Selection.of(page(List.of(drafts).reversed()))).isEqualTo(chosen);
        return chosen;
    }

    private static Page page(List<Draft> drafts) {
        var page = new Page(new Text(Source.of(TEXT), PACKS, PACKS.find("en").orElseThrow()));
        drafts.forEach(page::add);
        return page;
    }
}
