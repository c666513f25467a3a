package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.HeldColumn;
import org.plumbline.reader.deed.KeepLayout;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reader.deed.RemoveLayout;
import org.plumbline.reader.layout.LayoutTables;
import org.plumbline.reader.layout.Layouts;
import org.plumbline.reader.layout.OfficeLayout;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** An office says once what the columns of its tables hold; then its tables and those of the units below it are read so. */
@DatabaseTest
class LayoutTests {

    private static final List<String> HEADS = List.of("Zq code", "Jobs ahead", "Hands", "Ready on");
    private static final String TEXT = """
            Annex of May

            | Zq code | Jobs ahead | Hands | Ready on |
            | 1 | Mend the sea dyke at the mouth | Works office | 30 June 2025 |
            | 2 | Dig two wells in the old quarter | Water office | 15 July 2025 |
            """;

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AReading readings;

    @Autowired
    private Layouts layouts;

    @Autowired
    private LayoutTables tables;

    @Autowired
    private TextReader reader;

    @Autowired
    private ReadingRoom room;

    private AReading.Case set;

    @BeforeEach
    void aProvince() {
        set = readings.empty();
    }

    private static KeepLayout layout(UUID id, UUID unit, @org.jspecify.annotations.Nullable Integer version) {
        return new KeepLayout(
                id,
                unit,
                version,
                "Annex of jobs",
                HEADS,
                1,
                List.of(
                        new HeldColumn("number", null),
                        new HeldColumn("task", null),
                        new HeldColumn("lead", null),
                        new HeldColumn("deadline", null)));
    }

    private ReadText read(Scope scope, String unit, String text) {
        return tables.with(scope, reader.reading(Ids.next(), set.unit(unit), "Annex", null, text));
    }

    private static List<FoundDraft> byLayout(ReadText text) {
        return text.drafts().stream()
                .filter(each -> each.rule().equals("layout.row"))
                .toList();
    }

    @Test
    void aTableIsReadAsItsOfficeSaidAndEachRowSaysWhy() {
        assertThat(tables.of(set.district(), set.unit("n1"), TEXT, "en"))
                .hasSize(1)
                .allMatch(each -> each.isUnknown());
        assertThat(byLayout(read(set.district(), "n1", TEXT))).isEmpty();
        layouts.keep(set.district(), layout(Ids.next(), set.unit("n1"), null));
        var drafts = byLayout(read(set.district(), "n1", TEXT.replace("Zq code", "ZQ  CODE:")));
        assertThat(drafts).hasSize(2).allMatch(each -> each.type() == RecordType.TASK);
        assertThat(drafts.getFirst().fields())
                .containsEntry("what", "Mend the sea dyke at the mouth")
                .containsEntry("who", "Works office")
                .containsEntry("due", "2025-06-30");
        assertThat(drafts.getFirst().reasons()).containsExactly("layout", "Annex of jobs");
        var places = new Places(TEXT.replace("Zq code", "ZQ  CODE:"));
        assertThat(places.words(drafts.getFirst().start(), drafts.getFirst().end()))
                .startsWith("Mend the sea dyke")
                .endsWith("30 June 2025");
    }

    @Test
    void aLayoutCountsForUnitsBelowAndNotBeside() {
        layouts.keep(set.office(), layout(Ids.next(), set.unit("north"), null));
        assertThat(byLayout(read(set.district(), "n1", TEXT))).hasSize(2);
        var own = Ids.next();
        layouts.keep(
                set.district(),
                new KeepLayout(
                        own,
                        set.unit("n1"),
                        null,
                        "Ours",
                        HEADS,
                        1,
                        layout(own, set.unit("n1"), null).columns()));
        assertThat(byLayout(read(set.district(), "n1", TEXT)).getFirst().reasons())
                .contains("Ours");
        assertThat(byLayout(read(set.other(), "n2", TEXT)).getFirst().reasons()).contains("Annex of jobs");
        assertThat(layouts.all(set.other()))
                .as("that of the province, and not that of the neighbour")
                .extracting(OfficeLayout::name)
                .containsExactly("Annex of jobs");
        assertThatThrownBy(() -> layouts.get(set.other(), own)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> layouts.keep(set.reader(), layout(Ids.next(), set.unit("n1"), null)))
                .isInstanceOf(NotAllowed.class);
        layouts.remove(set.district(), new RemoveLayout(own));
        assertThat(byLayout(read(set.district(), "n1", TEXT)).getFirst().reasons())
                .contains("Annex of jobs");
    }

