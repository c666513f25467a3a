package org.plumbline.reading.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of the pen are mended for a search and offered to a person; a register never takes the guess. */
class SlipsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46-CTrr/TU            | 46-CTr/TU
            46-CT r/TU            |
            46-CT-r/TU            | 46-CTr/TU
            46-CTtr/TU            | 46-CTr/TU
            46-CTr/TTU            | 46-CTr/TU
            46 c tr tu            | 46-CTr/TU
            46-CTHĐ/TU            | 46-CTr/TU
            57.NQ.TW              | 57-NQ/TW
            57,NQ,TW              | 57-NQ/TW
            57-NQ/TWW             | 57-NQ/TW
            NQTW 57               | 57-NQ/TW
            nghiquyet57           | NQ 57
            nghi quyt 57          | NQ 57
            Resoluton 57          | NQ 57
            Resolutoin No. 57     | NQ 57
            uchwla 57             | NQ 57
            резолюця 57           | NQ 57
            ket laun 123          | KL 123
            Schlussfolgerng 123   | KL 123
            46-CTr/TU             |
            Resolution 57         |
            hello 57 world        |
            57-XYZW/              |
            khoa học công nghệ    |
            """)
    void mendsWhatWasMeant(String typed, String meant) {
        assertThat(Symbols.meant(typed)
                        .flatMap(text -> Symbols.read(text).symbol())
                        .map(Symbol::canonical))
                .isEqualTo(java.util.Optional.ofNullable(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"46-CTrr/TU", "Resoluton 57", "57.NQ.TW"})
    void whatIsGuessedIsNotRead(String typed) {
        assertThat(Symbols.read(typed).candidates()).isEmpty();
        assertThat(Symbols.query(typed).keys()).isNotEmpty();
    }

    @Test
    void aQueryIsTakenApart() {
        var query = Symbols.query("46-CTr/TU Quảng Ninh");
        assertThat(query.keys()).containsExactly("46 ctr tu", "action-programme 46 tu");
        assertThat(query.number()).isEqualTo("46");
        assertThat(query.others()).containsExactly("quang", "ninh");
        assertThat(query.meant()).isNull();
        assertThat(Symbols.query("khoa học").number()).isNull();
        assertThat(Symbols.query(null).keys()).isEmpty();
    }

    @Test
    void countsTheFewestChanges() {
        assertThat(Slips.distance("resolution", "resolution")).isZero();
        assertThat(Slips.distance("resoluton", "resolution")).isOne();
        assertThat(Slips.distance("resolutoin", "resolution")).isOne();
        assertThat(Slips.distance("ctrr", "ctr")).isOne();
        assertThat(Slips.distance("", "ctr")).isEqualTo(3);
        assertThat(Slips.distance("nq", "ct")).isEqualTo(2);
    }

    /** Whatever is typed, an answer comes, and a guess can be read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "-/-",
                "99999999999 x",
                "nq nq nq nq nq nq nq nq nq nq nq nq nq 5",
                "٥٧ NQ",
                "🙂 57",
                "a.b,c 5 d.e"
            })
    void neverFails(String typed) {
        Symbols.meant(typed)
                .ifPresent(meant -> assertThat(Symbols.read(meant).problem()).isNull());
        assertThat(Symbols.query(typed)).isNotNull();
    }
}
