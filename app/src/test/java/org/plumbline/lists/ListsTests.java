package org.plumbline.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.DefineTier;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workbook checked and carried out: all of it or nothing, and a second time nothing. Today is 15 March 2025. */
@DatabaseTest
class ListsTests {

    private static final AtomicInteger RUN = new AtomicInteger();

    @Autowired
    private Lists lists;

    @Autowired
    private Units units;

    @Autowired
    private TemporaryBodies bodies;

    @Autowired
    private Messages messages;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder;

    private final String x = "L" + RUN.incrementAndGet();
    private final Scope all = Scope.programme();

    @BeforeEach
    void tiers() {
        if (units.tiers(all).stream().noneMatch(tier -> tier.tier() == 82)) {
            units.defineTier(
                    all, new DefineTier(Ids.next(), (short) 82, "l-two", Wording.of("vi", "Tỉnh"), (short) 82));
        }
    }

    /** {@code X-} stands for a beginning of its own in every test. */
    private String own(String table) {
        return table.replace("X-", x + "-")
                .replace("77-", 100 + RUN.get() + "-")
                .replace("77 nq", 100 + RUN.get() + " nq");
    }

    private Sheets whole() {
        return Sheets.of("units", own("""
                        code | name    | kind   | tier | parent | founded    | telephone
                        X-H1 | Huyện 1 | place  |      | X-T    | 2020-01-01 |
                        X-T  | Tỉnh    |        | Tỉnh |        | 1/1/2020   | 0203
                        X-VP | Văn phòng | agency |    | X-T    | 2020-01-01 |
                        # x  | example |        |      |        |            |
                        """))
                .and("posts", own("""
                        unit | code   | name     | founded    | holder
                        X-T  | X-BT   | Bí thư   | 2020-01-01 | Nguyễn Văn A
                        X-H1 | X-CT1  | Chủ tịch | 2020-01-01 |
                        """))
                .and("accounts", own("""
                        login  | unit | post  | role   | at  | below | from
                        X-van  | X-VP | X-BT  | office | X-T | có    | 2025-01-01
                        """))
                .and("directives", own("""
                        symbol     | issuer | issued     | title       | term      | carriesOut | addressees | clause | wording     | clauseKind
                        78-KH/UBND | X-T    | 2025-02-01 | Kế hoạch    |           | 77-NQ/TU   | X-H1       |        |             |
                        77-NQ/TU   | X-T    | 2025-01-05 | Nghị quyết  | 2020-2025 |            |            |        |             |
                        77-NQ/TU   |        |            |             |           |            |            | 3      | Nhiệm vụ    | group
                        77 nq/tu   |        |            |             |           |            |            | 3.2    | Ký số       | nhiệm vụ
                        """).replace("78-KH/UBND", 200 + RUN.get() + "/2025/QĐ-UBND"))
                .and("assignments", own("""
                        code | owner | directive | clause | upper | title | lead | post  | leader | deliverable | measure | due        | issued     | coOrdinating
                        b    | X-T   |           |        | a     | Con   | X-H1 |       |        |             |         | 2025-05-01 |            |
                        a    | X-T   | 77-NQ/TU  | 3.2    |       | Ký số | X-H1 | X-CT1 | X-BT   | Danh mục    | 100 %   | 2025-06-30 | 2025-03-10 | X-VP
                        """));
    }

    @Test
    void checksAndCarriesOutAllOfIt() {
        var sent = whole().into(folder, "all.xlsx");
        var before = rows();
        var checked = lists.check(all, sent);
        assertThat(said(checked)).isEmpty();
        assertThat(checked.fresh()).isEqualTo(3 + 2 + 1 + 4 + 2);
        assertThat(rows()).as("nothing was stored").isEqualTo(before);

        var done = lists.commit(all, sent);
        assertThat(done.committed()).isTrue();
        assertThat(said(done)).isEmpty();
        assertThat(units.byCode(all, x + "-H1").orElseThrow().name().original()).isEqualTo("Huyện 1");
        assertThat(one(
                        "SELECT count(*) FROM programme.assignment a JOIN lists.assignment_code k ON k.assignment = a.id "
                                + "JOIN organisation.unit u ON u.node = k.owner WHERE u.code = '" + x
                                + "-T' AND a.stage = 'ISSUED'"))
                .isOne();
        assertThat(one("SELECT count(*) FROM store.happening WHERE name = 'lists-imported' AND deed LIKE '%"
                        + done.hash() + "%'"))
                .isOne();

        var after = rows();
        var again = lists.commit(all, sent);
        assertThat(again.committed()).isFalse();
        assertThat(again.fresh()).isZero();
        assertThat(again.earlier()).isPresent();
        assertThat(said(again)).isEmpty();
        assertThat(rows()).isEqualTo(after);
    }

