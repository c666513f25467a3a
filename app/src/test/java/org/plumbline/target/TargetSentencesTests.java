package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.kernel.Language;
import org.plumbline.standing.Counts;
import org.plumbline.target.web.BandLine;
import org.plumbline.target.web.TargetSentences;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Messages;

/** The counts of targets in a sentence: natural in six languages, and without what is not there. */
class TargetSentencesTests {

    @Test
    void theDistrictOfTheSeed() {
        var en = Messages.withoutInstallation(Language.EN);
        var card = card(21, 17, 9, 11);
        assertThat(TargetSentences.ofUnit(en, card, 3, true, 4))
                .isEqualTo(
                        "17 of 21 targets attained, 9 of them early; 11 with checked documents, 6 awaiting documents."
                                + " 3 are behind the pace needed. 4 things are overdue.");
        assertThat(TargetSentences.ofUnit(en, card(1, 0, 0, 0), 1, false, 0))
                .isEqualTo("None of 1 target attained. Of its own, one is behind the pace needed.");
        assertThat(TargetSentences.ofUnit(en, card(5, 2, 0, 0), 0, true, 1))
                .isEqualTo("2 of 5 targets attained; 2 awaiting documents. One thing is overdue.");
        assertThat(TargetSentences.ofUnit(en, card(5, 2, 0, 2), 0, true, 0))
                .isEqualTo("2 of 5 targets attained; 2 with checked documents.");
        assertThat(TargetSentences.ofUnit(en, Scorecard.NONE, 0, true, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void countsOf0And1And2And5ReadAsTheLanguageHasThem(Language language) {
        var w = Messages.withoutInstallation(language);
        var said = List.of(0, 1, 2, 5).stream()
                .map(n -> TargetSentences.ofUnit(w, card(Math.max(1, n), n, n, n / 2), n, true, n))
                .collect(Collectors.joining("\n"));
        assertThat(said)
                .isEqualTo(
                        switch (language) {
                            case EN -> """
                    None of 1 target attained.
                    1 of 1 target attained, early; 1 awaiting documents. One is behind the pace needed. One thing is overdue.
                    2 of 2 targets attained, all of them early; 1 with checked documents, 1 awaiting documents. 2 are behind the pace needed. 2 things are overdue.
                    5 of 5 targets attained, all of them early; 2 with checked documents, 3 awaiting documents. 5 are behind the pace needed. 5 things are overdue.""";
                            case VI -> """
                    Chưa đạt chỉ tiêu nào trong 1 chỉ tiêu.
                    Đạt 1/1 chỉ tiêu, đạt trước hạn; 1 còn chờ tài liệu. 1 chỉ tiêu chậm so với tiến độ cần có. 1 việc đã quá hạn.
                    Đạt 2/2 chỉ tiêu, tất cả đều đạt trước hạn; 1 có tài liệu đã kiểm tra, 1 còn chờ tài liệu. 2 chỉ tiêu chậm so với tiến độ cần có. 2 việc đã quá hạn.
                    Đạt 5/5 chỉ tiêu, tất cả đều đạt trước hạn; 2 có tài liệu đã kiểm tra, 3 còn chờ tài liệu. 5 chỉ tiêu chậm so với tiến độ cần có. 5 việc đã quá hạn.""";
                            case ID -> """
                    Belum ada dari 1 target yang tercapai.
                    1 dari 1 target yang tercapai, lebih awal; 1 menunggu dokumen. 1 target tertinggal dari laju yang diperlukan. 1 hal sudah lewat tenggat.
                    2 dari 2 target yang tercapai, semuanya lebih awal; 1 dengan dokumen yang sudah diperiksa, 1 menunggu dokumen. 2 target tertinggal dari laju yang diperlukan. 2 hal sudah lewat tenggat.
                    5 dari 5 target yang tercapai, semuanya lebih awal; 2 dengan dokumen yang sudah diperiksa, 3 menunggu dokumen. 5 target tertinggal dari laju yang diperlukan. 5 hal sudah lewat tenggat.""";
                            case DE -> """
                    Keine von 1 Zielvorgabe erreicht.
                    Eine von 1 Zielvorgabe erreicht, vorzeitig; bei 1 stehen Unterlagen aus. Eine liegt hinter dem nötigen Tempo. Ein Vorgang ist überfällig.
                    2 von 2 Zielvorgaben erreicht, alle vorzeitig; 1 mit geprüften Unterlagen, bei 1 stehen Unterlagen aus. 2 liegen hinter dem nötigen Tempo. 2 Vorgänge sind überfällig.
                    5 von 5 Zielvorgaben erreicht, alle vorzeitig; 2 mit geprüften Unterlagen, bei 3 stehen Unterlagen aus. 5 liegen hinter dem nötigen Tempo. 5 Vorgänge sind überfällig.""";
                            case PL -> """
                    Nie osiągnięto żadnego z 1 celu.
                    Osiągnięto 1 z 1 celu, przed terminem; 1 czeka na dokumenty. Jeden pozostaje w tyle za potrzebnym tempem. Jedna sprawa jest po terminie.
                    Osiągnięto 2 z 2 celów, wszystkie przed terminem; 1 ze sprawdzonymi dokumentami, 1 czeka na dokumenty. 2 pozostają w tyle za potrzebnym tempem. 2 sprawy są po terminie.
                    Osiągnięto 5 z 5 celów, wszystkie przed terminem; 2 ze sprawdzonymi dokumentami, 3 czekają na dokumenty. 5 pozostaje w tyle za potrzebnym tempem. 5 spraw jest po terminie.""";
                            case UK -> """
                    Не досягнуто жодного з 1 цільового показника.
                    Досягнуто 1 з 1 цільового показника, достроково; 1 очікує на документи. 1 показник відстає від потрібного темпу. 1 справу прострочено.
                    Досягнуто 2 з 2 цільових показників, усі достроково; 1 із перевіреними документами, 1 очікує на документи. 2 показники відстають від потрібного темпу. 2 справи прострочено.
                    Досягнуто 5 з 5 цільових показників, усі достроково; 2 із перевіреними документами, 3 очікують на документи. 5 показників відстають від потрібного темпу. 5 справ прострочено.""";
                        });
        assertThat(TargetSentences.byClass(w, card(5, 2, 0, 0))).contains("5").doesNotContain("{", "0 ");
    }

    @Test
    void theCheckedLineAddsUpToTheReportedOne() {
        var reported = counts(6, 11, 3, 1, 0, 2, 0, 1, 0);
        var checked = counts(4, 7, 0, 0, 0, 3, 0, 10, 0);
        var card = new Scorecard(reported, checked, Counts.none(Attainments.CLASSES));
        var line = BandLine.checked(card);
        assertThat(line.total())
                .isEqualTo(card.total())
                .isEqualTo(BandLine.reported(card).total());
        assertThat(line.parts())
                .contains(
                        new BandLine.Part(null, 10),
                        new BandLine.Part(VerdictClass.NOT_REPORTED, 2),
                        new BandLine.Part(VerdictClass.UNKNOWABLE, 1));
    }

    /** So many in all, of which attained, early, and attained by checked figures. */
    private static Scorecard card(int total, int attained, int early, int checked) {
        var codes = new int[Attainments.CLASSES];
        codes[0] = total - attained;
        for (var i = 0; i < attained; i++) {
            codes[(i < early ? 2 : 1) + (i < checked ? 3 : 0)]++;
        }
        return new Scorecard(
                counts(0, attained, 0, total - attained, 0, 0, 0, 0, 0),
                counts(0, checked, 0, 0, 0, 0, 0, total - checked, 0),
                new Counts(codes));
    }

    private static Counts counts(int... byClass) {
        return new Counts(byClass);
    }
}
