package org.plumbline.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.supplement.Supplement.Stage;
import org.plumbline.supplement.deed.About;
import org.plumbline.supplement.deed.TakeSupplement;
import org.plumbline.supplement.deed.Wants;
import org.plumbline.supplement.deed.WithdrawSupplement;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An office asks a district for a document on a figure, until it takes the answer. Today is Saturday, 15 March 2025. */
@DatabaseTest
class SupplementTests {

    private static final byte[] LIST = "%PDF-1.7 list".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private Supplements supplements;

    @Autowired
    private SupplementList list;

    @Autowired
    private SeriesList series;

    private Measured.Case set;
    private UUID figure;

    @BeforeEach
    void aFigure() {
        set = measured.fresh();
        var poverty = measured.defined(set, "POV", Measured.poverty());
        figure = measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("65.5"));
    }

    private Supplements.Asked asking(String words, int days) {
        return new Supplements.Asked(About.FIGURE, figure, null, null, Wants.DOCUMENT, words, days);
    }

    private UUID asked(int days) {
        return supplements.ask(set.office(), asking("The signed list", days)).about();
    }

    private void answer(Scope scope, UUID id, @Nullable String words, byte[]... files) {
        supplements.answer(
                scope,
                id,
                words,
                java.util.Arrays.stream(files)
                        .map(each -> new FigureWork.Sent("list.pdf", each))
                        .toList(),
                EvidenceFile.Origin.UNSAID);
    }

    private Stage stage(UUID id) {
        return list.get(set.office(), id).request().stage();
    }

    private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var problem = catchThrowableOfType(Refused.class, work).problems().getFirst();
        return problem.field() + " " + problem.code();
    }

    @Test
    void itsDayIsReckonedInWorkingDays() {
        var request = list.get(set.office(), asked(5)).request();
        assertThat(request.due()).isEqualTo(LocalDate.of(2025, 3, 21));
        assertThat(request.left()).isEqualTo(5);
        assertThat(request.office()).isEqualTo(set.unit("north"));
        assertThat(list.owed(set.district())).extracting(Supplement::id).contains(request.id());
        assertThat(list.asked(set.office())).extracting(Supplement::id).contains(request.id());
        assertThat(list.owed(set.office())).extracting(Supplement::id).doesNotContain(request.id());
    }

    @Test
    void whatIsWrongWithAQuestionIsSaidAtItsPlace() {
        assertThat(refused(() -> supplements.ask(set.office(), asking(" ", 5))))
                .isEqualTo("words supplement.words-missing");
        assertThat(refused(() -> supplements.ask(set.office(), asking("The list", 0))))
                .isEqualTo("days supplement.days");
        assertThat(refused(() -> supplements.ask(set.district(), asking("The list", 5))))
                .as("a unit asks nothing of itself")
                .isEqualTo("record supplement.own-unit");
        assertThatThrownBy(() -> supplements.ask(set.reader(), asking("The list", 5)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> supplements.ask(set.other(), asking("The list", 5)))
                .isInstanceOf(Absent.class);
    }

    @Test
    void anAnswerStopsTheClockAndShowsTheFigure() {
        var id = asked(5);
        assertThat(refused(() -> answer(set.district(), id, " "))).isEqualTo("words supplement.answer-empty");
        answer(set.district(), id, "Here it is", LIST);
        assertThat(stage(id)).isEqualTo(Stage.ANSWERED);
        assertThat(list.owed(set.district())).extracting(Supplement::id).doesNotContain(id);
        assertThat(series.get(set.office(), figure).proof().level()).isEqualTo(ProofLevel.DOCUMENT_ATTACHED);
        assertThat(refused(() -> answer(set.district(), id, "Once more"))).isEqualTo("request supplement.not-asked");
        var file = list.get(set.office(), id).steps().getLast().files().getFirst();
        assertThat(list.file(set.reader(), id, file.id()).file().name()).isEqualTo("list.pdf");
        assertThatThrownBy(() -> list.file(set.other(), id, file.id())).isInstanceOf(Absent.class);
    }

    @Test
    void onlyTheOfficeSettlesItAndNeverTheHandThatAnswered() {
        var id = asked(5);
        answer(set.district(), id, "There is none");
        assertThat(refused(() ->
                        supplements.take(set.district(), new TakeSupplement(Ids.next(), id, null, Measured.TODAY))))
                .isEqualTo("request supplement.other-office");
        assertThat(refused(() -> supplements.askAgain(set.office(), id, "", 3)))
                .isEqualTo("reason supplement.reason-missing");
        supplements.askAgain(set.office(), id, "Then the count by hamlet", 3);
        assertThat(list.get(set.office(), id).request())
                .satisfies(each -> assertThat(each.stage()).isEqualTo(Stage.ASKED))
                .satisfies(each -> assertThat(each.times()).isEqualTo(2))
                .satisfies(each -> assertThat(each.due()).isEqualTo(LocalDate.of(2025, 3, 19)));
        answer(set.office(), id, "We counted for them");
        assertThat(refused(
                        () -> supplements.take(set.office(), new TakeSupplement(Ids.next(), id, null, Measured.TODAY))))
                .as("the office answered in the place of the unit")
                .isEqualTo("request supplement.own-answer");
        supplements.take(Scope.programme(), new TakeSupplement(Ids.next(), id, "Good", Measured.TODAY));
        assertThat(stage(id)).isEqualTo(Stage.TAKEN);
        assertThat(refused(() -> supplements.withdraw(
                        Scope.programme(), new WithdrawSupplement(Ids.next(), id, "Late", Measured.TODAY))))
                .isEqualTo("request supplement.closed");
        assertThat(list.get(set.office(), id).steps())
                .extracting(Supplement.Step::kind)
                .containsExactly("ASKED", "ANSWERED", "AGAIN", "ANSWERED", "TAKEN");
    }

    @Test
    void thePagesLeadFromTheFigureToTheAnswer() throws Exception {
        var office = new Browser(mvc, set.office());
        var district = new Browser(mvc, set.district());
        var form = "/supplements/new?about=FIGURE&amp;record=" + figure;
        assertThat(office.open("/figures/" + figure).page()).contains(form);
        assertThat(district.open("/figures/" + figure).page()).doesNotContain(form);
        assertThat(office.open(form.replace("&amp;", "&")).page()).contains("Ask n1 for a supplement");
        var wrong = office.send("/supplements", "about", "FIGURE", "record", figure, "wants", "DOCUMENT", "days", "5");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"words-error\"");
        var done = office.send(
                "/supplements",
                "about",
                "FIGURE",
                "record",
                figure,
                "wants",
                "DOCUMENT",
                "days",
                "5",
                "words",
                "The signed list");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(district.open("/returns").page()).contains("The signed list", "5 working days left");
        assertThat(district.open("/supplements").page()).contains("The signed list");
        var answered = district.sendFiles(
                done.location() + "/answer", "files", Map.of("list.pdf", LIST), "words", "Here it is");
        assertThat(answered.status()).as(answered.page()).isEqualTo(303);
        assertThat(district.open(done.location()).page())
                .contains("list.pdf", "Here it is")
                .doesNotContain("Take the answer");
        assertThat(office.open(done.location()).page()).contains("Take the answer");
        assertThat(office.send(done.location() + "/take").status()).isEqualTo(303);
        assertThat(office.open("/figures/" + figure).page()).contains("settled");
        assertThat(List.of(new Browser(mvc, set.other()).open(done.location()).status()))
                .containsExactly(404);
    }
}
