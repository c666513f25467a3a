package org.plumbline.reading.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Packs;

/** That a language comes in by a folder of text files alone: Spanish, as docs/languages.md shows it. */
class SeventhLanguageTests {

    private static final Packs SIX = Packs.load();
    private static final Packs SEVEN = Packs.load(Path.of("../examples/languages/es"));
    private static final Path TEXTS = Path.of("src/test/resources/texts/further");
    private static final int FACTS = 60;
    private static final double BAR = 0.8;

    @Test
    void isLetInByAllItsFacts() {
        assertThat(SEVEN.all())
                .extracting(LanguagePack::code)
                .startsWith(Packs.INCLUDED.toArray(String[]::new))
                .endsWith("es");
        assertThat(SEVEN.facts(SEVEN.all().getLast())).hasSize(FACTS);
    }

    @Test
    void readsTextsOfOfficesInIt() {
        var texts = Texts.in(TEXTS);
        var table = table(texts, new Reader(SEVEN));
        System.out.println("\nes\n" + table);

        assertThat(texts).hasSizeGreaterThanOrEqualTo(2);
        assertThat(table.all().f1()).as(table::toString).isGreaterThanOrEqualTo(BAR);
    }

    @Test
    void tellsItFromTheOthersByItself() {
        var reader = new Reader(SEVEN);

        assertThat(Texts.in(TEXTS))
                .allSatisfy(one -> assertThat(reader.read(one.text()).records())
                        .allSatisfy(found -> assertThat(found.language()).isEqualTo("es")));
    }

    @Test
    void findsNothingInASpeechWithoutFacts() {
        var without =
                Texts.in(TEXTS).stream().filter(one -> one.records().isEmpty()).toList();

        assertThat(without).isNotEmpty();
        assertThat(without)
                .allSatisfy(one ->
                        assertThat(new Reader(SEVEN).read(one.text()).records()).isEmpty());
    }

    @Test
    void leavesTheSixOthersAsTheyWere() {
        var before = new Reader(SIX);
        var after = new Reader(SEVEN);
        var changed = new ArrayList<String>();
        int read = 0;
        for (var subset : List.of("seeds", "dev")) {
            for (var text : Texts.of(subset)) {
                read++;
                if (!before.read(text.text())
                        .json()
                        .equals(after.read(text.text()).json())) {
                    changed.add(text.name());
                }
            }
        }

        assertThat(read).isPositive();
        assertThat(changed).isEmpty();
    }

    @Test
    void leavesTheFactsOfTheSixOthersAsTheyWere() {
        var before = new Reader(SIX);
        var after = new Reader(SEVEN);
        for (var pack : SIX.all()) {
            var same = SEVEN.find(pack.code()).orElseThrow();
            for (var fact : SIX.facts(pack)) {
                assertThat(after.read(fact.text(), same).json())
                        .as(pack.code() + " " + fact.id())
                        .isEqualTo(before.read(fact.text(), pack).json());
            }
        }
    }

    private static Table table(List<GoldText> texts, Reader reader) {
        var table = new Table(Rule.STRICT);
        for (var text : texts) {
            var said = text.said(reader.read(text.text()).json());
            table.add(text, new Scorer(text.records(), Rule.STRICT).judge(said));
        }
        return table;
    }
}
