package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.access.Actors;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Store;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in which a person writes the documents of the seeds, and which document must stand first for each reader. */
final class SeedsFound {

    private static final List<String> LANGUAGES = List.of("en", "vi", "id", "de", "pl", "uk");

    /** Code in the demonstration, symbol, kind, and the number as people say it. */
    private static final String SEEDS = """
            18-nq-tw         | 18-NQ/TW       | resolution       | 18
            57-nq-tw         | 57-NQ/TW       | resolution       | 57
            35-ct-tw         | 35-CT/TW       | directive        | 35
            118-kl-tw        | 118-KL/TW      | conclusion       | 118
            121-kl-tw        | 121-KL/TW      | conclusion       | 121
            123-kl-tw        | 123-KL/TW      | conclusion       | 123
            126-kl-tw        | 126-KL/TW      | conclusion       | 126
            127-kl-tw        | 127-KL/TW      | conclusion       | 127
            46-ctr-tu-qn     | 46-CTr/TU      | action-programme | 46
            09-nq-tu-quang-nam | 09-NQ/TU     | resolution       | 09
            16-ct-tu-quang-nam | 16-CT/TU     | directive        | 16
            39-ct-tw         | 39-CT/TW       | directive        | 39
            244-qd-tw        | 244-QĐ/TW      | decision         | 244
            140-2017-nd-cp   | 140/2017/NĐ-CP | decree           | 140
            140-2017-nd-cp   | 140/2017/NĐ-CP | decree           | 140/2017
            """;

    private static final String WRITTEN = """
            46-ctr-tu-qn     | Aktionsprogramm Nr. 46-CTr/TU
            46-ctr-tu-qn     | 46-CTr/TU Quảng Ninh
            46-ctr-tu-qn     | quang ninh 46 ctr
            46-ctr-tu-qn     | 46 Quang Ninh
            46-ctr-tu-qn     | CTHĐ 46
            46-ctr-tu-qn     | cthd 46
            46-ctr-tu-qn     | Ctr 46
            46-ctr-tu-qn     | 46-Ctr-TU
            46-ctr-tu-qn     | 46-CTrr/TU
            46-ctr-tu-qn     | 46-CT r/TU
            46-ctr-tu-qn     | 46-CT-r/TU
            46-ctr-tu-qn     | 46 c tr tu
            46-ctr-tu-qn     | 46-CTr/TTU
            46-ctr-tu-qn     | Action Program No. 46
            46-ctr-tu-qn     | Chuong trinh hanh dong so 46
            46-ctr-tu-qn     | Acton Programme 46
            57-nq-tw         | Nghị quyết 57 của Bộ Chính trị
            57-nq-tw         | Resolution No. 57-NQ/TW of the Politburo
            57-nq-tw         | Resoluton 57
            57-nq-tw         | nghi quyt 57
            57-nq-tw         | nghiquyet57
            57-nq-tw         | NQTW 57
            57-nq-tw         | NQ/TW 57
            57-nq-tw         | 57.NQ.TW
            57-nq-tw         | 57-NQ/TWW
            57-nq-tw         | Resolution 57/2024
            57-nq-tw         | Umsetzung der Resolution 57
            57-nq-tw         | breakthrough digital transformation national
            57-nq-tw         | transform nation breakthr
            57-nq-tw         | chuyển đổi số quốc gia
            57-nq-tw         | quoc gia doi moi sang tao
            57-nq-tw         | breaktrough in sience, technology
            18-nq-tw         | Nghị quyết Trung ương 18
            18-nq-tw         | Richtlinien, Resolution 18
            18-nq-tw         | tinh gọn bộ máy hệ thống chính trị
            35-ct-tw         | Richtlinie Nr. 35 des Politbüros
            35-ct-tw         | Party congresses at all levels
            118-kl-tw        | Schlussfolgerung Nr. 118 des Politbüros
            123-kl-tw        | Schlussfolgerng 123
            123-kl-tw        | growth 8 per cent
            126-kl-tw        | wniosku nr 126
            127-kl-tw        | Schlussfolgerungen 127
            16-ct-tu-quang-nam | Arahan No. 16, tertanggal 9 September 2021
            16-ct-tu-quang-nam | Arahan No. 16 Komite
            16-ct-tu-quang-nam | twinning highland
            09-nq-tu-quang-nam | Resolusi No. 09, tertanggal 4 Mei 2021
            09-nq-tu-quang-nam | Resolusi Nomor 9
            39-ct-tw         | Arahan No. 39 tanggal 18 Agustus 2014
            244-qd-tw        | Keputusan No. 244 tanggal
            244-qd-tw        | QÐ 244
            244-qd-tw        | QD244
            244-qd-tw        | Beschluss 244
            140-2017-nd-cp   | uzupełnić Dekret Rządowy 140/2017/ND-CP
            140-2017-nd-cp   | 140-2017-ND-CP
            140-2017-nd-cp   | ND 140
            140-2017-nd-cp   | Nghị định của Chính phủ 140/2017
            140-2017-nd-cp   | sinh viên tốt nghiệp xuất sắc
            """;

    private final ApplicationContext context;
    private final Directives directives;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Boolean> seen = new HashMap<>();
    private int searched;

    private SeedsFound(ApplicationContext context) {
        this.context = context;
        this.directives = context.getBean(Directives.class);
    }

    static void check(ApplicationContext context) {
        new SeedsFound(context).check();
    }

