package org.plumbline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.lists.Checked;
import org.plumbline.lists.Lists;
import org.plumbline.organisation.DefineTier;
import org.plumbline.organisation.Units;
import org.plumbline.web.Messages;

/** An administration set up from one workbook: checked alone, carried out, and sent a second time. */
final class ListsBench {

    private static final double CHECK_BAR = 20;
    private static final double COMMIT_BAR = 60;
    private static final double HEAP_BAR = 256;
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final int CLAUSES = 4;

    private final Figures figures;
    private final int units;
    private final int assignments;
    private final int directives;
    private final int districts;

    ListsBench(Figures figures, int units) {
        this.figures = figures;
        this.units = units;
        this.assignments = units * 5 / 11;
        this.directives = Math.max(1, units / 22);
        this.districts = Math.max(1, units / 16);
    }

    boolean run() {
        var folder = ThrowAway.folder();
        try (var house = ThrowAway.start()) {
            for (short tier = 1; tier <= 3; tier++) {
                house.bean(Units.class)
                        .defineTier(
                                Scope.programme(),
                                new DefineTier(
                                        Country.id(-tier),
                                        tier,
                                        "tier-" + tier,
                                        Wording.of("en", "Tier " + tier),
                                        tier));
            }
            var sent = new Lists.Sent(workbook(folder.resolve("lists.xlsx")), "lists.xlsx");
            var lists = house.bean(Lists.class);
            var rows = units + assignments + directives * (1 + CLAUSES) + 2 * (districts + 1);
            var checked = measured("check", rows, CHECK_BAR, () -> lists.check(Scope.programme(), sent));
            var done = measured("check and commit", rows, COMMIT_BAR, () -> lists.commit(Scope.programme(), sent));
            var again = measured("the same file again", rows, COMMIT_BAR, () -> lists.commit(Scope.programme(), sent));
            export(house, folder.resolve("export.xlsx"), rows);
            figures.note(
                    "%d rows new, %d carried out, %d new the second time",
                    checked.fresh(), done.fresh(), again.fresh());
            return checked.isRight() && done.committed() && again.isRight() && again.fresh() == 0;
        } finally {
            ThrowAway.delete(folder);
        }
    }

    private void export(ThrowAway house, Path file, int rows) {
        var w = house.bean(Messages.class).in(Language.EN);
        var took = Sample.time(() -> {
            try (var out = Files.newOutputStream(file)) {
                house.bean(Lists.class).export(Scope.programme(), out, w);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        figures.say("export of everything", took / 1000, Unit.S, rows);
    }

    private Checked measured(String what, int rows, double bar, Supplier<Checked> work) {
        var measured = Heap.during(work);
        figures.say(figures.figure(what, measured.seconds(), Unit.S, rows).atMost(bar));
        figures.say(figures.figure(what + ", extra heap", measured.megabytes(), Unit.MB, rows)
                .atMost(HEAP_BAR));
        measured.value().remarks().stream().limit(3).forEach(remark -> figures.note("  %s", remark));
        return measured.value();
    }

    private Path workbook(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "Plumbline", "1.0")) {
            units(sheet(book, "units", "code", "name", "tier", "parent", "founded"));
            posts(sheet(book, "posts", "code", "unit", "name", "founded"));
            accounts(sheet(book, "accounts", "login", "unit", "post", "role", "below", "from"));
            directives(sheet(
                    book, "directives", "symbol", "issuer", "issued", "title", "addressees", "clause", "wording"));
            assignments(sheet(
                    book,
                    "assignments",
                    "code",
                    "owner",
                    "directive",
                    "clause",
                    "title",
                    "lead",
                    "post",
                    "leader",
                    "deliverable",
                    "measure",
                    "due",
                    "issued"));
            book.finish();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Worksheet sheet(Workbook book, String list, String... columns) {
        var sheet = book.newWorksheet(list);
        row(
                sheet,
                0,
                List.of(columns).stream().map(column -> list + "." + column).toArray());
        return sheet;
    }

    private static void row(Worksheet sheet, int at, Object... values) {
        for (var c = 0; c < values.length; c++) {
            if (!values[c].toString().isEmpty()) {
                sheet.value(at, c, values[c].toString());
            }
        }
    }

    /** Children first: a parent is looked for wherever it stands. */
    private void units(Worksheet sheet) {
        for (var i = 0; i < units; i++) {
            var n = units - 1 - i;
            var tier = n == 0 ? 1 : n <= districts ? 2 : 3;
            row(sheet, i + 1, "B-" + n, "Đơn vị số " + n, tier, n == 0 ? "" : "B-" + above(n), FOUNDED);
        }
    }

    private int above(int n) {
        return n <= districts ? 0 : 1 + n % districts;
    }

    private void posts(Worksheet sheet) {
        for (var i = 0; i <= districts; i++) {
            row(sheet, i + 1, "P-" + i, "B-" + i, "Chủ tịch", FOUNDED);
        }
    }

    private void accounts(Worksheet sheet) {
        for (var i = 0; i <= districts; i++) {
            row(sheet, i + 1, "office." + i, "B-" + i, "P-" + i, "office", "yes", FOUNDED);
        }
    }

    private void directives(Worksheet sheet) {
        var at = 1;
        for (var d = 0; d < directives; d++) {
            var symbol = symbol(d);
            row(sheet, at++, symbol, "B-0", "2024-03-01", "Kế hoạch số " + d, "B-" + (1 + d % districts), "", "");
            for (var c = 1; c <= CLAUSES; c++) {
                row(sheet, at++, symbol, "", "", "", "", String.valueOf(c), "Nhiệm vụ " + c + " của kế hoạch " + d);
            }
        }
    }

    private static String symbol(int d) {
        return d + 1 + "/2024/QĐ-UBND";
    }

    private void assignments(Worksheet sheet) {
        for (var i = 0; i < assignments; i++) {
            var lead = 1 + i % districts;
            row(
                    sheet,
                    i + 1,
                    "NV-" + i,
                    "B-0",
                    symbol(i % directives),
                    1 + i % CLAUSES,
                    "Thực hiện nhiệm vụ số " + i,
                    "B-" + lead,
                    "P-" + lead,
                    "P-0",
                    "Báo cáo kết quả",
                    "100 % đơn vị",
                    FOUNDED.plusYears(8).plusDays(i % 300),
                    "2024-03-05");
        }
    }
}
