package org.plumbline.reading.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolPropertyTests {

    private static final List<String> PARTY_TYPES =
            List.of("NQ", "QĐ", "CT", "KL", "QC", "QĐi", "QyĐ", "TT", "TB", "BC", "KH", "CTr", "TTr", "CV");
    private static final List<String> STATE_TYPES =
            List.of("NQ", "QĐ", "CT", "NĐ", "TT", "TTLT", "KH", "BC", "TB", "CĐ", "QyĐ");
    private static final List<String> PARTY_ISSUERS =
            List.of("TW", "TU", "ĐU", "VPTW", "BTCTU", "HU", "BCSĐ", "UBKTTU", "TWĐTN-VP", "ThU");
    private static final List<String> STATE_ISSUERS =
            List.of("CP", "TTg", "UBND", "HĐND", "BNV", "BTC-BYT", "BKH&ĐT", "UBTVQH15");
    private static final List<String> DASHES = List.of("-", "–", "—", "‑", "−");
    private static final List<String> BLANKS = List.of("", "", " ", "\u00a0", "\u200b", "\u2009");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20251122})
    void canonicalFormReadsBackAsItself(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var canonical = aSymbol(random);
            var best = Symbols.read(canonical).best().orElseThrow();
            assertThat(best.symbol().canonical()).isEqualTo(canonical);
            assertThat(best.confidence()).as(canonical).isGreaterThan(0.84);
            assertThat(Symbols.matches(canonical, best.symbol())).as(canonical).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6, 20251122})
    void damageIsMended(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var canonical = aSymbol(random);
            var damaged = damage(canonical, random);
            var symbol = Symbols.read(damaged).symbol();
            assertThat(symbol.map(Symbol::canonical))
                    .as("%s damaged to %s", canonical, damaged)
                    .contains(canonical);
            assertThat(Symbols.matches(damaged, symbol.orElseThrow()))
                    .as(damaged)
                    .isTrue();
        }
    }

    @Test
    void partialSymbolsReadBackAsThemselves() {
        for (var type : DocumentType.values()) {
            for (var word : Table.rows("types_en.tsv")) {
                if (word.getFirst().equals(type.code()) && word.get(1).equals("main")) {
                    var form = word.get(3).split(";", -1)[0];
                    for (var text : List.of(form + " 46", form + " No. 46/2020")) {
                        var symbol = Symbols.read(text).symbol().orElseThrow();
                        assertThat(symbol.type()).as(text).isEqualTo(type);
                        assertThat(Symbols.read(symbol.canonical())
                                        .symbol()
                                        .orElseThrow()
                                        .canonical())
                                .isEqualTo(symbol.canonical());
                    }
                }
            }
        }
    }

    @Test
    void nothingIsRefusedWithAnException() {
        var random = new Random(7);
        var pieces = List.of(
                "46",
                "NQ",
                "/",
                "-",
                "TW",
                " ",
                "số",
                "2017",
                "QH15",
                "№",
                "\u0301",
                "đ",
                "\ud83d",
                "ł",
                "9999999999",
                ".",
                "19",
                "\n",
                "Undang-",
                "XIX",
                "&",
                "0",
                "ʼ",
                "ﷺ",
                "%",
                "resolution",
                "/-",
                "ctrtu",
                "\\",
                "ǆ",
                "İ");
        for (int round = 0; round < 30_000; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(
                        random.nextInt(5) == 0
                                ? String.valueOf((char) random.nextInt(0x10000))
                                : pieces.get(random.nextInt(pieces.size())));
            }
            var typed = text.toString();
            var reading = Symbols.read(typed);
            Symbols.queryKeys(typed);
            for (var candidate : reading.candidates()) {
                assertThat(candidate.confidence()).isBetween(0.0, 1.0);
                assertThat(Symbols.searchKeys(candidate.symbol())).isNotEmpty();
                var canonical = candidate.symbol().canonical();
                assertThat(Symbols.read(canonical).candidates())
                        .as("%s from %s", canonical, typed)
                        .isNotEmpty();
            }
            if (reading.problem() != null) {
                assertThat(reading.problem().position()).isBetween(0, typed.length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "46-",
                "/",
                "NQ ",
                "e\u0323\u0302",
                "\u200b",
                "46-NQ/TW ",
                "số ",
                ".1",
                "ﷺ",
                "\ud83d",
                "undang-",
                "-CTr/TU"
            })
    void longTextsAreRefusedOrRead(String piece) {
        for (int length : List.of(90, 499, 1_000, 100_000)) {
            var text = piece.repeat(Math.max(1, length / piece.length()));
            assertThat(Symbols.read(text)).isNotNull();
            assertThat(Symbols.queryKeys(text)).isNotNull();
        }
    }

    private static String aSymbol(Random random) {
        var number = String.format(Locale.ROOT, "%02d", 1 + random.nextInt(random.nextBoolean() ? 300 : 99_999))
                + (random.nextInt(12) == 0 ? "." + (1 + random.nextInt(30)) : "");
        var year = 1945 + random.nextInt(155);
        return switch (random.nextInt(5)) {
            case 0, 1 -> number + "-" + one(PARTY_TYPES, random) + "/" + one(PARTY_ISSUERS, random);
            case 2 -> number + "/" + year + "/" + one(STATE_TYPES, random) + "-" + one(STATE_ISSUERS, random);
            case 3 ->
                random.nextBoolean()
                        ? number + "/" + one(STATE_TYPES, random) + "-" + one(STATE_ISSUERS, random)
                        : number + "/" + one(List.of("UBND", "BNV", "VPCP", "TTg"), random) + "-"
                                + one(List.of("KT", "TH", "KGVX"), random);
            default -> number + "/" + year + "/" + one(List.of("QH", "UBTVQH"), random) + (1 + random.nextInt(30));
        };
    }

    /** Case, kinds of dash, blanks round separators, lost diacritics: what typing, scanning and copying do. */
    private static String damage(String symbol, Random random) {
        var text = switch (random.nextInt(3)) {
            case 0 -> symbol.toLowerCase(Locale.ROOT);
            case 1 -> symbol.toUpperCase(Locale.ROOT);
            default -> symbol;
        };
        if (random.nextBoolean()) {
            text = text.replace('đ', 'd').replace('Đ', 'D');
        }
        var damaged = new StringBuilder(one(List.of("", "", " ", "số ", "No. ", "Số: "), random));
        for (var letter : text.split("", -1)) {
            switch (letter) {
                case "-" ->
                    damaged.append(one(BLANKS, random))
                            .append(one(DASHES, random))
                            .append(one(BLANKS, random));
                case "/" ->
                    damaged.append(one(BLANKS, random))
                            .append(one(List.of("/", "／"), random))
                            .append(one(BLANKS, random));
                default -> damaged.append(letter);
            }
        }
        return damaged.append(one(List.of("", " ", ".", ", ngày 4"), random)).toString();
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
