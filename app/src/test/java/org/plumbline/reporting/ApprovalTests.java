package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.procedure.Shift;
import org.plumbline.reporting.Returned.Kind;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.EndDeputy;
import org.plumbline.reporting.deed.LayDownPath;
import org.plumbline.reporting.deed.NameDeputy;
import org.plumbline.reporting.deed.RegimeText;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.reporting.deed.WithdrawReturn;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Returns that pass through posts: inside their unit, at the levels between, and at the office that asked. Today is 15 March 2025. */
@DatabaseTest
class ApprovalTests {

    @Autowired
    private Reported reported;

    @Autowired
    private Regimes regimes;

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundList list;

    @Autowired
    private Returns returns;

    @Autowired
    private Receiving receiving;

    @Autowired
    private ApprovalPaths paths;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Units units;

    @Autowired
    private Posts posts;

    private Reported.Case made;
    private Round round;
    private Scope clerk;

    @BeforeEach
    void aRound() {
        made = reported.opened();
        round = reported.round(made, "2024-Q4");
        clerk = made.set().district();
    }

    private UUID post(String unit, String name) {
        var id = Ids.next();
        posts.create(
                Scope.programme(),
                new CreatePost(id, made.unit(unit), null, Measured.words(name), LocalDate.of(2000, 1, 1)));
        return id;
    }

    private Scope on(UUID post, Scope as) {
        return new Scope(Ids.next(), post, "On " + post, as.grants(), as.everything(), as.around());
    }

    private void path(String unit, ApprovalSide side, UUID... through) {
        paths.layDown(
                made.set().office(),
                new LayDownPath(Ids.next(), made.unit(unit), side, List.of(through), Measured.TODAY));
    }

    private Returns.Sent send() {
        return returns.send(
                clerk,
                round.id(),
                made.unit("n1"),
                List.of(
                        Reported.given(made.roads(), Reported.km("12")),
                        Reported.given(made.poor(), Measured.parts(40, 1000))));
    }

    private RoundList.Owing owing() {
        return list.owing(made.set().office(), list.get(made.set().office(), round.id()), made.unit("n1"));
    }

    private Returned returned(Scope scope) {
        return Objects.requireNonNull(returns.of(scope, owing()));
    }

    private void approve(Scope scope, UUID id) {
        receiving.approve(scope, new ApproveReturn(Ids.next(), id, Measured.TODAY));
    }

    private static List<String> refused(ThrowingCallable work) {
        return Reported.refusals(catchThrowableOfType(Refused.class, work));
    }

