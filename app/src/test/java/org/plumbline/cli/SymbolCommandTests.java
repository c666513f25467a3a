package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says of a symbol, and with which exit code it ends. */
class SymbolCommandTests {

    private record Answer(int code, String said, String complained) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46 ctr tu                | 46-CTr/TU
            46-Ctr-TU                | 46-CTr/TU
            57 nq tw                 | 57-NQ/TW
            Nghị quyết số 57-NQ/TW   | 57-NQ/TW
            nghi quyet 57            | NQ 57
            NQ 57                    | NQ 57
            Resolusi 57              | NQ 57
            Beschluss 57             | NQ 57
            Resolution Nr. 57        | NQ 57
            uchwała 57               | NQ 57
            резолюція 57             | NQ 57
            Kết luận 123             | KL 123
            QD 244                   | QĐ 244
            Decree 140/2017          | NĐ 140/2017
            140/2017/ND-CP           | 140/2017/NĐ-CP
            Action Programme 46      | CTr 46
            """)
    void saysOnceEachWhatItUnderstood(String typed, String canonical) {
        for (var language : List.of("en", "vi", "id", "de", "pl", "uk")) {
            var answer = run("symbol", "--lang", language, typed);
            assertThat(answer.code()).isZero();
            assertThat(answer.said()).contains(canonical).doesNotContain("\"\"", "„”", "“”", "«»");
            for (var reading : answer.said().split("(?m):$", -1)) {
                assertThat(reading.lines().toList()).as(reading).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void namesTheIssuerInTheLanguageAskedForAndInItsOwn() {
        assertThat(run("symbol", "46 ctr tu").said())
                .contains("TU: Party committee of a province or city")
                .contains("(Ban Chấp hành hoặc Ban Thường vụ Tỉnh ủy, Thành ủy)");
        assertThat(run("symbol", "--lang", "de", "46 ctr tu").said()).contains("TU: Parteikomitee einer Provinz");
        assertThat(run("symbol", "--lang", "vi", "46 ctr tu").said())
                .contains("TU: Ban Chấp hành")
                .doesNotContain("(Ban Chấp hành");
    }

    @Test
    void namesAKindInTheLanguageAskedFor() {
        assertThat(run("symbol", "--lang", "de", "chương trình hành động 46").said())
                .contains("„Aktionsprogramm“");
        assertThat(run("symbol", "NQ57").said()).contains("\"NQ\" stood before the number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello world   | 1 | hello world
            Resolution    | 1 | no document number
            0-NQ/TW       | 1 | cannot be a document number
            Resoluton 57  | 1 | Perhaps NQ 57 was meant
            """)
    void helpsWhereNothingIsUnderstood(String typed, int code, String help) {
        var answer = run("symbol", typed);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.said()).isEmpty();
        assertThat(answer.complained()).contains(help);
    }

    @Test
    void wrongUseEndsWithTwo() {
        assertThat(run("symbol").code()).isEqualTo(2);
        assertThat(run("symbol", "--lang", "fr", "57-NQ/TW").code()).isEqualTo(2);
    }

    private static Answer run(String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var code = Plumbline.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(arguments);
        return new Answer(code, said.toString(), complained.toString());
    }
}
