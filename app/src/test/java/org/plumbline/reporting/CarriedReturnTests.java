package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A return that is taken along as a file, filled in, and brought back. Today is 15 March 2025. */
@DatabaseTest
class CarriedReturnTests {

    private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");
    private static final Pattern RECEIPT = Pattern.compile("receipt ([A-Z0-9]+(?:-[A-Z0-9]+)?)\\.");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Reported reported;

    @Autowired
    private Measured measured;

    @Autowired
    private Regimes regimes;

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundList list;

    @Autowired
    private Sheets sheets;

    @Autowired
    private JdbcClient sql;

    private Reported.Case made;
    private Browser office;
    private Browser district;
    private Browser other;
    private Browser reader;
    private UUID round;
    private UUID unit;
    private String at;

    @BeforeEach
    void aRound() {
        made = reported.opened();
        office = new Browser(mvc, made.set().office());
        district = new Browser(mvc, made.set().district());
        other = new Browser(mvc, made.set().other());
        reader = new Browser(mvc, made.set().reader());
        round = reported.round(made, "2024-Q4").id();
        unit = made.unit("n1");
        at = "/rounds/" + round + "/units/" + unit;
    }

    private FilledBook taken() throws Exception {
        var answer = district.open(at + "/file");
        assertThat(answer.status()).isEqualTo(200);
        return FilledBook.of(answer.response().getContentAsByteArray());
    }

    private int roads(FilledBook book) {
        return book.row(unit, made.roads().id());
    }

    private int poor(FilledBook book) {
        return book.row(unit, made.poor().id());
    }

    private FilledBook filled() throws Exception {
        var book = taken();
        return book.put(roads(book), "value", "12.5")
                .put(poor(book), "numerator", 40)
                .put(poor(book), "denominator", "1000");
    }

    private static Browser.Answer bring(Browser who, String name, byte[] bytes) throws Exception {
        return who.sendFiles("/returns/files", "files", Map.of(name, bytes));
    }

