package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;

/** The documents of the story are found first in each way a person writes them, whoever asks. */
class FindingTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            57-NQ/TW | 57-NQ/TW
            57-NQ/TW | 57 nq tw
            57-NQ/TW | 57nqtw
            57-NQ/TW | 57 – nq / tw
            57-NQ/TW | NQ 57
            57-NQ/TW | NQ57
            57-NQ/TW | Resolution 57
            57-NQ/TW | resolution no. 57
            57-NQ/TW | Nghị quyết số 57-NQ/TW
            57-NQ/TW | nghi quyet 57
            57-NQ/TW | Resolusi 57
            57-NQ/TW | Beschluss 57
            57-NQ/TW | Resolution Nr. 57
            57-NQ/TW | uchwała 57
            57-NQ/TW | uchwala nr 57
            57-NQ/TW | резолюція 57
            57-NQ/TW | постанова 57
            18-NQ/TW | 18-NQ/TW
            18-NQ/TW | Resolution 18
            18-NQ/TW | nghi quyet 18
            35-CT/TW | 35-CT/TW
            35-CT/TW | Directive 35
            35-CT/TW | chi thi 35
            35-CT/TW | Richtlinie 35
            35-CT/TW | директива 35
            118-KL/TW | conclusion 118
            118-KL/TW | Kết luận 118
            121-KL/TW | ket luan 121
            123-KL/TW | 123- KL/TW
            123-KL/TW | Schlussfolgerung 123
            123-KL/TW | wniosek 123
            126-KL/TW | kesimpulan 126
            126-KL/TW | 126-KL/TW
            127-KL/TW | Conclusion 127
            46-CTr/TU | 46-CTr/TU
            46-CTr/TU | 46 ctr tu
            46-CTr/TU | 46-Ctr-TU
            46-CTr/TU | 46ctrtu
            46-CTr/TU | Action Programme 46
            46-CTr/TU | action program 46
            46-CTr/TU | chương trình hành động 46
            46-CTr/TU | Aktionsprogramm 46
            46-CTr/TU | program działań 46
            46-CTr/TU | програма дій 46
            09-NQ/TU | Resolution 09
            09-NQ/TU | Resolution 9
            16-CT/TU | Directive 16
            16-CT/TU | chi thi 16
            39-CT/TW | Directive 39
            244-QĐ/TW | 244-QD/TW
            244-QĐ/TW | Decision 244
            244-QĐ/TW | quyet dinh 244
            244-QĐ/TW | Entscheidung 244
            140/2017/NĐ-CP | 140/2017/ND-CP
            140/2017/NĐ-CP | Decree 140/2017
            140/2017/NĐ-CP | Decree 140
            140/2017/NĐ-CP | Nghị định 140/2017/NĐ-CP
            """)
    void isFoundFirst(String symbol, String typed) {
        for (var reader : List.of("vn", "quang-ninh", "quang-ninh/binh-lieu")) {
            var found = directives().search(scope(reader), typed, 20);
            if (reader.equals("vn") || found.stream().anyMatch(hit -> symbol.equals(hit.symbol()))) {
                assertThat(found.getFirst().symbol()).as(reader).isEqualTo(symbol);
            }
        }
        if (!Set.of("09-NQ/TU", "16-CT/TU").contains(symbol)) {
            assertThat(directives().search(scope("quang-ninh"), typed, 1))
                    .as("Quang Ninh reads what the centre sent it, and its own")
                    .extracting(org.plumbline.directive.DirectiveHit::symbol)
                    .containsExactly(symbol);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            breakthrough science           | 57-NQ/TW
            science breakthrough           | 57-NQ/TW
            dot pha khoa hoc               | 57-NQ/TW
            """)
    void findsByWordsOfTheTitleInAnyOrder(String typed, String symbol) {
        assertThat(directives().search(scope("vn"), typed, 20))
                .extracting(org.plumbline.directive.DirectiveHit::symbol)
                .contains(symbol);
    }

    @ParameterizedTest
    @CsvSource({"57, vn, 57-NQ/TW", "46, quang-ninh, 46-CTr/TU", "21, quang-ninh, 21-CTr/TU"})
    void amongEqualsTheNearestToTheReaderComesFirst(String typed, String reader, String symbol) {
        assertThat(directives().search(scope(reader), typed, 20).getFirst().symbol())
                .isEqualTo(symbol);
    }

    private static Directives directives() {
        return DemoServer.shared().bean(Directives.class);
    }

    private static Scope scope(String code) {
        var unit = DemoServer.shared()
                .bean(Units.class)
                .byCode(Scope.programme(), code)
                .orElseThrow();
        var around = DemoServer.shared().bean(Reach.class).around(List.of(unit.node()), TODAY);
        var grant = new Grant(unit.node(), true, Set.of(Ability.READ));
        return new Scope(Ids.next(), null, code, List.of(grant), around.everything(), around.nodes());
    }
}