    @Test
    void readsItsOwnExportAsKnown() throws IOException {
        lists.commit(all, whole().into(folder, "all.xlsx"));
        var file = folder.resolve("export.xlsx");
        try (var out = Files.newOutputStream(file)) {
            lists.export(all, out, messages.in(Language.PL));
        }
        var checked = lists.check(all, new Lists.Sent(file, "export.xlsx"));
        assertThat(said(checked)).filteredOn(line -> line.contains("WRONG")).isEmpty();
        assertThat(checked.fresh()).isZero();
        assertThat(checked.counts().get(ListSheet.UNITS).rows()).isGreaterThanOrEqualTo(3);
        var csv = new StringBuilder();
        lists.csv(all, ListSheet.UNITS, csv, messages.in(Language.DE));
        assertThat(csv).startsWith("Kürzel,").contains(x + "-H1,Huyện 1");
    }

    @Test
    void saysDifferencesAndChangesNothing() {
        lists.commit(all, whole().into(folder, "all.xlsx"));
        var sent = Sheets.of("units", own("""
                        code | name   | founded    | telephone | parent
                        X-H1 | Anders | 2020-01-01 | 1         | X-T
                        X-N  | Neu    | 2021-01-01 |           | X-H1
                        """)).into(folder, "other.xlsx");
        var done = lists.commit(all, sent);
        assertThat(said(done))
                .containsExactly(
                        "DIFFERENT units 2 name lists.different", "DIFFERENT units 2 telephone lists.different");
        assertThat(done.committed()).isTrue();
        assertThat(done.counts().get(ListSheet.UNITS)).isEqualTo(new Checked.Count(2, 1, 0, 1, 0));
        assertThat(units.byCode(all, x + "-H1").orElseThrow().name().original()).isEqualTo("Huyện 1");
        assertThat(units.byCode(all, x + "-N")).isPresent();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var sent = Sheets.of("units", own("""
                        code | name | kind  | tier | parent | founded    | ceased
                        X-A  | A    | place |      | X-B    | 2020-01-01 |
                        X-B  | B    | place |      | X-A    | 2020-01-01 |
                        X-C  | C    | thing | 99   | X-??   | 2020-01-01 |
                        X-D  | D    |       |      |        | 31/2/2020  |
                        X-E  |      |       |      |        | 2020-01-01 | 2019-01-01
                        X-F  | F    |       |      |        | 2020-01-01 |
                        X-F  | F    |       |      |        | 2020-01-01 |
                        X-G  | G    | agency |     |        | 2020-01-01 |
                        X-K  | K    |       |      | X-F    | 2010-01-01 |
                        X-M  | M    |       |      | X-C    | 2020-01-01 |
                        """))
                .and("posts", own("""
                        code | unit | name | founded
                        X-p  | X-F  | P    | 2010-01-01
                        X-q  | X-no | P    | 2020-01-01
                        """))
                .and("accounts", own("""
                        login | unit | role
                        a b   | X-F  | office
                        """))
                .and("directives", own("""
                        symbol | issuer | issued | title | clause | wording
                        ???    | X-F    | 2021-01-01 | T |        |
                        77-NQ/TU |      |        |       |        |
                        5-CV/X |        |        |       | 1      | W
                        """))
                .and("assignments", own("""
                        code | owner | title | directive | clause | lead | due        | issued
                        a    | X-F   | T     | 1-NQ/XYZ  |        | X-H  | 2024-01-01 | 2025-01-01
                        b    | X-F   | T     |           | 1      |      |            | 2026-01-01
                        c    |       | T     |           |        |      |            |
                        """))
                .into(folder, "wrong.xlsx");
        var before = rows();
        var checked = lists.commit(all, sent);
        assertThat(checked.committed()).isFalse();
        assertThat(rows()).isEqualTo(before);
        assertThat(said(checked))
                .contains(
                        "WRONG units 3 parent lists.parent-wrong",
                        "WRONG units 4 kind lists.unfit.choice",
                        "WRONG units 5 founded lists.unfit.day",
                        "WRONG units 6 name lists.cell-missing",
                        "WRONG units 8 code lists.twice",
                        "WRONG units 9 parent lists.body-needs-place",
                        "WRONG units 10 founded lists.before-parent",
                        "WRONG units 11 parent lists.parent-wrong",
                        "WRONG posts 2 founded lists.outside-unit",
                        "WRONG posts 3 unit lists.unit-unknown",
                        "WRONG accounts 2 login access.login-form",
                        "WRONG accounts 2 role lists.role-needs-post",
                        "WRONG directives 3 issuer lists.cell-missing",
                        "WRONG directives 4 symbol lists.clause-without-directive",
                        "WRONG assignments 2 directive lists.directive-unknown",
                        "WRONG assignments 2 lead lists.unit-unknown",
                        "WRONG assignments 2 due programme.due-before-on",
                        "WRONG assignments 2 post programme.unclear.post",
                        "WRONG assignments 3 clause lists.clause-needs-directive",
                        "WRONG assignments 3 issued lists.issued-later",
                        "WRONG assignments 4 owner lists.cell-missing");
        assertThat(said(checked)).anyMatch(line -> line.contains("parent lists.unit-circle"));
        assertThat(said(checked)).anyMatch(line -> line.contains("directives 2 symbol directive.symbol-unknown"));
        for (var language : Language.values()) {
            var w = messages.in(language);
            assertThat(checked.remarks())
                    .allSatisfy(remark -> assertThat(Places.place(w, remark) + ": " + Places.said(w, remark))
                            .doesNotContain("{"));
        }
    }

