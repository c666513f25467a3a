package org.plumbline.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.table.Mapping.Held;

/** Annexes become assignments and targets. */
class TableReaderTests {

    private static final Packs PACKS = Packs.load();
    private static final TableReader READER = new TableReader(PACKS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm # Quý II/2025",
                "STT | Nội dung công việc | Đơn vị thực hiện | Phối hợp | Tiến độ | Kết quả # Tháng 6/2025",
                "No. | Task | Lead agency | Co-ordinating agencies | Deadline | Output # 30 June 2025",
                "No | Action | Responsible | Supporting agencies | Time frame | Expected result # June 2025",
                "No. | Uraian kegiatan | Instansi penanggung jawab | Instansi pendukung | Batas waktu | Keluaran # 30 Juni 2025",
                "Nr. | Maßnahme | Federführung | Beteiligte Stellen | Frist | Ergebnis # 30.06.2025",
                "Lfd. Nr. | Aufgabe | Zuständige Stelle | Mitwirkung | Termin | Produkt # Juni 2025",
                "Lp. | Nazwa zadania | Jednostka odpowiedzialna | Jednostki współpracujące | Termin realizacji | Efekt # 30 czerwca 2025 r.",
                "№ з/п | Найменування заходу | Відповідальні виконавці | Співвиконавці | Строк виконання | Очікуваний результат # 30 червня 2025 року",
            })
    void anAnnexBecomesAssignments(String layout) {
        var parts = layout.split(" # ");
        var text = parts[0] + "\n1 | Do the work | Office A | Office B | " + parts[1]
                + " | Paper\n2 | Do more |  |  | x |  \n";
        var read = READER.read(TextTables.of(text).getFirst(), null);
        assertThat(read.kind()).isEqualTo(TableKind.ASSIGNMENTS);
        var first = read.assignments().getFirst();
        assertThat(List.of(
                        first.number(),
                        first.task().text(),
                        first.lead().text(),
                        first.coordinating().text(),
                        first.product().text()))
                .containsExactly("1", "Do the work", "Office A", "Office B", "Paper");
        assertThat(first.due()).isEqualTo("2025-06-30");
        assertThat(first.filled()).isEqualTo(EnumSet.complementOf(EnumSet.of(Clear.RESPONSIBILITY)));
        assertThat(read.assignments().get(1).filled()).containsExactly(Clear.WORK);
        assertThat(text.substring(first.lead().start(), first.lead().end())).isEqualTo("Office A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2024 | Mục tiêu năm 2025 | Mục tiêu đến năm 2030 # ≥ 95,5 | trên 10",
                "No. | Indicator | Unit | Baseline 2024 | Target 2025 | Target 2030 # at least 95.5 | over 10",
                "No. | Indikator | Satuan | Kondisi awal 2024 | Target 2025 | Target 2030 # ≥ 95,5 | lebih dari 10",
                "Nr. | Kennzahl | Einheit | Ausgangswert 2024 | Zielwert 2025 | Zielwert 2030 # mindestens 95,5 | über 10",
                "Lp. | Nazwa wskaźnika | Jednostka miary | Wartość bazowa 2024 | Wartość docelowa 2025 | Wartość docelowa 2030 # co najmniej 95,5 | ponad 10",
                "№ | Назва показника | Одиниця виміру | Базове значення 2024 | Цільове значення 2025 | Цільове значення 2030 # не менше 95,5 | понад 10",
            })
    void anAnnexBecomesTargets(String layout) {
        var parts = layout.split(" # ");
        var goals = parts[1].split(" \\| ");
        var text = parts[0] + "\n1 | Water | % | 90 | " + goals[0] + " | 98-99\n2 | Growth | % | 7 | 8 | " + goals[1]
                + "\n";
        var read = READER.read(TextTables.of(text).getFirst(), null);
        assertThat(read.kind()).isEqualTo(TableKind.TARGETS);
        var water = read.targets().getFirst();
        assertThat(water.unit()).isEqualTo("%");
        assertThat(said(water.baseline())).isEqualTo("= 90 null 2024");
        assertThat(water.goals().stream().map(TableReaderTests::said).toList())
                .containsExactly(">= 95.5 null 2025", "= 98 99 2030");
        assertThat(said(read.targets().get(1).goals().get(1))).isEqualTo("> 10 null 2030");
    }

    @Test
    void yearsBelowOneHeadAreItsYears() {
        var target = cell("Target");
        var blank = cell("");
        var read = READER.read(
                new Table(List.of(
                        row(cell("Indicator"), cell("Unit"), target, target),
                        row(blank, blank, cell("2025"), cell("2030")),
                        row(cell("Water"), cell("%"), cell("80"), cell("90")))),
                null);
        assertThat(read.targets().getFirst().goals().stream()
                        .map(TableReaderTests::said)
                        .toList())
                .containsExactly("= 80 null 2025", "= 90 null 2030");
    }

    @Test
    void headingsNumbersOfColumnsAndSignsForAboveAreUnderstood() {
        var read = READER.read(TextTables.of("""
                TT\tNhiệm vụ\tChủ trì\tThời hạn
                (1)\t(2)\t(3)\t(4)
                I\tKinh tế\t\t
                1\tSửa đê\tSở Nông nghiệp\t30/6/2025
                2\tTrồng rừng\tnhư trên\tHằng năm
                TT\tNhiệm vụ\tChủ trì\tThời hạn
                II\tXã hội\t\t
                3\tXây trường\tSở Giáo dục\tNăm 2026
                """).getFirst(), null);
        assertThat(read.assignments())
                .extracting(
                        AssignmentRow::number,
                        AssignmentRow::section,
                        one -> one.lead().text(),
                        AssignmentRow::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "Kinh tế", "Sở Nông nghiệp", "2025-06-30"),
                        org.assertj.core.groups.Tuple.tuple("2", "Kinh tế", "Sở Nông nghiệp", null),
                        org.assertj.core.groups.Tuple.tuple("3", "Xã hội", "Sở Giáo dục", "2026-12-31"));
        assertThat(read.assignments().get(1).filled()).contains(Clear.DEADLINE);
    }

    @Test
    void columnsOfBlanksAreATableWithRowsOverSeveralLines() {
        var tables = TextTables.of("""
                Annex to the plan of the Board for the coming year

                No.  Task                       Lead           Deadline
                1    Repair the dyke and plant  Water Board    30/06/2025
                     trees along it
                2    Report on the dyke         Office         Q4 2025

                Done at the seat of the Board.
                """);
        assertThat(tables).hasSize(1);
        var rows = READER.read(tables.getFirst(), null).assignments();
        assertThat(rows)
                .extracting(one -> one.task().text())
                .containsExactly("Repair the dyke and plant trees along it", "Report on the dyke");
        assertThat(rows).extracting(AssignmentRow::due).containsExactly("2025-06-30", "2025-12-31");
    }

    @Test
    void aDrawnTableHasRowsBetweenItsRules() {
        var rows = READER.read(TextTables.of("""
                +-----+-----------+-------------+------------+
                | No. | Task      | Lead        | Deadline   |
                +=====+===========+=============+============+
                | 1   | Repair    | Water Board | 30/06/2025 |
                |     | the dyke  |             |            |
                +-----+-----------+-------------+------------+
                | 2   | Report    | Office      | 2025       |
                +-----+-----------+-------------+------------+
                """).getFirst(), null).assignments();
        assertThat(rows).extracting(one -> one.task().text()).containsExactly("Repair the dyke", "Report");
    }

    @Test
    void anUnknownLayoutIsGivenOutAndCanBeMapped() {
        var table = TextTables.of(
                        "Alpha | Beta | Gamma\nDig a well | Office A | 30/06/2025\nFill it | Office B | 01/07/2025\n")
                .getFirst();
        var read = READER.read(table, null);
        assertThat(read.kind()).isEqualTo(TableKind.UNKNOWN);
        assertThat(read.layout().signature()).isEqualTo("alpha|beta|gamma");
        var mapping = new Mapping(
                1,
                Arrays.asList(
                        new Held(Column.TASK, null), new Held(Column.LEAD, null), new Held(Column.DEADLINE, null)));
        var mapped = READER.read(table, mapping, PACKS.find("en").orElseThrow());
        assertThat(mapped.assignments()).extracting(one -> one.lead().text()).containsExactly("Office A", "Office B");
    }

    @Test
    void statisticsAreNoTargets() {
        var read = READER.read(
                TextTables.of("Indicator | Unit | 2022 | 2023\nWater | % | 80 | 90\n")
                        .getFirst(),
                null);
        assertThat(read.kind()).isEqualTo(TableKind.UNKNOWN);
    }

    @Test
    void runningTextIsNoTable() {
        assertThat(TextTables.of("The Board met.  It spoke  of much.\nThen it went  home.\n\nA | B\n"))
                .isEmpty();
    }

    private static String said(TargetRow.Level level) {
        return level.comparator() + " " + level.value().toPlainString() + " "
                + (level.high() == null ? "null" : level.high().toPlainString()) + " " + level.year();
    }

    private static Table.Cell cell(String text) {
        return new Table.Cell(text, 0, text.length());
    }

    private static Table.Row row(Table.Cell... cells) {
        return new Table.Row(List.of(cells));
    }
}
