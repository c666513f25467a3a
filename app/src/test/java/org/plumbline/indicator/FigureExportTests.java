package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.plumbline.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Figures out of the house: as tables, for programs and for statistical offices; and back again without a change. */
@DatabaseTest
class FigureExportTests {

    @Autowired
    private Measured measured;

    @Autowired
    private FigureWork work;

    @Autowired
    private FigureExport export;

    @Autowired
    private FigureImports imports;

    @Autowired
    private Messages messages;

    @Autowired
    private MockMvc mvc;

    private Measured.Case set;
    private UUID roads;
    private UUID poor;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        roads = measured.defined(set, "ROADS", Measured.roads());
        poor = measured.defined(set, "POOR.1", Measured.poverty());
        work.enter(
                set.office(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(
                                FigureDraft.value(roads, set.unit("n1"), "2024-Q3", Measured.number("12.50"))
                                        .from("=Register, part 1")
                                        .stated(),
                                FigureDraft.without(roads, set.unit("n1"), "2024-Q4", State.NIL)
                                        .maturity(Maturity.PROVISIONAL)
                                        .stated(),
                                FigureDraft.without(roads, set.unit("n2"), "2024-Q3", State.NOT_COLLECTED)
                                        .stated(),
                                FigureDraft.value(poor, set.unit("n2"), "2023", Measured.parts(48, 600))
                                        .cutTo("ethnicity=minority")
                                        .stated())));
    }

    private String written(Scope scope, FigureFormat format) {
        return bytes(scope, format).toString(StandardCharsets.UTF_8);
    }

    private ByteArrayOutputStream bytes(Scope scope, FigureFormat format) {
        var out = new ByteArrayOutputStream();
        var question = new FigureExport.Question(List.of(roads, poor), null, null, null);
        export.write(scope, question, format, out, messages.in(Language.EN));
        return out;
    }

    @Test
    void areSdmxForStatisticalOffices() {
        var n1 = set.country().code("n1");
        var n2 = set.country().code("n2");
        assertThat(written(set.office(), FigureFormat.SDMX).lines())
                .containsExactly(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,ETHNICITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,DECIMALS,"
                                + "NUMERATOR,DENOMINATOR,OBS_STATUS,OBS_STATE,OBS_TEXT,PROOF_LEVEL,COMMENT_OBS",
                        "dataflow,PLUMBLINE:FIGURES(1.0),I,A," + n2 + "," + poor
                                + ",minority,2023,8,percent,2,48,600,A,VALUE,,NONE,",
                        "dataflow,PLUMBLINE:FIGURES(1.0),I,Q," + n1
                                + ",ROADS,_T,2024-Q3,12.50,kilometres,1,,,A,VALUE,,NONE,\"=Register, part 1\"",
                        "dataflow,PLUMBLINE:FIGURES(1.0),I,Q," + n1 + ",ROADS,_T,2024-Q4,0,kilometres,1,,,P,NIL,,NONE,",
                        "dataflow,PLUMBLINE:FIGURES(1.0),I,Q," + n2
                                + ",ROADS,_T,2024-Q3,,kilometres,1,,,L,NOT_COLLECTED,,NONE,");
    }

    @Test
    void comeBackWithoutAChange() {
        var table = written(set.office(), FigureFormat.CSV);
        assertThat(table).contains("'=Register").contains(",12.50,");
        var report = imports.check(
                set.office(),
                ImportedTable.of(
                        table.replace("'=Register", "=Register").strip().split("\r\n")),
                new ImportProgress());
        assertThat(report.errors()).isEmpty();
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(0, 0, 4, 0));
    }

    @Test
    void areWhatTheReaderSees() {
        assertThat(written(set.district(), FigureFormat.CSV).lines()).hasSize(1 + 2);
        assertThat(written(Scope.nobody(), FigureFormat.CSV).lines()).hasSize(1);
    }

    @Test
    void areNumbersInASpreadsheet() throws Exception {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(bytes(set.office(), FigureFormat.XLSX).toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(2).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("12.5");
            assertThat(rows.get(2).getCellAsString(15)).contains("=Register, part 1");
            assertThat(rows.get(2).getCellAsString(16)).contains("Sample NUMBER");
        }
    }

    @Test
    void areGivenToProgramsAndReaders() throws Exception {
        var json = ask("/api/v1/figures?indicator=" + roads + "&from=2024-Q4");
        assertThat(JsonPath.<List<String>>read(json, "$.items[*].period")).containsExactly("2024-Q4");
        assertThat(JsonPath.<List<String>>read(ask("/api/v1/figures?indicator=" + poor), "$.items[*].amount"))
                .hasSize(1);
        assertThat(JsonPath.<List<?>>read(
                        ask("/api/v1/figures?owner=" + set.unit("north") + "&unit=" + set.unit("n2")), "$.items"))
                .hasSize(2);
        assertThat(ask("/api/v1/figures?format=SDMX&indicator=" + roads)).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,");
        assertThat(ask("/figures/export?format=CSV&indicator=" + roads)).startsWith("\uFEFFindicator,owner,unit,");
        assertThat(mvc.perform(get("/figures/export?indicator=" + set.unit("n1"))
                                .requestAttr(FixedViewers.SCOPE, set.office()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String ask(String address) throws Exception {
        var answer = mvc.perform(get(address).requestAttr(FixedViewers.SCOPE, set.office()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
