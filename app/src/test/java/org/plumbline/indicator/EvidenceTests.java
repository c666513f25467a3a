package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.directive.FileState;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Evidence says what it is about, when it was collected and who gave it; the same file stands once on a figure. */
@DatabaseTest
class EvidenceTests extends AFigureOfAUnit {

    private static final byte[] LIST = "%PDF-1.7 list".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SeriesList series;

    private UUID figure;

    @BeforeEach
    void aFigure() {
        figure = entered("2023", Measured.number("65.5"));
    }

    private void attach(UUID to, String name, byte[] bytes, EvidenceFile.Origin origin) {
        work.prove(
                set.district(),
                new ProveFigure(Ids.next(), to, ProofLevel.DOCUMENT_ATTACHED, null, Measured.TODAY, List.of()),
                List.of(new FigureWork.Sent(name, bytes)),
                origin);
    }

    private List<Evidence> evidence(UUID of) {
        return series.cell(set.office(), of).proofs().getOrDefault(of, List.of()).stream()
                .flatMap(each -> each.files().stream())
                .toList();
    }

    @Test
    void saysWhatItIsAboutWhenItWasCollectedAndWhoGaveIt() {
        attach(
                figure,
                "list.pdf",
                LIST,
                new EvidenceFile.Origin(Period.of("2022"), LocalDate.of(2023, 1, 20), set.unit("north")));
        assertThat(evidence(figure)).singleElement().satisfies(file -> {
            assertThat(file.about()).isEqualTo(Period.of("2022"));
            assertThat(file.isOfOtherDays(Period.of("2023"))).isTrue();
            assertThat(file.collected()).isEqualTo("2023-01-20");
            assertThat(file.provider()).isEqualTo(set.unit("north"));
            assertThat(file.received()).isNotNull();
            assertThat(file.state()).isEqualTo(FileState.PASSED);
        });
    }

    @Test
    void isOfTheFigureAndItsUnitWhereNothingIsSaid() {
        attach(figure, "list.pdf", LIST, EvidenceFile.Origin.UNSAID);
        assertThat(evidence(figure)).singleElement().satisfies(file -> {
            assertThat(file.about()).isEqualTo(Period.of("2023"));
            assertThat(file.isOfOtherDays(Period.of("2023"))).isFalse();
            assertThat(file.collected()).isNull();
            assertThat(file.provider()).isEqualTo(set.unit("n1"));
        });
    }

    @Test
    void theSameFileTwiceOnAFigureLeadsToTheFirst() {
        attach(figure, "list.pdf", LIST, EvidenceFile.Origin.UNSAID);
        var first = evidence(figure).getFirst();
        var again = problem(() -> attach(figure, "copy.pdf", LIST, EvidenceFile.Origin.UNSAID));
        assertThat(again.code()).isEqualTo("indicator.file-again");
        assertThat(again.field()).isEqualTo("files");
        assertThat(again.link()).isEqualTo("/figures/" + figure + "/files/" + first.id());
        assertThat(evidence(figure)).hasSize(1);
        var other = entered("2022", Measured.number("70"));
        attach(other, "list.pdf", LIST, EvidenceFile.Origin.UNSAID);
        assertThat(evidence(other)).singleElement().satisfies(file -> {
            assertThat(file.sha256()).isEqualTo(first.sha256());
            assertThat(file.elsewhere()).isEqualTo(1);
        });
    }

    @Test
    void oneFileChosenTwiceIsSaid() {
        var twice = problem(() -> work.prove(
                set.district(),
                new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_ATTACHED, null, Measured.TODAY, List.of()),
                List.of(new FigureWork.Sent("a.pdf", LIST), new FigureWork.Sent("b.pdf", LIST))));
        assertThat(twice.code()).isEqualTo("indicator.file-twice");
        assertThat(evidence(figure)).isEmpty();
    }

    @Test
    void whatIsSaidOfItIsHeldAgainstTheDayAndTheUnits() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> attach(
                        figure,
                        "list.pdf",
                        LIST,
                        new EvidenceFile.Origin(null, Measured.TODAY.plusDays(1), Ids.next())));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .map(Objects::toString)
                .containsExactlyInAnyOrder("collected", "provider");
        assertThat(evidence(figure)).isEmpty();
    }

    @Test
    void thePageAsksForItAndShowsIt() throws Exception {
        var district = new Browser(mvc, set.district());
        var at = "/figures/" + figure;
        assertThat(district.open(at + "/proof").page()).contains("Period that they are about", "Unit that gave them");
        var wrong = district.sendFiles(
                at + "/proof",
                "files",
                java.util.Map.of("list.pdf", LIST),
                "level",
                "DOCUMENT_ATTACHED",
                "about",
                "last year",
                "provider",
                "nobody at all");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"about-error\"", "id=\"provider-error\"", "value=\"last year\"");
        var sent = district.sendFiles(
                at + "/proof",
                "files",
                java.util.Map.of("list.pdf", LIST),
                "level",
                "DOCUMENT_ATTACHED",
                "about",
                "2022",
                "collected",
                "2023-01-20");
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        assertThat(new Browser(mvc, set.reader()).open(at).page())
                .contains("list.pdf", "about 2022", "collected 20 January 2023", "about other days than the figure");
        var again = district.sendFiles(
                at + "/proof", "files", java.util.Map.of("copy.pdf", LIST), "level", "DOCUMENT_ATTACHED");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page())
                .contains(
                        "The file copy.pdf is there already",
                        evidence(figure).getFirst().id() + "\">See what is there");
    }
}
