package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.standing.DueList;
import org.plumbline.standing.Recount;
import org.plumbline.store.Installation;
import org.plumbline.target.deed.PrescribeScheme;
import org.plumbline.target.deed.RegisterScheme;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawScheme;
import org.plumbline.target.web.VerdictWords;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Replay;
import org.plumbline.verdict.Schemes;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * A document prescribes by which scheme its targets are judged: from a day on, in versions, withdrawn again. A poverty rate that made 68.1 %
 * of its way by 2023 is "half or more" by the usual scheme and "under half" where half begins at 70 %. Today is 15 March 2025.
 */
@DatabaseTest
@Import(SchemesTests.DatabaseOfItsOwn.class)
class SchemesTests {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate SINCE = LocalDate.of(2024, 7, 1);

    /** These tests let days pass, which others must not see. */
    @TestConfiguration(proxyBeanMethods = false)
    static class DatabaseOfItsOwn {}

    @Autowired
    private Measured measured;

    @Autowired
    private Directives directives;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetVerdicts verdicts;

    @Autowired
    private TargetCounts counts;

    @Autowired
    private SchemeRegister register;

    @Autowired
    private SchemeList list;

    @Autowired
    private Installation installation;

    @Autowired
    private DueList due;

    @Autowired
    private Recount recount;

    @Autowired
    private Messages messages;

    private Measured.Case set;
    private UUID poverty;
    private UUID document;
    private UUID under;
    private UUID beside;
    private String code = "";

