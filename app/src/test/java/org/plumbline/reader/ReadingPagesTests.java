package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the reading room, with good and with bad input. Today is 15 March 2025. */
@DatabaseTest
class ReadingPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AReading readings;

    @Autowired
    private ReadingRoom room;

    @Autowired
    private ReadingList list;

    @Autowired
    private Directives directiveBook;

    @Autowired
    private Clauses clauseBook;

    private AReading.Case set;
    private Browser district;
    private Browser reader;
    private Browser other;
    private String home;

    @BeforeEach
    void aText() {
        set = readings.fresh();
        district = new Browser(mvc, set.district());
        reader = new Browser(mvc, set.reader());
        other = new Browser(mvc, set.other());
        home = "/reading/" + set.source();
    }

    @Test
    void showsTheTextWithItsDraftsBesideIt() throws Exception {
        var page = district.open(home).page();
        assertThat(page)
                .contains(
                        "Report of n1",
                        "9 drafts: 9 to decide",
                        "id=\"s-" + set.draft(RecordType.TASK).id() + "\"",
                        "id=\"d-" + set.draft(RecordType.TASK).id() + "\"",
                        "publish the dyke register",
                        "31 May 2025",
                        "likely",
                        "a number sign; some new reason",
                        "by the rule task.sample",
                        "3,400,000",
                        "in o-recommendation\"")
                .doesNotContain(">reader.", "null");
        assertThat(page.replaceAll("<[^>]*>", ""))
                .contains("told Task 1Tkn2 to publish the dyke register by 31 May 2025. ");
        assertThat(reader.open(home).page()).contains("Report of n1").doesNotContain("name=\"accept\"");
        assertThat(other.open(home).status()).isEqualTo(404);
        assertThat(district.open(home + "?type=money&state=open").page())
                .contains("1 draft beside it", "3.4 million USD")
                .doesNotContain("id=\"d-" + set.draft(RecordType.TASK).id());
        assertThat(district.open(home + "/text").page()).isEqualTo(AReading.TEXT);
        assertThat(district.open(home + "/file").status()).isEqualTo(404);
        assertThat(district.open("/reading?q=report&open=yes").page()).contains("Report of n1");
        assertThat(other.open("/reading").page())
                .contains("Nothing was read in yet")
                .doesNotContain("Report of n1");
    }

    @Test
    void decidesByButtonsAndMarks() throws Exception {
        var task = set.draft(RecordType.TASK).id();
        var money = set.draft(RecordType.MONEY).id();
        var event = set.draft(RecordType.EVENT).id();
        var done = district.send(home + "/decide", "part", 1, "accept", task);
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(done.location()).startsWith(home + "?part=1").contains("#d-");
        assertThat(district.send(home + "/decide", "many", "accept", "draft", money, "draft", event)
                        .status())
                .isEqualTo(303);
        assertThat(district.send(home + "/decide", "many", "refuse", "reason", "TWICE")
                        .page())
                .contains("error-summary", "Mark at least one draft");
        assertThat(district.send(home + "/decide", "refuse", money).page()).contains("Choose the reason");
        assertThat(district.send(home + "/decide", "refuse", money, "reason", "TWICE", "note", "see above")
                        .status())
                .isEqualTo(303);
        assertThat(district.open(home).page())
                .contains("9 drafts: 6 to decide, 2 accepted, 1 refused", "said twice (see above)");
        assertThat(district.send(home + "/decide", "reopen", money).location()).endsWith("#d-" + money);
        assertThat(reader.send(home + "/decide", "accept", money).status()).isEqualTo(404);
        assertThat(other.send(home + "/decide", "accept", money).status()).isEqualTo(404);
        assertThat(district.open("/reading/accepted").page())
                .contains("waits for conferences", "waits to become an assignment")
                .doesNotContain(">reader.");
        assertThat(district.open("/reading/accepted?type=event").page())
                .doesNotContain("waits to become an assignment");
    }

    @Test
    void whatAnotherDecidedMeanwhileIsNotDecidedOver() throws Exception {
        var money = list.draft(
                set.office(), set.source(), set.draft(RecordType.MONEY).id());
        var event = list.draft(
                set.office(), set.source(), set.draft(RecordType.EVENT).id());
        var seen = money.id() + "." + money.rowVersion();
        assertThat(district.open(home).page()).contains("name=\"accept\" value=\"" + seen + "\"");
        assertThat(district.send(home + "/decide", "accept", seen).status()).isEqualTo(303);
        for (var again : List.of("accept", "refuse")) {
            var late = district.send(home + "/decide", again, seen, "reason", "TWICE");
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.page())
                    .contains("Somebody decided on draft " + money.no() + " meanwhile", "1 accepted, 0 refused");
        }
        var many = district.send(
                home + "/decide", "many", "accept", "draft", seen, "draft", event.id() + "." + event.rowVersion());
        assertThat(many.page()).contains("1 accepted, 0 refused");
        assertThat(district.send(home + "/decide", "accept", "nonsense").status())
                .isEqualTo(404);
    }

    @Test
    void editsADraftWithWhatIsWrongKept() throws Exception {
        var change = set.draft(RecordType.CHANGE);
        var at = home + "/drafts/" + change.id();
        assertThat(district.open(at).page())
                .contains("value=\"6.5\"", "Poverty fell", "from 6.5% in 2023 to 4% in 2024")
                .doesNotContain(">reader.");
        var wrong = district.send(
                at,
                "rowVersion",
                1,
                "indicator",
                "poverty",
                "from",
                "6.5",
                "to",
                "four",
                "fromYear",
                "2023",
                "toYear",
                "24");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"to-error\"", "value=\"four\"", "id=\"toYear-error\"");
        var done = district.send(
                at,
                "rowVersion",
                1,
                "indicator",
                "poverty",
                "from",
                "6.5",
                "to",
                "4.1",
                "fromYear",
                "2023",
                "toYear",
                "2024");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(district.open(home).page()).contains("(changed)", "4.1");
        assertThat(district.send(at, "rowVersion", 1, "indicator", "poverty", "from", "6.5", "to", "5")
                        .status())
                .isEqualTo(412);
        assertThat(reader.open(at).status()).isEqualTo(404);
    }

    @Test
    void readsWhatIsPastedOrSent() throws Exception {
        assertThat(district.open("/reading/new").page()).contains("Read a text in", "n1");
        var nothing = district.send("/reading/new", "text", " ", "unit", "n1");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page()).contains("Paste a text, or choose a file");
        var done = district.send(
                "/reading/new",
                "text",
                "The rain fell.\r\nNobody counted it.",
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(district.open(done.location()).page()).contains("The rain fell.", "Nothing was found in this text");
        assertThat(district.open(done.location() + "/text").page()).isEqualTo("The rain fell.\nNobody counted it.");
        var bytes = "Plain words of a file".getBytes(StandardCharsets.UTF_8);
        var file = district.sendFiles(
                "/reading/new",
                "file",
                Map.of("words.txt", bytes),
                "text",
                "",
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1");
        assertThat(file.status()).as(file.page()).isEqualTo(303);
        assertThat(district.open(file.location()).page()).contains("words.txt");
        assertThat(district.open(file.location() + "/file").page()).isEqualTo("Plain words of a file");
        var binary = district.sendFiles(
                "/reading/new",
                "file",
                Map.of("a.bin", new byte[] {1, 0, 2}),
                "text",
                "",
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1");
        assertThat(binary.page()).contains("is of no kind that is read");
        var elsewhere = other.send(
                "/reading/new", "text", "Words", "unit", "n1", "unitPick", set.unit("n1"), "unitAsked", "n1");
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    @Test
    void callsATextByItsFirstWords() throws Exception {
        assertThat(called("B\u00c1O C\u00c1O\r\n\r\nK\u1ebft qu\u1ea3 s\u00e1u th\u00e1ng"))
                .contains("<h1", ">B\u00c1O C\u00c1O K\u1ebft qu\u1ea3 s\u00e1u th\u00e1ng</h1>");
        assertThat(called("Report of 2025\nIt rained.")).contains(">Report of 2025</h1>");
        assertThat(sent("page.html", "<html><body><p>It rained.</p></body></html>".getBytes(StandardCharsets.UTF_8)))
                .contains(">page.html</h1>");
    }

    @Test
    void readsAndKeepsAFileHoweverItStandsForLetters() throws Exception {
        assertThat(sent("wide.txt", "B\u00e1o c\u00e1o c\u1ee7a 12 x\u00e3".getBytes(StandardCharsets.UTF_16)))
                .contains("B\u00e1o c\u00e1o c\u1ee7a");
        var broken = "\u0110\u00e0o gi\u1ebfng ? 12 x\u00e3".getBytes(StandardCharsets.UTF_8);
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
        assertThat(sent("broken.txt", broken)).contains("\u0110\u00e0o gi\u1ebfng \uFFFD");
        assertThat(sent("nothing.txt", new byte[0])).contains("The file nothing.txt is empty");
    }

    /** The page of a text that was pasted. */
    private String called(String text) throws Exception {
        return seen(district.send(
                "/reading/new", "text", text, "unit", "n1", "unitPick", set.unit("n1"), "unitAsked", "n1"));
    }

    /** The page of a file that was sent, or the form that says what is wrong with it. */
    private String sent(String name, byte[] bytes) throws Exception {
        return seen(district.sendFiles(
                "/reading/new",
                "file",
                Map.of(name, bytes),
                "text",
                "",
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1"));
    }

    private String seen(Browser.Answer answer) throws Exception {
        return answer.status() == 303 ? district.open(answer.location()).page() : answer.page();
    }

    @Test
    void cutsALongTextIntoParts() throws Exception {
        var text = new StringBuilder();
        var drafts = new ArrayList<FoundDraft>();
        for (var n = 0; n < 3_000; n++) {
            var start = text.length();
            text.append(n + 2).append(" wells");
            drafts.add(new FoundDraft(
                    Ids.next(),
                    RecordType.COUNT,
                    start,
                    text.length(),
                    new TreeMap<>(Map.of("n", "" + (n + 2), "what", "wells")),
                    "count.sample",
                    List.of(),
                    0.9,
                    "en"));
            text.append(" were dug in the commune").append(n % 10 == 9 ? ".\n" : ", and ");
        }
        var id = Ids.next();
        room.read(set.district(), new ReadText(id, set.unit("n1"), "Wells", null, "en", text.toString(), drafts, null));
        var first = district.open("/reading/" + id).page();
        assertThat(text.length()).isGreaterThan(90_000);
        assertThat(first)
                .contains("3,000 drafts", "Part 25", "2 wells")
                .doesNotContain("d-" + drafts.getLast().id());
        assertThat(first.length()).isLessThan(400_000);
        var words = new StringBuilder();
        for (var n = 1; n <= 40; n++) {
            var page = district.open("/reading/" + id + "?part=" + n).page();
            if (!page.contains("aria-current=\"page\">Part " + n)) {
                break;
            }
            var at = page.indexOf("<div class=\"words\"");
            words.append(page.substring(page.indexOf('>', at) + 1, page.indexOf("</div>", at))
                    .replaceAll("(?s)<a class=\"tag.*?</a>", "")
                    .replaceAll("<[^>]*>", ""));
        }
        assertThat(words.toString()).as("all parts together are the text").isEqualTo(text.toString());
        assertThat(list.get(set.office(), id).counts().open()).isEqualTo(3_000);
    }

    @Test
    void aTaskBecomesAnAssignmentThatKeepsItsWords() throws Exception {
        var task = set.draft(RecordType.TASK);
        var at = home + "/drafts/" + task.id() + "/record";
        assertThat(district.open(at).page())
                .contains(
                        "value=\"2025-05-31\"",
                        "publish the dyke register",
                        "No product is named",
                        "Draft the assignment")
                .doesNotContain(">reader.", ">programme.");
        var wrong = district.send(at, "title", "", "owner", "n1", "ownerPick", set.unit("n1"), "ownerAsked", "n1");
        assertThat(wrong.status()).isEqualTo(422);
        var done = district.send(
                at,
                "title",
                "Publish the dyke register",
                "language",
                "en",
                "owner",
                "n1",
                "ownerPick",
                set.unit("n1"),
                "ownerAsked",
                "n1",
                "due",
                "2025-05-31",
                "deliverable",
                "the register");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var record = list.draft(set.office(), set.source(), task.id()).records().getFirst();
        assertThat(district.open("/assignments/" + record.record()).page())
                .contains("Publish the dyke register", "n2 to publish the dyke register by 31 May 2025");
        assertThat(district.open("/thread/assignment/" + record.record()).page())
                .contains("The words it came from", "Report of n1", "?at=" + task.start() + "#d-" + task.id());
        assertThat(district.open(home).page()).contains("Became an assignment", "/assignments/" + record.record());
        assertThat(district.open(at).status()).isEqualTo(404);
    }

    @Test
    void aCitationIsNeverResolvedSilently() throws Exception {
        var citation = set.draft(RecordType.CITATION);
        var at = home + "/drafts/" + citation.id() + "/record";
        var directives = new ArrayList<UUID>();
        for (var symbol : List.of("35-CT/TW", "36-CT/TW")) {
            var deed = Country.register(
                    set.country().head(symbol, "north", "Of " + symbol), List.of(), List.of(), List.of());
            directives.add(deed.id());
            directiveBook.register(Scope.programme(), deed);
        }
        var page = district.open(at).page();
        assertThat(page).contains("35-CT/TW", "same symbol", "/directives/new?symbol=35-CT%2FTW");
        assertThat(district.send(at, "candidate", "").page()).contains("Choose one of the directives");
        assertThat(district.send(at, "candidate", directives.getFirst()).status())
                .isEqualTo(303);
        assertThat(list.draft(set.office(), set.source(), citation.id()).records())
                .extracting(Traced::record)
                .containsExactly(directives.getFirst());
        assertThat(district.open("/thread/directive/" + directives.getFirst()).page())
                .contains("Cited in", "Directive 35-CT/TW")
                .doesNotContain("The words it came from");
        assertThat(district.open("/directives/new?symbol=35-CT/TW&issued=2024-05-06")
                        .page())
                .contains("value=\"35-CT/TW\"", "value=\"2024-05-06\"");
    }

    @Test
    void saysThatATextStandsInNoLanguageThatIsRead() throws Exception {
        assertThat(called(
                        "Le taux de pauvret\u00e9 est pass\u00e9 de 5,8 % en 2023 \u00e0 3,1 % en 2025. Le conseil demande vingt millions"
                                + " d\u2019euros pour la commune."))
                .contains("stands in none of the six languages");
        assertThat(
                        called(
                                "The poverty rate fell from 5.8 % in 2023 to 3.1 % in 2025, and the council asks for EUR 20 million for the commune."))
                .doesNotContain("stands in none of the six languages");
    }

    @Test
    void onlyTheSymbolInTheHeadOfATextIsItsOwn() throws Exception {
        for (var own : List.of(
                "Resolution 44-NQ/TU\n\n1. Dig wells under Resolution No. 18-NQ/TW.\n",
                "PROVINCE\tPARTY\nNo.: 44-NQ/TU\tNorth\n\nUnder Resolution No. 18-NQ/TW, wells are dug.\n")) {
            assertThat(beginning(own)).contains("name=\"symbol\" type=\"text\" value=\"44-NQ/TU\"");
        }
        assertThat(beginning("Report\n\nIn line with Resolution No. 18-NQ/TW, wells were dug.\n"))
                .contains("name=\"symbol\" type=\"text\" value=\"\"");
    }

    private String beginning(String text) throws Exception {
        var at = district.send(
                        "/reading/new", "text", text, "unit", "n1", "unitPick", set.unit("n1"), "unitAsked", "n1")
                .location();
        return district.open(at.replaceAll("[?#].*", "") + "/directive").page();
    }

    @Test
    void aTextIsRegisteredAsTheDirectiveThatItIs() throws Exception {
        var id = Ids.next();
        var text =
                "Resolution 44-NQ/TU\n\n1. Dig the wells of the commune.\n1.1. Ten by June,\nand the rest later.\n2. Pave the roads.\n";
        room.read(
                set.district(),
                new ReadText(id, set.unit("n1"), "On water and roads", null, "en", text, List.of(), null));
        var at = "/reading/" + id + "/directive";
        assertThat(district.open(at).page()).contains("Ten by June, and the rest later.", "value=\"2\"");
        assertThat(district.send(at, "title", "T").page()).contains("Give the day", "Name the unit");
        var done = district.send(
                at,
                "symbol",
                "44-NQ/HU",
                "issued",
                "2025-01-10",
                "issuer",
                "n1",
                "issuerPick",
                set.unit("n1"),
                "issuerAsked",
                "n1",
                "title",
                "On water and roads",
                "take",
                "1",
                "take",
                "1.1");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(district.open(done.location()).page())
                .contains("Dig the wells")
                .doesNotContain("Pave the roads");
        var directive = list.get(set.office(), id).directive();
        assertThat(done.location()).endsWith(String.valueOf(directive));
        assertThat(district.open("/reading/" + id).page()).contains("/directives/" + directive);
        var clauses = clauseBook.of(set.office(), directive);
        assertThat(list.origins(set.office(), List.of(clauses.getLast().id())).values())
                .allSatisfy(origins ->
                        assertThat(origins.getFirst().surface()).isEqualTo("1.1. Ten by June,\nand the rest later."));
        assertThat(clauses).hasSize(2);
    }
}
