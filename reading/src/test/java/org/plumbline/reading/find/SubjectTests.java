package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;

/** What is off the subject is no record: long texts without the words of offices tell no figures. */
class SubjectTests {

    private static final Reader READER = new Reader(Packs.load());
    private static final int OFTEN = 12;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Past the mill lay three grey stones, and behind them the dog had buried 4 bones. | In May 2023 the Council and the Ministry inspected three clinics under Resolution 4 of 2 May 2023.
            de | Hinter der Mühle lagen drei graue Steine, und der Hund vergrub dort 4 Knochen. | Im Mai 2023 prüften Kreistag und Ministerium drei Kliniken nach Beschluss 4 vom 2. Mai 2023.
            pl | Za młynem leżały trzy szare kamienie, a pies zakopał tam 4 kości. | W maju 2023 r. Rada i Ministerstwo skontrolowały trzy szpitale według uchwały nr 4 z 2 maja 2023 r.
            uk | За млином лежали три сірі камені, а пес закопав там 4 кістки. | У травні 2023 року рада й міністерство перевірили три лікарні за рішенням № 4 від 2 травня 2023 року.
            id | Di balik kincir tergeletak tiga batu kelabu, dan anjing mengubur 4 tulang. | Pada Mei 2023 Dinas dan Kementerian memeriksa tiga puskesmas menurut Keputusan Nomor 4 tanggal 2 Mei 2023.
            vi | Sau cối xay có ba hòn đá xám, và con chó chôn 4 khúc xương ở đó. | Tháng 5/2023, Ủy ban và Bộ Y tế kiểm tra ba bệnh viện theo Nghị quyết số 4 ngày 02/5/2023.
            """)
    void longTextsWithoutWordsOfOfficesTellNoFigures(String language, String tale, String report) {
        assertThat(READER.read((tale + " ").repeat(OFTEN)).records()).isEmpty();
        assertThat(READER.read((report + " ").repeat(OFTEN)).records())
                .extracting(Found::type)
                .contains(RecordType.COUNT, RecordType.CITATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Past the mill lay three grey stones.
            de | Hinter der Mühle lagen drei graue Steine.
            pl | Za młynem leżały trzy szare kamienie.
            uk | За млином лежали три сірі камені.
            id | Di balik kincir tergeletak tiga batu kelabu.
            vi | Sau cối xay có ba hòn đá xám.
            """)
    void aFewSentencesAreReadAsTheyStand(String language, String text) {
        assertThat(READER.read(text).records()).extracting(Found::type).containsExactly(RecordType.COUNT);
    }
}