    private static Browser.Answer take(Browser who, Browser.Answer checked) throws Exception {
        return who.send("/returns/files/take", "held", found(HELD, checked.page()));
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private Stage stage() {
        var scope = Scope.programme();
        return list.owing(scope, list.get(scope, round), unit).stage();
    }

    private int rows(String table) {
        return sql.sql("SELECT count(*)::int FROM " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void isTakenAlongWithWhatIsKnown() throws Exception {
        reported.permitted(made, "2024-Q3", Measured.TODAY);
        measured.entered(made.set().district(), made.roads().indicator(), unit, "2024-Q3", Measured.number("11.25"));
        district.send(at, "act", "keep", Returns.at(made.roads().id(), "value"), "12.5");
        var book = taken();
        assertThat(book.codes()).doesNotContain("return.unit-name", "return.settledValue", "return.remarks");
        assertThat(book.text(roads(book), "value")).isEqualTo("12.5");
        assertThat(book.text(roads(book), "last")).isEqualTo("11.25");
        assertThat(book.text(roads(book), "last-period")).isEqualTo("2024-Q3");
        assertThat(book.text(roads(book), "measure")).isEqualTo("km");
        assertThat(book.text(poor(book), "value")).isEmpty();
        assertThat(reader.open(at + "/file").status()).isIn(403, 404);
        assertThat(other.open(at + "/file").status()).isEqualTo(404);
    }

    @Test
    void isCheckedThenTakenInByTheOfficeAboveOnce() throws Exception {
        var bytes = filled().bytes();
        var checked = bring(office, "n1.xlsx", bytes);
        assertThat(checked.status()).as(checked.page()).isEqualTo(200);
        assertThat(checked.page()).contains("nothing to be mended", "2 figures filled in");
        assertThat(stage()).isEqualTo(Stage.NOT_BEGUN);
        var done = take(office, checked);
        assertThat(done.status()).as(done.page()).isEqualTo(200);
        var receipt = found(RECEIPT, done.page());
        assertThat(stage()).isEqualTo(Stage.SENT);
        assertThat(district.open(at).page()).contains(receipt, "from the file n1.xlsx", "12.5");

        var steps = rows("reporting.step");
        var again = bring(district, "copy of n1.xlsx", bytes);
        assertThat(again.page()).contains("Taken in before", receipt).doesNotContain("/returns/files/take");
        assertThat(take(office, checked).page()).contains("Taken in before", receipt);
        assertThat(rows("reporting.step")).isEqualTo(steps);
        assertThat(office.send(at + "/accept").page())
                .contains("Nobody decides on a return that the own hand handed in or sent");
    }

    @Test
    void leavesWhatWasTypedOrStatedWhereItIsBlank() throws Exception {
        district.send(
                at,
                "act",
                "keep",
                Returns.at(made.poor().id(), "numerator"),
                "40",
                Returns.at(made.poor().id(), "denominator"),
                "1000");
        var book = taken();
        book.put(roads(book), "value", "12.5").put(poor(book), "numerator", "").put(poor(book), "denominator", "");
        var done = take(district, bring(district, "n1.xlsx", book.bytes()));
        assertThat(done.page()).contains("Taken in");
        assertThat(district.open(at).page()).contains("12.5", "4");
        assertThat(sheets.of(Scope.programme(), round, unit).lines().get(1).standing())
                .isNotNull();
    }

    @Test
    void namesEveryMistakeAtItsCellAndStoresNothing() throws Exception {
        var book = taken();
        book.put(roads(book), "value", "1,500")
                .put(roads(book), "state", "perhaps")
                .put(poor(book), "numerator", 1001)
                .put(poor(book), "denominator", "1000");
        var checked = bring(office, "n1.xlsx", book.bytes());
        assertThat(checked.status()).isEqualTo(422);
        assertThat(checked.page())
                .contains("can be read as 1500 or as 1.5", "is none of the choices: a value; nil", "Nothing was stored")
                .containsPattern("Return, <span class=\"symbol\">[A-Z]+" + roads(book) + "<")
                .containsPattern("Return, <span class=\"symbol\">[A-Z]+" + poor(book) + "<")
                .doesNotContain("/returns/files/take");
        assertThat(stage()).isEqualTo(Stage.NOT_BEGUN);
        var link = found(Pattern.compile("(/returns/files/remarks\\?held=[^\"]+)"), checked.page());
        var marked = FilledBook.of(office.open(link).response().getContentAsByteArray());
        assertThat(marked.text(roads(marked), "remarks")).contains("can be read as 1500 or as 1.5");
        assertThat(marked.text(roads(marked), "value")).isEqualTo("1,500");
        assertThat(marked.text(poor(marked), "remarks")).isNotEmpty();
        assertThat(district.open(link).status()).as("held for whoever sent it").isEqualTo(404);
        marked.put(roads(marked), "value", "1500")
                .put(roads(marked), "state", "")
                .put(poor(marked), "numerator", "40");
        assertThat(take(office, bring(office, "mended.xlsx", marked.bytes())).page())
                .contains("Taken in");
    }

    @Test
    void neverGuessesWhatAPercentageOrADayWasMeantToBe() throws Exception {
        var book = taken();
        book.put(roads(book), "value", 0.125, "0.0%").put(poor(book), "numerator", 45691, "yyyy-mm-dd");
        assertThat(bring(district, "n1.xlsx", book.bytes()).page())
                .contains("shows 12.5 % here and keeps 0.125", "made a day of what was typed here");
        book = filled();
        book.put(poor(book), "value", "0.04");
        assertThat(bring(district, "n1.xlsx", book.bytes()).page()).contains("0.04", "4");
        assertThat(bring(district, "n1.xlsx", book.bytes()).status()).isEqualTo(422);
        book.put(poor(book), "value", "4 %");
        assertThat(bring(district, "n1.xlsx", book.bytes()).page()).contains("has a percent sign");
    }

    @Test
    void refusesWhatIsNoLongerTheWorkbookThatWasGiven() throws Exception {
        var refused = new LinkedHashMap<FilledBook, String>();
        refused.put(filled().about("unit", made.unit("n2").toString()), "was changed or is of another unit");
        refused.put(filled().about("period", "2024-Q3"), "The file was made for 2024-Q3");
        refused.put(filled().about("version", "7"), "made by version 7 of the regime");
        refused.put(filled().about("decimal", ";"), "was changed: its round, unit, version or number format");
        refused.put(filled().about("round", Ids.next().toString()), "is not here, or you do not see it");
        refused.put(filled().about("form", "9"), "has the form 9");
        refused.put(filled().without("plumbline"), "is no return of ours");
        var book = filled();
        refused.put(book.put(roads(book), "line", Ids.next().toString()), "is not due in this round");
        book = filled();
        refused.put(book.put(roads(book), "line", made.poor().id().toString()), "repeats a line that stands above");
        book = filled();
        refused.put(book.put(roads(book), "unit", "somebody"), "was changed or is of another unit");
        book = filled();
        refused.put(book.merge(roads(book), "value", "numerator"), "are merged");
        book = filled();
        refused.put(book.put(40, "value", "7"), "Row 40 was added");
        for (var each : refused.entrySet()) {
            var checked = bring(office, "n1.xlsx", each.getKey().bytes());
            assertThat(checked.status()).as(each.getValue()).isEqualTo(422);
            assertThat(checked.page()).contains(each.getValue()).doesNotContain("/returns/files/take");
        }
        assertThat(bring(office, "n1.xlsx", "no book".getBytes()).status()).isEqualTo(422);
        assertThat(bring(office, "n1.xlsx", taken().bytes()).page()).contains("Nothing is filled in");
        assertThat(stage()).isEqualTo(Stage.NOT_BEGUN);
    }

    @Test
    void refusesAClosedRoundAndWhoMayNotAnswer() throws Exception {
        assertThat(bring(other, "n1.xlsx", filled().bytes()).page())
                .contains("owes nothing in 2024-Q4, or you do not see it");
        assertThat(bring(reader, "n1.xlsx", filled().bytes()).status()).isIn(403, 404);
        round = reported.round(made, "2024-Q3").id();
        at = "/rounds/" + round + "/units/" + unit;
        var book = taken();
        book.put(roads(book), "value", "9");
        assertThat(bring(office, "n1.xlsx", book.bytes()).page()).contains("Figures for 2024-Q3 were taken until");
        reported.permitted(made, "2024-Q3", LocalDate.of(2025, 3, 20));
        assertThat(take(office, bring(office, "n1.xlsx", book.bytes())).page()).contains("Taken in");
    }

    @Test
    void refusesAFileOfAnOlderVersion() throws Exception {
        made = reported.fresh();
        office = new Browser(mvc, made.set().office());
        district = new Browser(mvc, made.set().district());
        unit = made.unit("n1");
        var first = Ids.next();
        rounds.open(made.set().office(), new OpenRound(first, made.regime(), Period.of("2024-Q4"), Measured.TODAY));
        at = "/rounds/" + first + "/units/" + unit;
        var book = filled();
        regimes.revise(
                made.set().office(),
                new ReviseRegime(
                        Ids.next(),
                        made.regime(),
                        1,
                        Reported.text(made.text().asked(), List.of(made.roads())),
                        LocalDate.of(2025, 1, 1),
                        "Less to report",
                        Measured.TODAY));
        assertThat(bring(office, "n1.xlsx", book.bytes()).status())
                .as("a round that is open stays as it was asked")
                .isEqualTo(200);
        var later = Ids.next();
        rounds.open(made.set().office(), new OpenRound(later, made.regime(), Period.of("2025-Q1"), Measured.TODAY));
        book.about("round", later.toString()).about("period", "2025-Q1");
        assertThat(bring(office, "n1.xlsx", book.bytes()).page())
                .contains("made by version 1 of the regime; the round asks by version 2");
    }

    @Test
    void asksWhatTheServerAsksAndTakesTheAnswerInTheFile() throws Exception {
        reported.permitted(made, "2024-Q3", Measured.TODAY);
        for (var quarter : List.of("2024-Q1", "2024-Q2", "2024-Q3")) {
            measured.entered(made.set().district(), made.roads().indicator(), unit, quarter, Measured.number("12"));
        }
        var book = filled();
        book.put(roads(book), "value", "125");
        var asked = bring(office, "n1.xlsx", book.bytes());
        assertThat(asked.page())
                .contains("at least ten times as much", ">question<")
                .doesNotContain("/returns/files/take");
        book.put(roads(book), "reply", "The new road");
        assertThat(take(office, bring(office, "n1.xlsx", book.bytes())).page()).contains("Taken in");
        assertThat(office.open(at).page()).contains("The new road");
    }

    @Test
    void answersEachOfSeveralFilesByItself() throws Exception {
        var wrong = taken();
        wrong.put(roads(wrong), "value", "many");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("good.xlsx", filled().bytes());
        files.put("bad.xlsx", wrong.bytes());
        files.put("none.txt", "x".getBytes());
        var checked = office.sendFiles("/returns/files", "files", files);
        assertThat(checked.status()).isEqualTo(422);
        assertThat(checked.page()).contains("good.xlsx", "bad.xlsx", "none.txt", "was not read", "is not a number");
        var done = take(office, checked);
        assertThat(done.page()).contains("good.xlsx", "Taken in").doesNotContain("bad.xlsx");
        assertThat(office.send("/returns/files/take").page()).contains("No file was chosen");
        assertThat(office.send("/returns/files").page()).contains("No file was chosen");
    }

    @Test
    void isOnePageThatAsksForNothingOutsideOfItself() throws Exception {
        district.send(at, "act", "keep", Returns.at(made.roads().id(), "value"), "12.5</script>");
        var answer = district.open(at + "/file?format=html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.page())
                .contains("default-src &#39;none&#39;", "value=\"12.5&lt;/script>\"", "\"kind\":\"plumbline-return\"")
                .doesNotContain("src=\"", "href=\"/", "url(");
        assertThat(bring(office, "n1.html", answer.page().getBytes(StandardCharsets.UTF_8))
                        .page())
                .as("the page as it was taken, with nothing saved in it")
                .contains("Nothing is filled in");
        assertThat(reader.open(at + "/file?format=html").status()).isIn(403, 404);
    }

    @Test
    void takesTheAnswersThatSuchAPageSaved() throws Exception {
        var page = district.open(at + "/file?format=html").page();
        var head = found(Pattern.compile("id=\"head\">([^<]+)<"), page);
        var answers = "{\"head\":" + head + ",\"cells\":{\"" + made.roads().id()
                + "\":{\"state\":\"VALUE\",\"maturity\":\"FINAL\",\"value\":\"12.5\"},\""
                + made.poor().id() + "\":{\"state\":\"NIL\"}},\"saved\":\"2025-03-15T08:00:00Z\"}";
        assertThat(bring(office, "n1.json", "{".getBytes()).page()).contains("cannot be read: the file is incomplete");
        assertThat(bring(office, "n1.json", "[]".getBytes()).status()).isEqualTo(422);
        assertThat(bring(office, "n1.json", answers.replace("12.5", "x").getBytes())
                        .page())
                .contains("is not a number", "No. 1");
        assertThat(bring(office, "n1.json", answers.replace("NIL", "NONE").getBytes())
                        .status())
                .isEqualTo(422);
        var empty = Pattern.compile("(id=\"answers\">)[^<]*").matcher(page).replaceAll("$1");
        var copy = empty.replace("id=\"answers\">", "id=\"answers\">" + answers);
        var checked = bring(office, "n1.html", copy.getBytes(StandardCharsets.UTF_8));
        var done = take(office, checked);
        var receipt = found(RECEIPT, done.page());
        assertThat(bring(office, "n1.json", answers.getBytes()).page())
                .as("the same answers in another file")
                .contains("Taken in before", receipt);
    }

    @Test
    void keepsTheNumberAndTheScanOfTheSignedPaper() throws Exception {
        assertThat(district.send(at + "/outgoing", "number", "17/BC", "signed", "2025-03-14")
                        .page())
                .contains("The return is not sent");
        take(office, bring(office, "n1.xlsx", filled().bytes()));
        var wrong = district.send(at + "/outgoing", "number", "", "signed", "2025-04-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("Give the number under which", "has not come yet");
        var text = district.sendFiles(
                at + "/outgoing",
                "scan",
                Map.of("a.txt", "words".getBytes()),
                "number",
                "17/BC",
                "signed",
                "2025-03-14");
        assertThat(text.status()).isEqualTo(422);
        var done = district.sendFiles(
                at + "/outgoing",
                "scan",
                Map.of("17.pdf", "%PDF-1.4\n%%EOF".getBytes()),
                "number",
                "17/BC",
                "signed",
                "2025-03-14");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        for (var each : List.of(district, office)) {
            assertThat(each.open(at).page()).contains("No. 17/BC of 14 March 2025", "17.pdf");
            assertThat(each.open(at + "/print").page()).contains("17/BC", "14 March 2025");
        }
        var link =
                found(Pattern.compile("(/rounds/[^\"]+/scan)"), reader.open(at).page());
        assertThat(reader.open(link).page()).startsWith("%PDF");
        assertThat(other.open(link).status()).isEqualTo(404);
        assertThat(reader.send(at + "/outgoing", "number", "18", "signed", "2025-03-14")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void isOneBookForAllUnitsOfAnOffice() throws Exception {
        var answer = office.open("/rounds/" + round + "/file");
        assertThat(answer.status()).isEqualTo(200);
        var book = FilledBook.of(answer.response().getContentAsByteArray());
        assertThat(book.codes()).contains("return.unit-name");
        var second = made.unit("n2");
        for (var each : List.of(unit, second)) {
            var row = book.row(each, made.roads().id());
            assertThat(book.text(row, "unit-name")).isEqualTo(each.equals(unit) ? "n1" : "n2");
            book.put(row, "value", each.equals(unit) ? "12.5" : "many");
            book.put(book.row(each, made.poor().id()), "state", "nil");
        }
        var wrong = bring(office, "all.xlsx", book.bytes());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page())
                .contains("is not a number")
                .containsPattern("Return, <span class=\"symbol\">[A-Z]+"
                        + book.row(second, made.roads().id()) + "<");
        assertThat(stage()).as("all of a book or nothing").isEqualTo(Stage.NOT_BEGUN);
        book.put(book.row(second, made.roads().id()), "value", "7");
        var done = take(office, bring(office, "all.xlsx", book.bytes()));
        assertThat(done.page()).contains(">n1<", ">n2<", "Taken in");
        assertThat(stage()).isEqualTo(Stage.SENT);
        assertThat(bring(office, "again.xlsx", book.bytes()).page()).contains("Taken in before");
        assertThat(office.open("/rounds/" + round + "/file").status())
                .as("nobody owes any more")
                .isEqualTo(404);
        assertThat(reader.open("/rounds/" + round + "/file").status()).isIn(403, 404);
    }
}
