package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.testing.DatabaseTest;

/** Texts are read in as they are pasted or sent, and stand under a name of their own. */
@DatabaseTest
class ReadInPagesTests extends AReadingRoom {

    @Test
    void readsWhatIsPastedOrSent() throws Exception {
        assertThat(district.open("/reading/new").page()).contains("Read a text in", "n1");
        var nothing = district.send("/reading/new", "text", " ", "unit", "n1");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page()).contains("Paste a text, or choose a file");
        var done = pasted("The rain fell.\r\nNobody counted it.");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(district.open(done.location()).page()).contains("The rain fell.", "Nothing was found in this text");
        assertThat(district.open(done.location() + "/text").page()).isEqualTo("The rain fell.\nNobody counted it.");
        var file = sent("words.txt", "Plain words of a file".getBytes(StandardCharsets.UTF_8));
        assertThat(file.status()).as(file.page()).isEqualTo(303);
        assertThat(district.open(file.location()).page()).contains("words.txt");
        assertThat(district.open(file.location() + "/file").page()).isEqualTo("Plain words of a file");
        var binary = sent("a.bin", new byte[] {1, 0, 2});
        assertThat(binary.page()).contains("is of no kind that is read");
        var elsewhere = other.send("/reading/new", set.naming("unit", "n1", "text", "Words"));
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    @Test
    void callsATextByItsFirstWords() throws Exception {
        assertThat(called("B\u00c1O C\u00c1O\r\n\r\nK\u1ebft qu\u1ea3 s\u00e1u th\u00e1ng"))
                .contains("<h1", ">B\u00c1O C\u00c1O K\u1ebft qu\u1ea3 s\u00e1u th\u00e1ng</h1>");
        assertThat(called("Report of 2025\nIt rained.")).contains(">Report of 2025</h1>");
        assertThat(fromFile(
                        "page.html", "<html><body><p>It rained.</p></body></html>".getBytes(StandardCharsets.UTF_8)))
                .contains(">page.html</h1>");
    }

    @Test
    void readsAndKeepsAFileHoweverItStandsForLetters() throws Exception {
        assertThat(fromFile("wide.txt", "B\u00e1o c\u00e1o c\u1ee7a 12 x\u00e3".getBytes(StandardCharsets.UTF_16)))
                .contains("B\u00e1o c\u00e1o c\u1ee7a");
        var broken = "\u0110\u00e0o gi\u1ebfng ? 12 x\u00e3".getBytes(StandardCharsets.UTF_8);
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
        assertThat(fromFile("broken.txt", broken)).contains("\u0110\u00e0o gi\u1ebfng \uFFFD");
        assertThat(fromFile("nothing.txt", new byte[0])).contains("The file nothing.txt is empty");
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

    /** The page of a text that was pasted. */
    private String called(String text) throws Exception {
        return seen(pasted(text));
    }

    /** The page of a file that was sent, or the form that says what is wrong with it. */
    private String fromFile(String name, byte[] bytes) throws Exception {
        return seen(sent(name, bytes));
    }
}
