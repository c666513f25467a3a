package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;

/** The page of a text with its drafts beside it, whole and part by part. */
@DatabaseTest
class ReadingPagesTests extends AReadingRoom {

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
}