    private void check() {
        var readers =
                Stream.of("centre", "quang-ninh", "binh-lieu").map(this::reader).toList();
        rows(SEEDS)
                .forEach(seed -> readers.forEach(reader -> {
                    first(reader, seed.getFirst(), seed.get(1));
                    first(reader, seed.getFirst(), seed.get(3));
                }));
        rows(WRITTEN).forEach(row -> readers.forEach(reader -> first(reader, row.getFirst(), row.get(1))));
        byTurns(readers);
        var hungYen = officeOf("hung-yen");
        for (var bare : List.of("46-CTr/TU", "46 ctr tu", "Action Programme 46", "chương trình hành động 46")) {
            first(hungYen, "46-ctr-tu-hung-yen", bare);
        }
        first(readers.getFirst(), "46-ctr-tu-hung-yen", "46-CTr/TU Hưng Yên");
        first(readers.getFirst(), "46-ctr-tu-hung-yen", "46 hung yen");
        assertThat(wrong).as("of %d searches", searched).isEmpty();
        assertThat(searched).isGreaterThan(1500);
        assertThat(directives.search(readers.getFirst(), "zzzz qqqq", 5)).isEmpty();
    }

    /** Each writing for the next of the readers who may see the document: in all of them together every seed in every way. */
    private void byTurns(List<Scope> readers) {
        var turn = 0;
        for (var row : writings().toList()) {
            var id = Codes.directive(row.getFirst());
            var able = readers.stream().filter(reader -> sees(reader, id)).toList();
            first(able.get(turn++ % able.size()), row.getFirst(), row.get(1));
        }
    }

    private boolean sees(Scope reader, UUID id) {
        return seen.computeIfAbsent(
                reader.name() + id, absent -> directives.find(reader, id).isPresent());
    }

    /** The seed's symbol in each spelling, and its number with each word for its kind in the six languages. */
    private static Stream<List<String>> writings() {
        return rows(SEEDS)
                .flatMap(seed ->
                        Stream.concat(spellings(seed), words(seed)).map(written -> List.of(seed.getFirst(), written)));
    }

    private static Stream<String> spellings(List<String> seed) {
        var symbol = seed.get(1);
        var plain = Folding.fold(symbol).toUpperCase(Locale.ROOT);
        var each = Stream.of(symbol, plain, plain.toLowerCase(Locale.ROOT), symbol.toLowerCase(Locale.ROOT));
        var number = Integer.parseInt(symbol.replaceAll("\\D.*", ""));
        return each.flatMap(one -> Stream.of(
                        one,
                        one.replaceAll("[-/]", " "),
                        one.replaceAll("[-/]", "-"),
                        one.replaceAll("[-/]", "_"),
                        one.replace("-", "–").replace("/", "∕"),
                        one.replaceAll("[-/]", " $0 "),
                        "  " + one + " .",
                        "số " + one,
                        "No. " + one,
                        one.replaceAll("^0*\\d+", String.valueOf(number))))
                .distinct();
    }

    private static Stream<String> words(List<String> seed) {
        return LANGUAGES.stream().flatMap(language -> {
            var table = table(language);
            var signs = forms(table, "number-sign");
            return forms(table, seed.get(2)).stream()
                    .flatMap(word -> Stream.of(
                            word + " " + seed.get(3),
                            Folding.fold(word) + " " + signs.getFirst() + " " + seed.get(3),
                            word.toUpperCase(Locale.ROOT) + " " + signs.getLast() + ". " + seed.get(3)));
        });
    }

    private static List<String> forms(List<List<String>> table, String kind) {
        return table.stream()
                .filter(row -> row.getFirst().equals(kind) && row.get(1).equals("main"))
                .flatMap(row -> Arrays.stream(row.get(3).split("; ", -1)))
                .toList();
    }

    private void first(Scope reader, String wanted, String typed) {
        var id = Codes.directive(wanted);
        if (!sees(reader, id)) {
            return;
        }
        searched++;
        var hits = directives.search(reader, typed, 50);
        if (hits.isEmpty() || !hits.getFirst().id().equals(id)) {
            wrong.add("%s: \"%s\" finds %s instead of %s"
                    .formatted(
                            reader.name(),
                            typed,
                            hits.stream()
                                    .limit(3)
                                    .map(hit -> hit.symbol() + " " + hit.why())
                                    .toList(),
                            wanted));
        }
    }

    private Scope reader(String login) {
        var account = context.getBean(Store.class)
                .read(
                        Scope.programme(),
                        () -> context.getBean(JdbcClient.class)
                                .sql("SELECT id FROM access.account WHERE login = :login")
                                .param("login", login)
                                .query(UUID.class)
                                .single());
        return context.getBean(Actors.class)
                .seated(account, null, 1)
                .orElseThrow()
                .scope();
    }

    private Scope officeOf(String code) {
        var unit = context.getBean(Units.class).byCode(Scope.programme(), code).orElseThrow();
        var around = context.getBean(Reach.class).around(List.of(unit.node()), java.time.LocalDate.of(2025, 3, 15));
        var grants = List.of(new Grant(unit.node(), true, Set.of(Ability.READ)));
        return new Scope(UUID.randomUUID(), null, code, grants, false, around.nodes());
    }

    private static List<List<String>> table(String language) {
        try (var in =
                SeedsFound.class.getResourceAsStream("/org/plumbline/reading/symbol/types_" + language + ".tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<String>> rows(String table) {
        return table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }
}