    @Test
    void passesThroughThePostsOfItsUnitBeforeItIsSent() {
        var first = post("n1", "Deputy chair");
        var second = post("n1", "Chair");
        path("n1", ApprovalSide.OUTGOING, first, second);
        var handed = send();
        assertThat(handed.receipt()).isNull();
        assertThat(owing().stage()).isEqualTo(Stage.INSIDE);
        assertThat(owing().isLate(Measured.TODAY)).isTrue();
        assertThat(Objects.requireNonNull(owing().at()).post()).isEqualTo(first);
        assertThat(sheets.of(clerk, round.id(), made.unit("n1")).lines())
                .as("nothing is stated before it is sent")
                .allMatch(each -> each.standing() == null);
        assertThat(returned(clerk).given()).hasSize(2);
        assertThat(returned(made.set().reader()).given())
                .as("what is typed is shown to whoever answers for the unit")
                .isEmpty();
        assertThat(refused(() -> send())).containsExactly("return reporting.inside");

        assertThat(refused(() -> approve(on(second, clerk), handed.id())))
                .containsExactly("return reporting.other-post");
        approve(on(first, clerk), handed.id());
        assertThat(owing().stage()).isEqualTo(Stage.INSIDE);
        approve(on(second, clerk), handed.id());
        assertThat(owing().stage()).isEqualTo(Stage.SENT);
        var lines = sheets.of(clerk, round.id(), made.unit("n1")).lines();
        assertThat(lines.getFirst().amount(lines.getFirst().standing())).isEqualByComparingTo("12");
        var done = returned(clerk);
        assertThat(done.steps())
                .extracting(Returned.Step::kind)
                .containsExactly(Kind.SENT, Kind.APPROVED, Kind.HANDED_IN);
        assertThat(done.sending().receipt()).matches("([A-Z0-9]+-)?[2-9A-Z]{7}");
        assertThat(done.given()).isEmpty();
        assertThat(done.way()).hasSize(3);
        approve(made.set().office(), handed.id());
        assertThat(owing().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void whatIsHandedInIsHeldAgainstAllThatASendingAsks() {
        path("n1", ApprovalSide.OUTGOING, post("n1", "Chair"));
        assertThat(refused(() -> returns.send(
                        clerk,
                        round.id(),
                        made.unit("n1"),
                        List.of(
                                Reported.given(made.roads(), Reported.km("12")),
                                Reported.given(made.poor(), Measured.parts(1001, 1000))))))
                .containsExactly(Returns.at(made.poor().id(), "numerator") + " indicator.numerator-above");
        assertThat(owing().stage()).isEqualTo(Stage.NOT_BEGUN);
        assertThat(owing().returned()).isNull();
    }

    @Test
    void nobodyApprovesWhatTheOwnHandHandedIn() {
        var chair = post("n1", "Chair");
        path("n1", ApprovalSide.OUTGOING, chair);
        var own = on(chair, clerk);
        assertThat(refused(() -> returns.send(
                        own,
                        round.id(),
                        made.unit("n1"),
                        List.of(
                                Reported.given(made.roads(), Reported.km("12")),
                                Reported.given(made.poor(), Measured.parts(40, 1000))))))
                .containsExactly("return reporting.own-station");
        var handed = send();
        var sameAccount = new Scope(clerk.account(), chair, "Same", clerk.grants(), false, clerk.around());
        assertThat(refused(() -> approve(sameAccount, handed.id()))).containsExactly("return reporting.own-return");
        assertThat(receiving.mayDecide(sameAccount, owing())).isFalse();
        assertThat(receiving.mayDecide(own, owing())).isTrue();
        assertThatThrownBy(() -> approve(made.set().reader(), handed.id())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isSentBackInsideAndHandedInAgain() {
        var chair = post("n1", "Chair");
        path("n1", ApprovalSide.OUTGOING, chair);
        returns.keep(clerk, round.id(), made.unit("n1"), Reported.typed(made.roads(), "12"));
        var handed = send();
        receiving.sendBack(
                on(chair, clerk), new SendBackReturn(Ids.next(), handed.id(), "Which road is it?", Measured.TODAY));
        assertThat(owing().stage()).isEqualTo(Stage.SENT_BACK);
        assertThat(owing().reason()).isEqualTo("Which road is it?");
        assertThat(owing().sent()).isNull();
        assertThat(sheets.of(clerk, round.id(), made.unit("n1"))
                        .lines()
                        .getFirst()
                        .typed())
                .as("what was typed is still there")
                .containsEntry("value", "12");
        send();
        assertThat(owing().stage()).isEqualTo(Stage.INSIDE);
    }

    @Test
    void aSendingBackInsideOpensNoClosedRound() {
        var chair = post("n1", "Chair");
        path("n1", ApprovalSide.OUTGOING, chair);
        round = reported.round(made, "2024-Q3");
        reported.permitted(made, "2024-Q3", Measured.TODAY);
        var handed = returns.send(
                clerk, round.id(), made.unit("n1"), List.of(Reported.given(made.roads(), Reported.km("1"))));
        receiving.sendBack(on(chair, clerk), new SendBackReturn(Ids.next(), handed.id(), "No", Measured.TODAY));
        assertThat(owing().isClosed(Measured.TODAY)).isFalse();
        assertThat(owing().isClosed(Measured.TODAY.plusDays(1)))
                .as("the permit ends, and only the office's own sending back would keep it open")
                .isTrue();
    }

    @Test
    void isTakenBackAsLongAsItIsInside() {
        path("n1", ApprovalSide.OUTGOING, post("n1", "Chair"));
        var handed = send();
        assertThat(returns.mayWithdraw(clerk, owing())).isTrue();
        returns.withdraw(clerk, new WithdrawReturn(Ids.next(), handed.id(), Measured.TODAY));
        assertThat(owing().stage()).isEqualTo(Stage.NOT_BEGUN);
        assertThat(owing().at()).isNull();
        assertThat(refused(() -> returns.withdraw(clerk, new WithdrawReturn(Ids.next(), handed.id(), Measured.TODAY))))
                .containsExactly("return reporting.not-inside");
        send();
        assertThat(returned(clerk).steps())
                .extracting(Returned.Step::kind)
                .containsExactly(Kind.HANDED_IN, Kind.WITHDRAWN, Kind.HANDED_IN);
    }

    @Test
    void aDeputyDecidesInThePlaceOfAPost() {
        var chair = post("n1", "Chair");
        var deputy = on(post("n1", "Deputy chair"), clerk);
        path("n1", ApprovalSide.OUTGOING, chair);
        var handed = send();
        assertThat(refused(() -> approve(deputy, handed.id()))).containsExactly("return reporting.other-post");
        assertThat(list.waiting(deputy, null, 10)).isEmpty();
        var named = Ids.next();
        paths.name(
                made.set().office(),
                new NameDeputy(
                        named,
                        chair,
                        Objects.requireNonNull(deputy.post()),
                        Measured.TODAY,
                        Measured.TODAY.plusDays(7),
                        "On leave",
                        Measured.TODAY));
        assertThat(list.waiting(deputy, null, 10)).hasSize(1);
        assertThat(list.waiting(deputy, true, 10)).isEmpty();
        paths.end(made.set().office(), new EndDeputy(named, Measured.TODAY));
        assertThat(refused(() -> approve(deputy, handed.id()))).containsExactly("return reporting.other-post");
        paths.name(
                made.set().office(),
                new NameDeputy(
                        Ids.next(),
                        chair,
                        Objects.requireNonNull(deputy.post()),
                        Measured.TODAY,
                        Measured.TODAY,
                        "On leave",
                        Measured.TODAY));
        approve(deputy, handed.id());
        assertThat(owing().stage()).isEqualTo(Stage.SENT);
    }

    @Test
    void refusesADeputyThatCannotBe() {
        var chair = post("n1", "Chair");
        var elsewhere = post("n2", "Chair of n2");
        var office = made.set().office();
        assertThat(refused(() -> paths.name(
                        office,
                        new NameDeputy(
                                Ids.next(),
                                chair,
                                elsewhere,
                                Measured.TODAY,
                                Measured.TODAY.minusDays(1),
                                " ",
                                Measured.TODAY))))
                .containsExactly(
                        "reason reporting.reason-missing",
                        "deputy reporting.deputy-elsewhere",
                        "to reporting.deputy-order");
        assertThatThrownBy(() -> paths.name(
                        new Scope(
                                Ids.next(),
                                Ids.next(),
                                "Reader",
                                made.set().reader().grants(),
                                false,
                                made.set().reader().around()),
                        new NameDeputy(
                                Ids.next(),
                                chair,
                                post("n1", "Other"),
                                Measured.TODAY,
                                Measured.TODAY,
                                "Leave",
                                Measured.TODAY)))
                .isInstanceOf(NotAllowed.class);
        assertThat(refused(() -> path("n1", ApprovalSide.OUTGOING, chair, chair, elsewhere)))
                .containsExactly("posts[1] reporting.post-twice", "posts[2] reporting.post-elsewhere");
    }

    @Test
    void theOfficeThatAskedDecidesByItsOwnPath() {
        var officer = post("north", "Officer");
        var chief = post("north", "Chief of office");
        path("north", ApprovalSide.INCOMING, officer, chief);
        var sent = send();
        assertThat(sent.receipt()).isNotNull();
        assertThat(refused(() -> approve(made.set().office(), sent.id())))
                .containsExactly("return reporting.other-post");
        assertThat(list.waiting(made.set().office(), null, 10)).isEmpty();
        var office = on(officer, made.set().office());
        assertThat(list.waiting(office, false, 10)).hasSize(1);
        approve(office, sent.id());
        assertThat(owing().stage()).isEqualTo(Stage.SENT);
        assertThat(list.waiting(office, null, 10)).isEmpty();
        approve(on(chief, made.set().office()), sent.id());
        assertThat(owing().stage()).isEqualTo(Stage.ACCEPTED);
        var pace = paths.of(
                        made.set().office(), units.get(made.set().office(), made.unit("north")), ApprovalSide.INCOMING)
                .posts();
        assertThat(pace).extracting(each -> each.pace().decided()).containsExactly(1, 1);
        assertThat(pace).extracting(ApprovalPath.Approver::vacant).containsExactly(true, true);
    }

    @Test
    void passesThroughTheLevelsBetween() {
        var centre = made.set().country().office("centre");
        var id = Ids.next();
        var text = new RegimeText(
                Measured.words("Report to the centre"),
                null,
                Frequency.QUARTER,
                new DueRule(DueKind.DAY_OF_MONTH, 20, 0, Shift.NEXT),
                25,
                null,
                true,
                List.of(Asked.unit(made.unit("n1"))),
                List.of(made.roads()));
        regimes.define(
                centre, new DefineRegime(id, made.unit("centre"), "LEVELS", text, Reported.FROM, Measured.TODAY));
        rounds.openDue(centre, id);
        var opened = list.of(centre, regimes.get(centre, id), 9).getFirst().round();
        var sent = returns.send(
                clerk, opened.id(), made.unit("n1"), List.of(Reported.given(made.roads(), Reported.km("3"))));
        assertThatThrownBy(() -> approve(clerk, sent.id())).isInstanceOf(NotAllowed.class);
        var owing = list.owing(centre, list.get(centre, opened.id()), made.unit("n1"));
        assertThat(Objects.requireNonNull(owing.at()).node())
                .isEqualTo(made.set().country().node("north"));
        approve(made.set().office(), sent.id());
        owing = list.owing(centre, list.get(centre, opened.id()), made.unit("n1"));
        assertThat(owing.stage()).isEqualTo(Stage.SENT);
        assertThat(Objects.requireNonNull(owing.at()).node())
                .isEqualTo(made.set().country().node("centre"));
        approve(centre, sent.id());
        assertThat(list.owing(centre, list.get(centre, opened.id()), made.unit("n1"))
                        .stage())
                .isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void aRepeatedApprovalPassesOneStationOnly() {
        var officer = post("north", "Officer");
        path("north", ApprovalSide.INCOMING, officer, post("north", "Chief"));
        var sent = send();
        var at = Objects.requireNonNull(owing().at()).station();
        var key = IdempotencyKey.sent("approve-" + Ids.next(), "a digest");
        var scope = on(officer, made.set().office());
        var deed = new ApproveReturn(Ids.next(), sent.id(), at, Measured.TODAY);
        var first = IdempotencyKey.during(key, () -> receiving.approve(scope, deed));
        var again = IdempotencyKey.during(key, () -> receiving.approve(scope, deed));
        assertThat(again.knownAt()).isEqualTo(first.knownAt());
        assertThat(again.repeated()).isTrue();
        assertThat(refused(
                        () -> receiving.approve(scope, new ApproveReturn(Ids.next(), sent.id(), at, Measured.TODAY))))
                .containsExactly("return reporting.not-waiting");
    }

    @Test
    void whatWasAcceptedIsOpenedAgainByTheOfficeThatAsked() {
        var sent = send();
        approve(made.set().office(), sent.id());
        assertThatThrownBy(() ->
                        receiving.sendBack(clerk, new SendBackReturn(Ids.next(), sent.id(), "Wrong", Measured.TODAY)))
                .isInstanceOf(NotAllowed.class);
        receiving.sendBack(
                made.set().office(),
                new SendBackReturn(Ids.next(), sent.id(), "A road was counted twice", Measured.TODAY));
        assertThat(owing().stage()).isEqualTo(Stage.SENT_BACK);
        assertThat(returns.mayFill(clerk, owing())).isTrue();
    }
}
