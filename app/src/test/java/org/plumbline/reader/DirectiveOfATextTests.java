package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Clauses;
import org.plumbline.kernel.Ids;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A text is registered as the directive that it is, under its own symbol and with the clauses that were taken. */
@DatabaseTest
class DirectiveOfATextTests extends AReadingRoom {

    @Autowired
    private Clauses clauseBook;

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
        return district.open(pasted(text).location().replaceAll("[?#].*", "") + "/directive")
                .page();
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
                set.naming(
                        "issuer",
                        "n1",
                        "symbol",
                        "44-NQ/HU",
                        "issued",
                        "2025-01-10",
                        "title",
                        "On water and roads",
                        "take",
                        "1",
                        "take",
                        "1.1"));
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(district.open(done.location()).page())
                .contains("Dig the wells")
                .doesNotContain("Pave the roads");
        var directive = list.get(set.office(), id).directive();
        assertThat(done.location()).endsWith(String.valueOf(directive));
        assertThat(district.open("/reading/" + id).page()).contains("/directives/" + directive);
        var clauses = clauseBook.of(set.office(), directive);
        assertThat(clauses).hasSize(2);
        assertThat(list.origins(set.office(), List.of(clauses.getLast().id())).values())
                .singleElement()
                .satisfies(origins -> assertThat(origins)
                        .extracting(Origin::surface)
                        .containsExactly("1.1. Ten by June,\nand the rest later."));
    }
}