    @Test
    void targetsAreReadWithTheYearThatWasSaid() {
        layouts.keep(
                set.district(),
                new KeepLayout(
                        Ids.next(),
                        set.unit("n1"),
                        null,
                        "Levels",
                        List.of("Zq what", "Zq in", "Zq then"),
                        1,
                        List.of(
                                new HeldColumn("indicator", null),
                                new HeldColumn("unit", null),
                                new HeldColumn("goal", 2027))));
        var drafts = byLayout(read(set.district(), "n1", """
                | Zq what | Zq in | Zq then |
                | Forest cover | % | 56 |
                | Wells | wells | 120 |
                """));
        assertThat(drafts).hasSize(2).allMatch(each -> each.type() == RecordType.TARGET);
        assertThat(drafts.getFirst().fields())
                .containsEntry("subject", "Forest cover")
                .containsEntry("value", "56")
                .containsEntry("year", "2027");
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsField() {
        var unit = set.unit("n1");
        var wrong = new KeepLayout(Ids.next(), unit, null, " ", List.of(), 0, List.of(new HeldColumn("money", null)));
        assertThat(refused(wrong))
                .containsExactly(
                        "name layout.name-missing",
                        "heads layout.heads-missing",
                        "headRows layout.head-rows",
                        "columns[0].holds layout.column-unknown");
        var nothing =
                new KeepLayout(Ids.next(), unit, null, "Nothing", HEADS, 1, List.of(new HeldColumn("task", null)));
        assertThat(refused(nothing)).containsExactly("columns layout.columns-of-nothing");
        var id = Ids.next();
        layouts.keep(set.district(), layout(id, unit, null));
        assertThat(refused(layout(Ids.next(), unit, null))).containsExactly("heads layout.there");
        layouts.keep(set.district(), layout(id, unit, 1));
        assertThatThrownBy(() -> layouts.keep(set.district(), layout(id, unit, 1)))
                .isInstanceOf(Conflict.class);
    }

    /** What is refused, by field. */
    private List<String> refused(KeepLayout deed) {
        var refused = catchThrowableOfType(Refused.class, () -> layouts.keep(set.district(), deed));
        assertThat(refused).as("is refused").isNotNull();
        return refused.problems().stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
    }

    private MockHttpServletResponse ask(Scope scope, MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.requestAttr(FixedViewers.SCOPE, scope)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    @Test
    void theRoomAsksOnceAndItsRowsBecomeDrafts() throws Exception {
        var deed = read(set.district(), "n1", TEXT);
        room.read(set.district(), deed);
        var address = "/reading/" + deed.id();
        assertThat(ask(set.district(), get(address)).getContentAsString())
                .contains("A table whose headings are not known", address + "/tables/1");
        assertThat(ask(set.district(), get(address + "/tables/1")).getContentAsString())
                .contains("Zq code", "Mend the sea dyke", "name=\"holds\"");
        var refused = ask(
                set.district(),
                post(address + "/tables/1").param("name", "Jobs").param("holds", "", "task", "", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("So nothing is read");
        var kept = ask(
                set.district(),
                post(address + "/tables/1")
                        .param("name", "Works of May")
                        .param("headRows", "1")
                        .param("holds", "number", "task", "lead", "deadline")
                        .param("year", "", "", "", ""));
        assertThat(kept.getStatus()).as(kept.getContentAsString()).isEqualTo(303);
        assertThat(ask(set.district(), get(address)).getContentAsString())
                .contains("read by a layout that an office described", "its name: Works of May")
                .doesNotContain("headings are not known");
        assertThat(ask(set.district(), get("/layouts")).getContentAsString())
                .contains("Works of May", "Zq code · Jobs ahead");
    }

    @Test
    void programsDescribeChangeAndRemove() throws Exception {
        var body = """
                {"unit":"%s","name":"Jobs","heads":["Zq code","Jobs ahead","Hands","Ready on"],"headRows":1,
                 "columns":[{"holds":"number"},{"holds":"task"},{"holds":"lead"},{"holds":"deadline"}]}""".formatted(set.unit("n1"));
        var made = ask(
                set.district(),
                post("/api/v1/layouts").contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        var id = json.readTree(made.getContentAsString()).at("/id").stringValue();
        var deed = read(set.district(), "n1", TEXT);
        room.read(set.district(), deed);
        var told = json.readTree(ask(set.district(), get("/api/v1/reading/" + deed.id() + "/tables"))
                .getContentAsString());
        assertThat(told.at("/items/0/kind").stringValue()).isEqualTo("assignments");
        assertThat(told.at("/items/0/layout").stringValue()).isEqualTo(id);
        var changed = ask(
                set.district(),
                put("/api/v1/layouts/" + id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.replace("\"Jobs\",\"heads\"", "\"Work\",\"heads\"")));
        assertThat(json.readTree(changed.getContentAsString()).at("/name").stringValue())
                .isEqualTo("Work");
        var wrong = ask(
                set.district(),
                post("/api/v1/layouts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.replace("\"lead\"", "\"money\"")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(json.readTree(wrong.getContentAsString())
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("/columns/2/holds");
        assertThat(json.readTree(wrong.getContentAsString())
                        .at("/errors/0/code")
                        .stringValue())
                .isEqualTo("layout.column-unknown");
        assertThat(json.readTree(wrong.getContentAsString()).at("/errors/0").toString())
                .contains("money");
        assertThat(ask(set.other(), get("/api/v1/layouts/" + id)).getStatus()).isEqualTo(404);
        assertThat(ask(set.district(), delete("/api/v1/layouts/" + id)).getStatus())
                .isEqualTo(204);
        assertThat(ask(set.district(), get("/api/v1/layouts/" + id)).getStatus())
                .isEqualTo(404);
    }
}
