package org.plumbline.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A table out of a text becomes assignments of a directive; its columns are asked once. */
@DatabaseTest
class PastedTablesTests {

    private static final AtomicInteger RUN = new AtomicInteger();
    private static final List<String> COLUMNS = List.of("", "title", "lead", "post", "due");

    @Autowired
    private Lists lists;

    @Autowired
    private PastedTables tables;

    @Autowired
    private MockMvc mvc;

    @TempDir
    private Path folder;

    private final Scope all = Scope.programme();
    private final int n = RUN.incrementAndGet();
    private final String symbol = n + "-CT/TU";

    @BeforeEach
    void aDirective() {
        var done = lists.commit(
                all,
                Sheets.of("units", """
                                code | name         | founded    | parent
                                Q-T  | Tỉnh Q       | 2020-01-01 |
                                Q-X  | Xã Đông Phú # | 2020-01-01 | Q-T
                                """.replace("Q", "Q" + n).replace("#", "" + n))
                        .and("posts", """
                                code | unit | name     | founded
                                Q-CT | Q-X  | Chủ tịch | 2020-01-01
                                """.replace("Q", "Q" + n))
                        .and(
                                "directives",
                                "symbol | issuer | issued | title | term\n" + symbol + " | Q" + n
                                        + "-T | 2025-01-02 | Chỉ thị | 2020-2025")
                        .into(folder, "q.xlsx"));
        assertThat(done.committed()).isTrue();
    }

    private Pasted pasted(String... rows) {
        return new Pasted(
                "STT\tNội dung việc " + n + "\tAi làm\tChức vụ\tXong\n" + String.join("\n", rows),
                symbol,
                "Q" + n + "-T",
                null);
    }

    @Test
    void takesUnitsAndPostsByTheirNamesAndIsKnownAgain() {
        var pasted = pasted("1\tKý số\txa dong phu " + n + "\tChủ tịch\t30/4/2025", "2\t\"Họp\nđịnh kỳ\"\t\t\t");
        var checked = tables.check(all, pasted, COLUMNS);
        assertThat(Sheets.said(checked)).isEmpty();
        assertThat(tables.commit(all, pasted, COLUMNS).committed()).isTrue();
        var again = tables.commit(all, pasted, COLUMNS);
        assertThat(again.committed()).isFalse();
        assertThat(again.fresh()).isZero();
        assertThat(Sheets.said(again)).isEmpty();
    }

    @Test
    void passesOverSubheadings() {
        var checked = tables.commit(
                all, pasted("I. Nhóm nhiệm vụ chung\t\t\t\t", "1\tViệc " + n + "\t\t\t30/4/2025"), COLUMNS);
        assertThat(Sheets.said(checked)).containsExactly("NOTE  2 null lists.paste.subheading");
        assertThat(checked.committed()).isTrue();
        assertThat(checked.counts().get(ListSheet.ASSIGNMENTS)).isEqualTo(new Checked.Count(1, 1, 0, 0, 0));
    }

    @Test
    void noticesShiftedColumns() {
        var checked = tables.commit(
                all,
                pasted(
                        "1\tViệc một\tQ-X\t\t30/4/2025".replace("Q", "Q" + n),
                        "2\tViệc hai",
                        "3\tViệc\tba\tQ-X\tx\t1/5/2025"),
                COLUMNS);
        assertThat(checked.committed()).isFalse();
        assertThat(Sheets.said(checked))
                .containsExactly("WRONG  3 null lists.paste.cells", "WRONG  4 null lists.paste.cells");
        var slipped = tables.check(all, pasted("1\tQ-X\t30/4/2025\t30/4/2025\tQ-X"), COLUMNS);
        assertThat(slipped.isRight()).isFalse();
    }

    @Test
    void asksForTheColumnsOnce() throws Exception {
        var text = pasted("1\tViệc\tQ-X\tChủ tịch\t30/4/2025".replace("Q", "Q" + n))
                .text();
        var asked = send(text);
        assertThat(asked.getContentAsString()).contains("What are the columns?").contains("For example: Việc");
        var without = send(text, "", "", "lead", "post", "due");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString()).contains("has to be the title");
        var checked = send(text, "", "title", "lead", "post", "due");
        assertThat(checked.getStatus()).isEqualTo(200);
        assertThat(checked.getContentAsString()).contains("One row brings something new");
        assertThat(send(text).getContentAsString()).contains("One row brings something new");
        var done = mvc.perform(post("/lists/paste/commit")
                        .param("text", text)
                        .param("directive", symbol)
                        .param("owner", "Q" + n + "-T")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(send(text).getContentAsString()).contains("known already");
        assertThat(send("no table").getStatus()).isEqualTo(422);
    }

    @Test
    void guessesTheColumnsByTheWordsThatAreUsualForThem() {
        assertThat(
                        tables.guess(
                                PastedTable.of(
                                        "TT\tNội dung công việc\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\tSản phẩm\n1\t2\t3\t4\t5\t6")))
                .containsExactly("", "title", "lead", "coOrdinating", "due", "deliverable");
        assertThat(tables.guess(PastedTable.of("Maßnahme\tFederführung\tFrist\tErgebnis\n1\t2\t3\t4")))
                .containsExactly("title", "lead", "due", "deliverable");
        assertThat(tables.guess(PastedTable.of("Зміст заходу\tСтрок виконання\n1\t2")))
                .containsExactly("title", "due");
    }

    @Test
    void givesTheTableBackToBeChanged() throws Exception {
        var text = pasted("1\tViệc").text();
        var page = mvc.perform(post("/lists/paste")
                        .param("text", text)
                        .param("directive", symbol)
                        .param("edit", "yes")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("1\tViệc").contains("value=\"" + symbol + "\"");
    }

    @Test
    void readsTablesHoweverTheyAreSeparated() {
        assertThat(PastedTable.of("a\tb\n1\t\"x\ty\"").rows()).containsExactly(List.of("1", "x\ty"));
        assertThat(PastedTable.of("a|b\n1|a 5\" pipe").rows()).containsExactly(List.of("1", "a 5\" pipe"));
        assertThat(PastedTable.of("a\tb\n\"1\tlone").rows()).containsExactly(List.of("\"1", "lone"));
        assertThat(PastedTable.of("Số\tViệc\n1\t2").fingerprint())
                .isEqualTo(PastedTable.of("SO\tviec \n3\t4").fingerprint());
        assertThatThrownBy(() -> PastedTable.of("a text")).hasMessageContaining("lists.paste.no-table");
    }

    private MockHttpServletResponse send(String text, String... columns) throws Exception {
        var request = post("/lists/paste")
                .param("text", text)
                .param("directive", symbol)
                .param("owner", "Q" + n + "-T")
                .with(csrf());
        return mvc.perform(columns.length == 0 ? request : request.param("columns", columns))
                .andReturn()
                .getResponse();
    }
}
