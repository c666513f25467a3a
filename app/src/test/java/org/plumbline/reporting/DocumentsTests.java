package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A regime that asks for a document: attached at the line, before the return is sent or after it. Today is 15 March 2025. */
@DatabaseTest
class DocumentsTests {

    private static final byte[] LIST = "%PDF-1.7 list".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "%PDF-1.7 other".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Reported reported;

    @Autowired
    private Regimes regimes;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Returns returns;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Documents documents;

    @Autowired
    private Sheets sheets;

    @Autowired
    private SeriesList series;

    private Reported.Case made;
    private RegimeLine roads;
    private UUID round;
    private UUID unit;
    private Scope district;
    private String at;

    @BeforeEach
    void aRoundThatAsksForADocument() {
        made = reported.fresh();
        roads = new RegimeLine(
                made.roads().id(), "1", made.roads().indicator(), Frequency.QUARTER, EvidenceRule.DOCUMENT, 10);
        regimes.revise(
                made.set().office(),
                new ReviseRegime(
                        Ids.next(),
                        made.regime(),
                        1,
                        Reported.text(made.text().asked(), List.of(roads, made.poor())),
                        LocalDate.of(2024, 10, 1),
                        "With the list",
                        Measured.TODAY));
        rounds.openDue(made.set().office(), made.regime());
        round = reported.round(made, "2024-Q4").id();
        unit = made.unit("n1");
        district = made.set().district();
        at = "/rounds/" + round + "/units/" + unit;
    }

    private Sheet.Line line() {
        return sheets.of(district, round, unit).lines().getFirst();
    }

    private void attach(String name, byte[] bytes) {
        documents.attach(
                district,
                round,
                unit,
                roads.id(),
                List.of(new FigureWork.Sent(name, bytes)),
                new EvidenceFile.Origin(null, LocalDate.of(2025, 1, 10), null));
    }

    private Returns.Sent send(String km, String reason, String reply) {
        return returns.send(
                district,
                round,
                unit,
                List.of(
                        Reported.given(roads, Reported.km(km), reason, reply),
                        Reported.given(made.poor(), Measured.parts(40, 1000))));
    }

    private static List<String> refusals(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return Reported.refusals(catchThrowableOfType(Refused.class, work));
    }

    @Test
    void aLackingDocumentIsAQuestionBeforeItIsSent() {
        assertThat(refusals(() -> send("12", null, null)))
                .containsExactly(Returns.at(roads.id(), "reply") + " reporting.question.document");
        send("12", null, "The list is signed next week");
        assertThat(line().lacksDocument()).isTrue();
        var filed = Objects.requireNonNull(
                returns.of(made.set().office(), sheets.of(district, round, unit).owing()));
        assertThat(filed.filed().get(roads.id()))
                .satisfies(each -> assertThat(each.answer()).isEqualTo("The list is signed next week"));
    }

    @Test
    void anAttachedDocumentWaitsAndGoesUpWithTheFigure() {
        attach("list.pdf", LIST);
        assertThat(line().files()).extracting(EvidenceFile::name).containsExactly("list.pdf");
        assertThat(refusals(() -> attach("copy.pdf", LIST)))
                .containsExactly(Returns.at(roads.id(), "files") + " reporting.file-again");
        attach("other.pdf", OTHER);
        documents.remove(district, round, unit, line().files().getLast().id());
        send("12", null, null);
        var standing = Objects.requireNonNull(line().standing());
        assertThat(standing.proof()).isEqualTo(ProofLevel.DOCUMENT_ATTACHED);
        assertThat(line().files()).isEmpty();
        assertThat(series.cell(district, standing.id()).proofs().get(standing.id()))
                .singleElement()
                .satisfies(proof -> assertThat(proof.files()).singleElement().satisfies(file -> {
                    assertThat(file.name()).isEqualTo("list.pdf");
                    assertThat(file.collected()).isEqualTo("2025-01-10");
                    assertThat(file.provider()).isEqualTo(unit);
                }));
    }

    @Test
    void aDocumentOfAFigureThatStandsGoesUpWithTheReturn() {
        send("12", null, "Later");
        var back =
                Objects.requireNonNull(sheets.of(district, round, unit).owing().returned());
        receiving.sendBack(
                made.set().office(), new SendBackReturn(Ids.next(), back, "The list, please", Measured.TODAY));
        attach("list.pdf", LIST);
        returns.send(district, round, unit, List.of());
        assertThat(Objects.requireNonNull(line().standing()).proof()).isEqualTo(ProofLevel.DOCUMENT_ATTACHED);
        assertThat(line().files()).isEmpty();
    }

    @Test
    void afterTheSendingItIsEvidenceAtOnce() {
        send("12", null, "Later");
        attach("list.pdf", LIST);
        assertThat(Objects.requireNonNull(line().standing()).proof()).isEqualTo(ProofLevel.DOCUMENT_ATTACHED);
        assertThat(refusals(() -> attach("copy.pdf", LIST)))
                .containsExactly(Returns.at(roads.id(), "files") + " indicator.file-again");
        receiving.approve(
                made.set().office(),
                new ApproveReturn(
                        Ids.next(),
                        Objects.requireNonNull(
                                sheets.of(district, round, unit).owing().returned()),
                        Measured.TODAY));
        attach("other.pdf", OTHER);
    }

    @Test
    void theSameRequestAttachesOnce() throws Exception {
        var key = IdempotencyKey.sent("k-" + round, "digest");
        for (var i = 0; i < 2; i++) {
            IdempotencyKey.during(key, () -> {
                attach("list.pdf", LIST);
                return true;
            });
        }
        assertThat(line().files()).hasSize(1);
    }

    @Test
    void thePageTakesTheDocumentWithTheCellsBesideIt() throws Exception {
        var browser = new Browser(mvc, district);
        var field = Returns.at(roads.id(), "value");
        assertThat(browser.open(at).page())
                .contains(
                        "A document that shows it is asked for and not attached yet",
                        "formaction=\"" + at + "/lines/" + roads.id() + "/documents\"");
        var to = at + "/lines/" + roads.id() + "/documents";
        var files = Returns.at(roads.id(), "files");
        var wrong = browser.sendFiles(to, files, Map.of("run.pdf", new byte[] {0x7f, 'E', 'L', 'F', 0}), field, "12");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"" + files + "-error\"", "value=\"12\"");
        assertThat(line().files()).isEmpty();
        var done = browser.sendFiles(to, files, Map.of("list.pdf", LIST), field, "12");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(browser.open(at).page()).contains("list.pdf, goes up with the figure", "value=\"12\"");
        assertThat(new Browser(mvc, made.set().reader()).open(at).page()).doesNotContain("list.pdf");
        var chosen = browser.send(at, "act", "send", field, "12", files, "later.pdf");
        assertThat(chosen.page()).contains("The document later.pdf was chosen and not attached");
        assertThat(new Browser(mvc, made.set().reader())
                        .sendFiles(to, files, Map.of("other.pdf", OTHER))
                        .status())
                .isIn(403, 404);
    }
}
