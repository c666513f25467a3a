package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.directive.Browser;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.deed.FoundFinding;
import org.plumbline.reader.deed.FoundFindings;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reader.web.SentFinding;
import org.plumbline.reading.check.Sentences;
import org.plumbline.testing.DatabaseTest;

/** What the checks of a text find is shown beside it, kept with it, and given to programs. */
@DatabaseTest
class FindingsOfTextsTests extends ATextWithFindings {

    @Test
    void standBesideTheTextWithWhatWasComputedAndTheRepair() throws Exception {
        var page = district.open("/reading/" + read(TEXT)).page();
        assertThat(page)
                .contains(
                        "Checked within the text",
                        "Does not follow: 1",
                        "in 2 yearly steps is 8.68 a year, not 9.21%",
                        "It would be right with 8.68 instead of “9.21%”; or 66.56 instead of “65.5%”",
                        "The day has no year",
                        "4 + 3 + 20 + 7 is 34: the parts make up the whole",
                        "id=\"fm-1\" href=\"#fi-1\"",
                        "id=\"fi-1\"")
                .containsPattern("<span class=\"[^\"]*summed s-fails\"[^>]*>[^<]*9.21%")
                .containsPattern("<span class=\"[^\"]*summed s-fails\"[^>]*>[^<]*65.5%")
                .doesNotContain(">findings.", ">reading.", "null");
        assertThat(page.indexOf("id=\"fm-1\"")).isLessThan(page.indexOf("9.21%</span>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | in 2 yearly steps is 8.68 a year, not 9.21%.
            vi | qua 2 năm là 8,68 mỗi năm, không phải 9.21%.
            id | dalam 2 langkah tahunan adalah 8,68 per tahun, bukan 9.21%.
            de | in 2 Jahresschritten sind 8,68 im Jahr, nicht 9.21%.
            pl | przy liczbie kroków rocznych 2 to 8,68 rocznie, a nie 9.21%.
            uk | за кількістю річних кроків 2 – це 8,68 на рік, а не 9.21%.
            """)
    void areSaidInTheLanguageOfTheReader(String language, String sentence) throws Exception {
        var answer = ask(
                get("/api/v1/reading/" + read(TEXT) + "/findings").header("Accept-Language", language),
                set.district(),
                200);
        assertThat(answer.at("/items")
                        .valueStream()
                        .map(each -> each.at("/verdict").stringValue()))
                .containsExactly(
                        "fails", "doubtful", "cannot_tell", "passes", "passes", "passes", "passes", "passes", "passes");
        var first = FoundFindings.inOrder(reader.read(TEXT).findings()).getFirst();
        assertThat(answer.at("/items/0/message").stringValue())
                .contains(sentence)
                .isEqualTo(Sentences.in(language).of(first));
    }

    @Test
    void stayAsTheyWereFoundToTheLetter() {
        for (var text : List.of(
                TEXT,
                "Tỷ lệ hộ nghèo giảm từ 65,5% năm 2021 xuống 48,14% năm 2023, bình quân mỗi năm giảm 9,21%.",
                "Die Armutsquote sank von 65,5 % im Jahr 2021 auf 48,14 % im Jahr 2023, im Durchschnitt um 9,21 % pro Jahr.")) {
            var places = new Places(text);
            var found = reader.read(text).findings();
            assertThat(found).as(text).isNotEmpty();
            for (var each : found) {
                var again = Json.read(Json.write(FoundFinding.of(each)), FoundFinding.class)
                        .in(places::words);
                var sentences = Sentences.in("de");
                assertThat(again.span()).isEqualTo(each.span());
                assertThat(Json.write(SentFinding.of(again, 0, sentences)))
                        .isEqualTo(Json.write(SentFinding.of(each, 0, sentences)));
            }
        }
    }

    @Test
    void areOneShapeWhereverTheyAreGivenOut() throws Exception {
        var id = read(TEXT);
        var kept = ask(get("/api/v1/reading/" + id + "/findings?verdict=fails"), set.reader(), 200);
        assertThat(kept.at("/items").size()).isEqualTo(1);
        var one = kept.at("/items/0");
        assertThat(one.at("/kind").stringValue()).isEqualTo("average_change");
        assertThat(one.at("/surface").stringValue()).isEqualTo("9.21%");
        assertThat(new Places(TEXT)
                        .words(one.at("/start").asInt(), one.at("/end").asInt()))
                .as("places are code points")
                .isEqualTo("9.21%");
        assertThat(one.at("/repairs/0/value").decimalValue()).isEqualByComparingTo("8.68");
        assertThat(one.at("/inputs/0/means").size()).isEqualTo(2);
        assertThat(one.has("convention")).isFalse();
        var read = ask(sent("/api/v1/reading/read", Map.of("text", TEXT)), set.reader(), 200);
        assertThat(read.at("/findings").valueStream()).contains(one);
        var checked = ask(
                sent(
                        "/api/v1/check",
                        Map.of("text", TEXT, "unit", set.unit("n1").toString())),
                set.reader(),
                200);
        assertThat(checked.at("/findings")).isEqualTo(read.at("/findings"));
        assertThat(checked.at("/said")
                        .valueStream()
                        .map(each -> each.at("/words").stringValue()))
                .containsExactly(
                        "📌 Poverty fell from 65.5% in 2021 to 48.14% in 2023",
                        "an average of 9.21% a year",
                        "exceeded 4/34 targets",
                        "met 3/34 targets",
                        "reached over half of 20/34 targets",
                        "under half of 7/34 targets");
        var source = ask(get("/api/v1/reading/" + id), set.reader(), 200);
        assertThat(source.at("/checks/fails").asInt()).isEqualTo(1);
        assertThat(source.at("/checks/passes").asInt()).isEqualTo(6);
    }

    @Test
    void areListedPartByPartAndNarrowed() throws Exception {
        var id = read(TEXT);
        var all = ask(get("/api/v1/reading/" + id + "/findings?limit=1"), set.district(), 200);
        assertThat(all.at("/next").stringValue()).isEqualTo("1");
        assertThat(ask(get("/api/v1/reading/" + id + "/findings?cursor=1"), set.district(), 200)
                        .at("/items/0/verdict")
                        .stringValue())
                .isEqualTo("doubtful");
        ask(get("/api/v1/reading/" + id + "/findings?verdict=wrong"), set.district(), 422);
        ask(get("/api/v1/reading/" + id + "/findings?cursor=first"), set.district(), 422);
        ask(get("/api/v1/reading/" + id + "/findings"), set.other(), 404);
        var page = district.open("/reading/" + id + "/findings?verdict=fails").page();
        assertThat(page)
                .contains("8.68", "aria-current=\"page\">Does not follow", "?at=")
                .doesNotContain("The day has no year", ">findings.");
        assertThat(district.open("/reading/" + id + "/findings?verdict=wrong").status())
                .isEqualTo(422);
        assertThat(new Browser(mvc, set.other())
                        .open("/reading/" + id + "/findings")
                        .status())
                .isEqualTo(404);
        assertThat(district.open("/reading").page()).contains("1 does not follow");
    }

    @Test
    void aTextThatNobodyCheckedSaysNothingOfItsFigures() throws Exception {
        var id = Ids.next();
        room.read(set.district(), new ReadText(id, set.unit("n1"), "T", null, "en", TEXT, List.of(), null));
        assertThat(district.open("/reading/" + id).page()).doesNotContain("Checked within the text");
        assertThat(district.open("/reading/" + id + "/findings").status()).isEqualTo(404);
        assertThat(list.get(set.district(), id).checks()).isNull();
        assertThat(ask(get("/api/v1/reading/" + id + "/findings"), set.district(), 200)
                        .at("/items")
                        .isEmpty())
                .isTrue();
        var nothing = read("Thank you all for coming.");
        assertThat(district.open("/reading/" + nothing).page())
                .contains("The text holds no figures that can be checked against each other");
    }

    @Test
    void aPlaceOutsideTheTextIsRefused() {
        var beyond = FoundFindings.of(reader.read(TEXT).findings());
        assertThatThrownBy(() -> room.read(
                        set.district(),
                        new ReadText(Ids.next(), set.unit("n1"), "T", null, "en", "short", List.of(), beyond)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(each -> each.field() + " " + each.code())
                                .containsExactly("findings reader.place-outside"));
    }
}