    @BeforeEach
    void twoTargetsOneUnderADocument() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
        document = issued("Programme");
        under = promised(document);
        beside = promised(null);
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        code = "strict-" + Ids.next().toString().substring(24);
    }

    private UUID issued(String title) {
        var id = Ids.next();
        var head = Head.of(null, set.unit("north"), LocalDate.of(2024, 1, 10), Measured.words(title + " " + id));
        directives.register(
                set.country().office("north"),
                new RegisterDirective(id, head, List.of(), List.of(), List.of(), Set.of()));
        return id;
    }

    private UUID promised(@Nullable UUID directive) {
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        id,
                        Terms.of(Kind.REACH, poverty, set.unit()).under(directive, null),
                        TargetSamples.goal("65.5", "40"),
                        directive == null ? TargetSamples.SET : Measured.TODAY.minusYears(1),
                        null));
        return id;
    }

    private String file(String version, String half) {
        return Schemes.usualFile()
                .replace("\"review-bands\"", "\"" + code + "\"")
                .replace("\"version\": \"1\"", "\"version\": \"" + version + "\"")
                .replace("\"issuer\": \"Plumbline\"", "\"issuer\": \"Province\"")
                .replace("\"share\": \"0.5\"", "\"share\": \"" + half + "\"")
                .replace("\"Under half\"", "\"Behind\"")
                .replace("\"Đạt dưới một nửa\"", "\"Chậm\"");
    }

    private void registered(String version, String half, LocalDate from) {
        register.register(ALL, new RegisterScheme(Ids.next(), file(version, half), from, "Decision 7"));
    }

    private Instant prescribed(@Nullable String scheme, LocalDate from) {
        return register.prescribe(set.office(), new PrescribeScheme(Ids.next(), document, scheme, from, "Clause 4"))
                .knownAt();
    }

    private String judged(UUID target, LocalDate on) {
        return judged(target, on, null);
    }

    /** The class and the scheme by which it was given, after making sure that the kept counts say the same. */
    private String judged(UUID target, LocalDate on, @Nullable Instant knownAt) {
        var verdict = verdicts.of(ALL, target, on, knownAt).verdicts().reported();
        assertThat(Replay.verdict(Replay.write(verdict.inputs()))).isEqualTo(verdict);
        var fresh = new ArrayList<VerdictClass>();
        for (var each : List.of(under, beside)) {
            fresh.add(verdicts.of(ALL, each, on, knownAt).verdicts().reported().verdictClass());
        }
        var card =
                counts.of(ALL, new TargetCounts.Question(set.country().node("north"), on, knownAt, null, null, null));
        for (var cls : VerdictClass.values()) {
            assertThat(card.of(cls)).as(cls + " on " + on).isEqualTo((int)
                    fresh.stream().filter(each -> each == cls).count());
        }
        return verdict.verdictClass().code() + " by " + verdict.scheme().version();
    }

    @Test
    void whatADocumentPrescribesJudgesItsTargetsFromThatDayOn() {
        registered("2024-1", "0.7", SINCE);
        var before = measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("55"));
        assertThat(before).isNotNull();
        var known = list.get(ALL, code).latest().knownFrom();
        assertThat(judged(under, Measured.TODAY))
                .as("registered, not prescribed")
                .isEqualTo("overHalf by 1");
        prescribed(code, SINCE);
        assertThat(judged(under, Measured.TODAY)).isEqualTo("underHalf by 2024-1");
        assertThat(judged(under, SINCE)).isEqualTo("underHalf by 2024-1");
        assertThat(judged(under, SINCE.minusDays(1))).isEqualTo("overHalf by 1");
        assertThat(judged(beside, Measured.TODAY)).as("under no document").isEqualTo("overHalf by 1");
        assertThat(judged(under, Measured.TODAY, known)).as("as known before").isEqualTo("overHalf by 1");
        var later = promised(document);
        assertThat(verdicts.of(ALL, later, Measured.TODAY, null)
                        .verdicts()
                        .reported()
                        .scheme()
                        .code())
                .isEqualTo(code);
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void anotherVersionJudgesFromItsOwnDayAndNotBefore() {
        registered("2024-1", "0.7", SINCE);
        prescribed(code, SINCE);
        registered("2025-1", "0.6", LocalDate.of(2025, 1, 1));
        assertThat(judged(under, LocalDate.of(2024, 12, 31))).isEqualTo("underHalf by 2024-1");
        assertThat(judged(under, LocalDate.of(2025, 1, 1))).isEqualTo("overHalf by 2025-1");
        assertThat(list.get(ALL, code).versions())
                .extracting(each -> each.scheme().rules().version())
                .containsExactly("2025-1", "2024-1");
    }

    @Test
    void whatIsToComeIsJudgedOnItsDayByTheDueList() {
        registered("2025-1", "0.7", SINCE);
        prescribed(code, Measured.TODAY.plusDays(3));
        assertThat(judged(under, Measured.TODAY)).isEqualTo("overHalf by 1");
        installation.playedAt(installation.now().plus(Duration.ofDays(4)), () -> {
            due.sweep();
            assertThat(judged(under, installation.today())).isEqualTo("underHalf by 2025-1");
            assertThat(judged(under, Measured.TODAY.plusDays(2))).isEqualTo("overHalf by 1");
        });
    }

    @Test
    void aWithdrawnSchemeKeepsItsPast() {
        registered("2024-1", "0.7", SINCE);
        prescribed(code, SINCE);
        register.withdraw(
                ALL, new WithdrawScheme(Ids.next(), code, LocalDate.of(2025, 2, 1), "Replaced by a national one"));
        assertThat(judged(under, LocalDate.of(2025, 1, 31))).isEqualTo("underHalf by 2024-1");
        assertThat(judged(under, LocalDate.of(2025, 2, 1))).isEqualTo("overHalf by 1");
        assertThatThrownBy(() -> registered("2025-2", "0.8", Measured.TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(each -> each.code())
                                .containsExactly("scheme.withdrawn-already"));
    }

    @Test
    void anotherPrescriptionOfTheSameDayTakesThePlaceOfTheOneBefore() {
        registered("2024-1", "0.7", SINCE);
        var wrong = prescribed(code, SINCE);
        prescribed(null, SINCE);
        assertThat(judged(under, Measured.TODAY)).isEqualTo("overHalf by 1");
        assertThat(judged(under, Measured.TODAY, wrong)).as("as it was known").isEqualTo("underHalf by 2024-1");
        assertThat(list.prescribed(set.office(), document))
                .extracting(each -> each.scheme() == null ? "usual" : "strict", each -> each.takenBack() == null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("usual", true),
                        org.assertj.core.groups.Tuple.tuple("strict", false));
    }

    @Test
    void twoPapersThatAreOneAreJudgedByWhatOneOfThemPrescribed() {
        registered("2024-1", "0.7", SINCE);
        prescribed(code, SINCE);
        var other = issued("The same programme");
        directives.join(set.country().office("north"), new JoinDirectives(document, other));
        assertThat(judged(under, Measured.TODAY)).isEqualTo("underHalf by 2024-1");
    }

    @Test
    void theSchemesOwnWordsStandInPlaceOfTheUsualOnes() {
        registered("2024-1", "0.7", SINCE);
        prescribed(code, SINCE);
        var rules = verdicts.of(ALL, under, Measured.TODAY, null)
                .verdicts()
                .reported()
                .scheme();
        var scheme = list.named(set.office(), rules);
        var vi = messages.in(org.plumbline.kernel.Language.VI);
        assertThat(VerdictWords.of(vi, VerdictClass.UNDER_HALF, scheme)).isEqualTo("Chậm");
        assertThat(VerdictWords.of(vi, VerdictClass.UNDER_HALF, Schemes.usual()))
                .isEqualTo("đạt dưới một nửa");
        assertThat(VerdictWords.of(vi, VerdictClass.UNDER_HALF, null)).isEqualTo("đạt dưới một nửa");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"share\": \"0.5\"', '\"share\": \"1.5\"', edges-not-in-order, edges",
        "'\"exceeded\": {\"share\": \"1\", \"included\": false}', '\"exceeded\": {\"share\": \"1\", \"included\": true}',"
                + " edges-not-in-order, edges",
        "'      \"HELD\": \"met\",', '', class-missing, table.HOLD",
        "'\"HELD\": \"met\"', '\"HELD\": \"kept\"', unknown-word, table.*.HELD",
        "'\"DELIVER\": {', '\"HAND_OVER\": {', unknown-word, table.HAND_OVER",
        "'\"Chưa báo cáo\"', '\"\"', name-missing, classNames.vi.notReported",
        "'\"onPace\": \"1\",', '\"onPace\": \"1\"', not-json, { }"
    })
    void whatIsWrongInAFileIsToldWithLineAndPlace(String right, String wrong, String problem, String place) {
        var file = file("1", "0.5");
        assertThat(file).contains(right);
        assertThatThrownBy(() ->
                        register.register(ALL, new RegisterScheme(Ids.next(), file.replace(right, wrong), SINCE, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems()).anySatisfy(each -> {
                            assertThat(each.code()).isEqualTo("scheme.problem." + problem);
                            assertThat(each.field()).isEqualTo("file");
                            assertThat(each.arguments().get("place")).isEqualTo(place);
                            assertThat((Integer) each.arguments().get("line")).isGreaterThan(1);
                        }));
        assertThat(list.all(ALL)).noneMatch(each -> each.code().equals(code));
    }

    @Test
    void whoMayNotAndWhatDoesNotFitIsRefused() {
        assertThatThrownBy(() ->
                        register.register(set.office(), new RegisterScheme(Ids.next(), file("1", "0.7"), SINCE, null)))
                .isInstanceOf(NotAllowed.class);
        refused(Schemes.usualFile(), "scheme.code-shipped");
        refused(file("1", "0.7").replace(code, "No such code!"), "scheme.code");
        refused(file("a/b", "0.7"), "scheme.version");
        registered("1", "0.7", SINCE);
        refused(file("1", "0.8"), "scheme.version-taken");
        assertThatThrownBy(() -> prescribed("none", SINCE)).hasMessageContaining("scheme.unknown");
        assertThatThrownBy(() -> prescribed(code, SINCE.minusDays(1))).hasMessageContaining("scheme.not-yet");
        assertThatThrownBy(() -> prescribed(null, SINCE)).hasMessageContaining("scheme.nothing-prescribed");
        assertThatThrownBy(() ->
                        register.prescribe(set.reader(), new PrescribeScheme(Ids.next(), document, code, SINCE, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> register.withdraw(
                        ALL, new WithdrawScheme(Ids.next(), code, SINCE.minusDays(1), "Before it began")))
                .hasMessageContaining("scheme.withdrawn-before");
    }

    private void refused(String file, String problem) {
        assertThatThrownBy(() -> register.register(ALL, new RegisterScheme(Ids.next(), file, SINCE, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(each -> each.code())
                                .containsExactly(problem));
    }
}