    @Test
    void givesTheFileBackWithRemarks() throws IOException {
        var sent = Sheets.of("units", own("""
                        name | code | founded
                        A    | X-A  | soon
                        B    | X-B  | 2020-01-01
                        """)).into(folder, "list.xlsx");
        var marked = folder.resolve("marked.xlsx");
        try (var out = Files.newOutputStream(marked)) {
            lists.mark(all, sent, out, messages.in(Language.EN));
        }
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(marked.toFile())) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(3)).isEqualTo("lists.remarks");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("A");
            assertThat(rows.get(2).getCellText(3)).startsWith("Exists from: \"soon\" is not a day.");
            assertThat(rows.get(3).getCellText(1)).isEqualTo(x + "-B");
        }
        var again = lists.check(all, new Lists.Sent(marked, "marked.xlsx"));
        assertThat(said(again)).containsExactly("WRONG units 3 founded lists.unfit.day");
    }

    @Test
    void keepsColumnsOfOnesOwnInTheFileThatComesBack() throws IOException {
        var sent = Sheets.of("Danh sách", own("""
                        Từ ngày * | Ghi chú riêng | Tên * | Mã *
                        mai       | hỏi lại       | Tỉnh  | X-T
                        """)).into(folder, "own.xlsx");
        var marked = folder.resolve("marked.xlsx");
        try (var out = Files.newOutputStream(marked)) {
            lists.mark(all, sent, out, messages.in(Language.VI));
        }
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(marked.toFile())) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(4)).isEqualTo("Ghi chú riêng");
            assertThat(rows.get(2).getCellText(4)).isEqualTo("hỏi lại");
            assertThat(rows.get(2).getCellText(3)).contains("không phải là ngày");
        }
        assertThat(said(lists.check(all, new Lists.Sent(marked, "marked.xlsx"))))
                .containsExactly(
                        "NOTE Danh sách 1 null lists.column-unread", "WRONG Danh sách 3 founded lists.unfit.day");
    }

    @Test
    void recognisesTheTemplateInEveryLanguageAndItsExampleIsNoRow() throws IOException {
        for (var language : Language.values()) {
            var file = folder.resolve(language.tag() + ".xlsx");
            try (var out = Files.newOutputStream(file)) {
                Lists.template(out, messages.in(language), language);
            }
            var checked = lists.check(all, new Lists.Sent(file, "template.xlsx"));
            assertThat(said(checked)).isEmpty();
            assertThat(checked.counts().keySet()).containsExactlyInAnyOrder(ListSheet.values());
            assertThat(checked.fresh()).isZero();
        }
    }

    @Test
    void recognisesColumnsByTheirTitlesInAnyLanguage() {
        var sent = Sheets.of("Danh sách", own("""
                        Danh sách đơn vị năm 2025
                        Từ ngày * | TÊN *  | Ghi chú riêng | Mã *
                        5/1/2020  | Tỉnh   | x             | X-T
                        """)).into(folder, "titles.xlsx");
        var checked = lists.check(all, sent);
        assertThat(said(checked)).isEmpty();
        assertThat(checked.counts().get(ListSheet.UNITS)).isEqualTo(new Checked.Count(1, 1, 0, 0, 0));
    }

    @Test
    void noticesWhatIsNoList() {
        assertThatThrownBy(() ->
                        lists.check(all, Sheets.of("any", "a b | c d\n1 | 2").into(folder, "other.xlsx")))
                .hasMessageContaining("lists.other-template");
        var merged = Sheets.of("units", own("code | name | founded\nX-A | A | 2020-01-01\nX-B | B | 2020-01-01"))
                .with(sheet -> sheet.range(1, 1, 2, 1).merge())
                .into(folder, "merged.xlsx");
        assertThat(said(lists.check(all, merged))).contains("WRONG units 2 null lists.cells-merged");
        var unknown = Sheets.of("units", own("code | name | founded | colour\nX-A | A | 2020-01-01 | red\n"))
                .into(folder, "unknown.xlsx");
        assertThat(said(lists.check(all, unknown))).contains("WRONG units 1 null lists.heading-unknown");
        var missing = Sheets.of("units", own("code | name\nX-A | A\n")).into(folder, "missing.xlsx");
        assertThat(said(lists.check(all, missing))).contains("WRONG units 1 null lists.heading-missing");
        var formula = Sheets.of("units", own("code | name | founded\nX-A | A |\n"))
                .with(sheet -> sheet.formula(1, 2, "TODAY()"))
                .into(folder, "formula.xlsx");
        assertThat(said(lists.check(all, formula))).contains("WRONG units 2 founded lists.cell-formula");
    }

    @Test
    void noticesRowsThatSlippedSideways() {
        var right = Sheets.of("units", own("""
                        code | name | kind  | founded    | telephone
                        X-A  | A    | place | 2020-01-01 | 1
                             | X-B  | B     | place      | 2020-01-01
                        X-C  | C    | place | 2020-01-01 | 1 | 2
                        """)).into(folder, "right.xlsx");
        assertThat(said(lists.check(all, right)))
                .containsExactly("WRONG units 4 null lists.cell-beside", "WRONG units 3 code lists.row-shifted-right");
    }

    @Test
    void setsUpBodiesForATimeWithTheirMembers() {
        var sent = Sheets.of("units", own("""
                        code  | name | kind      | bodyForm      | parent | founded    | ceased     | telephone
                        X-T   | Tỉnh |           |               |        | 2020-01-01 |            |
                        X-BCD | Ban  | temporary | Lenkungsausschuss | X-T | 2025-01-10 | 2026-01-10 | 0203 1
                        """)).and("posts", own("""
                        code | unit | name     | founded    | seats
                        X-BT | X-T  | Bí thư   | 2020-01-01 | X-BCD: Cấp trưởng
                        X-CV | X-T  | Chuyên viên | 2025-02-01 | X-BCD: Người ghi biên bản; X-T: MEMBER
                        """));
        var file = sent.into(folder, "body.xlsx");
        assertThat(said(lists.check(all, file))).containsExactly("WRONG posts 3 seats lists.seat-in-no-body");
        sent.and("posts", own("""
                        code | unit | name     | founded    | seats
                        X-BT | X-T  | Bí thư   | 2020-01-01 | X-BCD: Cấp trưởng
                        X-CV | X-T  | Chuyên viên | 2025-02-01 | X-BCD: Người ghi biên bản
                        """));
        file = sent.into(folder, "body.xlsx");
        var done = lists.commit(all, file);
        assertThat(said(done)).isEmpty();
        assertThat(done.committed()).isTrue();
        var body = units.byCode(all, x + "-BCD").orElseThrow();
        assertThat(body.telephone()).isEqualTo("0203 1");
        assertThat(bodies.find(all, body.id().value()).orElseThrow().form())
                .isEqualTo(TemporaryBodies.Form.STEERING_COMMITTEE);
        assertThat(bodies.members(all, body.node(), LocalDate.of(2025, 3, 15)))
                .extracting(TemporaryBodies.Member::role)
                .containsExactly("HEAD", "Người ghi biên bản");
        assertThat(lists.commit(all, file).committed()).isFalse();
        var other = Sheets.of(
                        "posts",
                        own("code | unit | name | founded | seats\nX-N | X-T | N | 2020-01-01 | X-BCD: MEMBER"))
                .into(folder, "other.xlsx");
        assertThat(said(lists.check(all, other))).containsExactly("WRONG posts 2 seats lists.seat-in-known-body");
        var wrong = Sheets.of("units", own("""
                        code | name | kind      | bodyForm  | parent | founded
                        X-1  | 1    | temporary |           | X-T    | 2025-01-10
                        X-2  | 2    | agency    | sub-committee | X-T | 2025-01-10
                        """))
                .and("posts", own("code | unit | name | founded | seats\nX-N | X-T | N | 2020-01-01 | Head of it"))
                .into(folder, "wrong.xlsx");
        assertThat(said(lists.check(all, wrong)))
                .containsExactly(
                        "WRONG posts 2 seats lists.unfit.seats",
                        "WRONG units 2 bodyForm lists.body-form-missing",
                        "WRONG units 3 bodyForm lists.body-form-alone");
    }

    @Test
    void tellsApartWhatSeveralCallTheSame() {
        var same = 300 + RUN.get() + "-NQ/TU";
        var sent = Sheets.of("units", own("""
                        code | name | parent | founded
                        X-A  | A    |        | 2020-01-01
                        X-B  | B    | X-A    | 2020-01-01
                        """))
                .and("directives", own("""
                        symbol | issuer | issued     | title | carriesOut | clause | wording
                        SAME   | X-A    | 2023-01-05 | A 23  |            |        |
                        SAME   | X-A    | 2025-01-05 | A 25  |            |        |
                        SAME   | X-A    | 2025-01-05 |       |            | 1      | Of 25
                        SAME   | X-B    | 2025-02-05 | B     | SAME (X-A, 2025-01-05) | |
                        7-KH/X | X-B    | 2025-02-06 | Plan  | SAME       |        |
                        8-KH/X | X-B    | 2025-02-07 | Plan  | SAME (X-A) |        |
                        """).replace("SAME", same).replace("/X ", "/HU "))
                .and("assignments", own("""
                        code | owner | title | directive           | clause | upper
                        a    | X-A   | T     | SAME (X-A, 5/1/2025) | 1     |
                        a    | X-B   | T     | SAME (X-B)           |       | a (X-A)
                        b    | X-B   | T     | SAME                 |       |
                        """).replace("SAME", same))
                .into(folder, "same.xlsx");
        assertThat(said(lists.check(all, sent)))
                .containsExactly("WRONG directives 7 carriesOut lists.directive-several");
    }

    @Test
    void asksWhetherADocumentIsAnotherOneAndTwoRowsSaySo() {
        lists.commit(all, whole().into(folder, "all.xlsx"));
        var like = own(
                "symbol | issuer | issued | title\n" + (400 + RUN.get()) + "-KH/TU | X-T | 2025-01-05 | Kế hoạch A\n");
        assertThat(lists.commit(all, Sheets.of("directives", like).into(folder, "a.xlsx"))
                        .committed())
                .isTrue();
        var unnamed = Ids.next() + " | X-T | 2025-01-05 | Kế hoạch A\n";
        var alone = Sheets.of("directives", own("symbol | issuer | issued | title\n" + unnamed))
                .into(folder, "b.xlsx");
        assertThat(said(lists.check(all, alone))).containsExactly("WRONG directives 2 symbol lists.directive-alike");
        var both = Sheets.of("directives", like + own(unnamed)).into(folder, "c.xlsx");
        var done = lists.commit(all, both);
        assertThat(said(done)).isEmpty();
        assertThat(done.counts().get(ListSheet.DIRECTIVES)).isEqualTo(new Checked.Count(2, 1, 1, 0, 0));
    }

    @Test
    void notesASecondUppermostUnit() {
        lists.commit(all, whole().into(folder, "all.xlsx"));
        var sent = Sheets.of("units", own("code | name | founded\nX-Z | Z | 2020-01-01"))
                .into(folder, "z.xlsx");
        var checked = lists.check(all, sent);
        assertThat(Sheets.said(checked)).containsExactly("NOTE units 2 parent lists.second-root");
        assertThat(checked.isRight()).isTrue();
    }

    @Test
    void takesDaysAsSpreadsheetsKeepThem() {
        var sent = Sheets.of("units", own("code | name | founded\nX-A | A |\n"))
                .with(sheet -> sheet.value(1, 2, LocalDate.of(2021, 2, 3)))
                .into(folder, "days.xlsx");
        assertThat(lists.commit(all, sent).committed()).isTrue();
        assertThat(units.byCode(all, x + "-A").orElseThrow().founded()).isEqualTo("2021-02-03");
    }

    @Test
    void reachesNoFurtherThanTheMandate() {
        lists.commit(all, whole().into(folder, "all.xlsx"));
        var h1 = units.byCode(all, x + "-H1").orElseThrow();
        var abilities = Set.of(Ability.READ, Ability.ORGANISE, Ability.DIRECT);
        var clerk = new Scope(
                UUID.randomUUID(), null, "H1", List.of(new Grant(h1.node(), true, abilities)), false, List.of());
        var sent = Sheets.of("units", own("""
                        code | name | founded    | parent
                        X-U  | U    | 2021-01-01 | X-H1
                        X-V  | V    | 2021-01-01 |
                        X-W  | W    | 2021-01-01 | X-T
                        """)).into(folder, "mine.xlsx");
        assertThat(said(lists.check(clerk, sent)))
                .containsExactly("WRONG units 3 parent lists.no-root", "WRONG units 4 parent lists.unit-unknown");
        var mine = Sheets.of("units", own("code | name | founded | parent\nX-U | U | 2021-01-01 | X-H1"))
                .into(folder, "u.xlsx");
        assertThat(lists.commit(clerk, mine).committed()).isTrue();
    }

    @Test
    void givesUpAllOfItWhenAFrontDoorRefuses() {
        units.found(
                all,
                FoundUnit.place(
                        Ids.next(), x + "-hidden", null, null, Wording.of("vi", "Ẩn"), LocalDate.of(2020, 1, 1)));
        lists.commit(all, whole().into(folder, "all.xlsx"));
        var h1 = units.byCode(all, x + "-H1").orElseThrow();
        var clerk = new Scope(
                UUID.randomUUID(),
                null,
                "H1",
                List.of(new Grant(h1.node(), true, Set.of(Ability.READ, Ability.ORGANISE))),
                false,
                List.of());
        var before = rows();
        var done = lists.commit(
                clerk,
                Sheets.of("units", own("code | name | founded | parent\nX-hidden | U | 2021-01-01 | X-H1"))
                        .into(folder, "u.xlsx"));
        assertThat(done.committed()).isFalse();
        assertThat(said(done)).containsExactly("WRONG units 2 code organisation.code-taken-elsewhere");
        assertThat(rows()).isEqualTo(before);
    }

    /** Without the note on a second uppermost unit: all tests share one house. */
    private static String[] said(Checked checked) {
        return Stream.of(Sheets.said(checked))
                .filter(line -> !line.endsWith(" lists.second-root"))
                .toArray(String[]::new);
    }

    private List<Long> rows() {
        return List.of(
                one("SELECT count(*) FROM store.happening"),
                one("SELECT count(*) FROM organisation.unit"),
                one("SELECT count(*) FROM programme.assignment"),
                one("SELECT count(*) FROM directive.directive"));
    }

    private long one(String query) {
        return Objects.requireNonNull(
                store.read(all, () -> sql.sql(query).query(Long.class).single()));
    }
}
