package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.reading.find.Samples.Saying;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;
import tools.jackson.databind.json.JsonMapper;

/** Laws that hold for every text (reading.md, section 6.1). */
class ReadingLawTests {

    private static final String MOJIBAKE =
            new String("Nghị quyết về Öffnung".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    private static List<Found> read(String text) {
        return Samples.READER.read(text).records();
    }

    static Stream<LanguagePack> languages() {
        return Samples.PACKS.all().stream();
    }

    private static List<String> facts(LanguagePack language) {
        return Samples.PACKS.facts(language).stream().map(one -> one.text()).toList();
    }

    /** Whatever is done to a text, each record's stretch says its surface, in code points. */
    @Test
    void eachStretchSaysItsSurface() {
        var random = new Random(1);
        var json = new JsonMapper();
        for (var text : Samples.texts()) {
            for (var one : List.of(
                    text,
                    Samples.strewn(text, random, "📌 ", "𝔸 ", "👩‍👩‍👧 "),
                    Normalizer.normalize(text, Normalizer.Form.NFD),
                    Samples.strewn(text, random, "\u200b", "\u00ad", "\ufeff", "\u200d"),
                    Samples.strewn(text, random, MOJIBAKE + " ", "\ufffd", "\ud83d"),
                    Samples.strewn(text, random, "&nbsp;", "&amp; ", "&#7889;", "&bogus;"),
                    text.replace("\n", "\r\n"))) {
                var reading = Samples.READER.read(one);
                for (var record : json.readTree(reading.json()).get("records")) {
                    int from = one.offsetByCodePoints(0, record.get("start").asInt());
                    int to = one.offsetByCodePoints(0, record.get("end").asInt());
                    assertThat(one.substring(from, to))
                            .isEqualTo(record.get("surface").asString())
                            .isNotBlank();
                }
                reading.records()
                        .forEach(record -> assertThat(record.fields().keySet())
                                .containsAll(record.type().fields()));
            }
        }
    }

    @Test
    void aNeutralPrefixMovesEveryStretchAndChangesNothingElse() {
        for (var text : Samples.texts()) {
            var before = read(text);
            var prefix = "📌\n\n";
            int by = prefix.codePointCount(0, prefix.length());
            var after = read(prefix + text);

            assertThat(after)
                    .extracting(Found::start)
                    .containsExactlyElementsOf(
                            before.stream().map(one -> one.start() + by).toList());
            assertThat(Samples.sayings(after)).isEqualTo(Samples.sayings(before));
        }
    }

    /** Two facts in two paragraphs give the records of both, but for what a date elsewhere says of the day of writing. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void twoParagraphsGiveTheRecordsOfBoth(LanguagePack language) {
        var facts = undated(language);
        assertThat(facts).hasSizeGreaterThan(20);
        var random = new Random(2);
        var different = new ArrayList<String>();
        for (int round = 0; round < 300; round++) {
            var one = facts.get(random.nextInt(facts.size()));
            var other = facts.get(random.nextInt(facts.size()));
            if (one.equals(other)) {
                continue; // a delegation is a record at its first mention only
            }
            var both = new ArrayList<>(kinds(one, language));
            both.addAll(kinds(other, language));
            var text = one + "\n\n" + other;
            if (!kinds(text, language).equals(both)) {
                different.add(text + " " + kinds(text, language));
            }
        }
        assertThat(different).isEmpty();
    }

    /** The facts that are read as expected and hold no day. */
    private static List<String> undated(LanguagePack language) {
        var expected = ExpectedFacts.load();
        return Samples.PACKS.facts(language).stream()
                .filter(one -> {
                    var found = Samples.READER.read(one.text(), language).records();
                    return expected.compare(one.id(), found).kind() == FactOutcome.Kind.SAME
                            && found.stream()
                                    .noneMatch(each -> each.fields().get("date") != null
                                            || each.fields().get("due") != null);
                })
                .map(one -> one.text())
                .toList();
    }

    private static List<String> kinds(String text, LanguagePack language) {
        return Samples.READER.read(text, language).records().stream()
                .map(one -> one.type().code() + " " + one.surface())
                .toList();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void neutralChangesOfWritingChangeNoRecord(LanguagePack language) {
        var random = new Random(3);
        for (var fact : facts(language)) {
            var plain = sayings(fact, language);
            for (var varied : List.of(
                    Normalizer.normalize(fact, Normalizer.Form.NFC),
                    Normalizer.normalize(fact, Normalizer.Form.NFD),
                    Samples.varied(fact, random, '-', "\u2010\u2011\u2212"),
                    Samples.varied(fact, random, '’', "'\u02bc\u2018"),
                    Samples.varied(fact, random, ' ', "\u00a0\u202f"),
                    Samples.strewn(fact, random, "\u200b"),
                    fact + "\n\nComment (0)")) {
                assertThat(sayings(varied, language)).as(varied).isEqualTo(plain);
            }
        }
    }

    private static List<Saying> sayings(String text, LanguagePack language) {
        return Samples.sayings(Samples.READER.read(text, language).records()).stream()
                .map(one -> new Saying(one.type(), plain(one.fields())))
                .toList();
    }

    /** Names are given as printed, so only what is normalised is compared. */
    private static java.util.Map<String, Object> plain(java.util.Map<String, ?> fields) {
        var all = new java.util.TreeMap<String, Object>();
        fields.forEach((name, value) -> {
            if (value instanceof Number
                    || List.of("date", "due", "docType", "kind", "currency", "comparator")
                            .contains(name)) {
                all.put(name, String.valueOf(value));
            }
        });
        return all;
    }

    /** A sentence that holds nothing adds no figure, wherever it stands. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void sentencesWithoutFactsAddNoFigure(LanguagePack language) {
        var expected = ExpectedFacts.load();
        var facts = Samples.PACKS.facts(language);
        var empty = facts.stream()
                .filter(one -> expected.compare(one.id(), List.of()).kind() == FactOutcome.Kind.SAME)
                .map(one -> one.text())
                .toList();
        assertThat(empty).hasSizeGreaterThan(7);
        for (var fact : facts) {
            var alone = Samples.READER.read(fact.text(), language).records();
            for (var nothing : empty) {
                var with = Samples.READER
                        .read(fact.text() + " " + nothing, language)
                        .records();
                assertThat(figures(with))
                        .as(fact.text() + " " + nothing)
                        .hasSizeLessThanOrEqualTo(figures(alone).size());
            }
        }
    }

    private static List<RecordType> figures(List<Found> records) {
        return records.stream().map(Found::type).filter(RecordType::isFigure).toList();
    }

    @Test
    void manyThreadsReadTheSameBytes() throws Exception {
        var text = String.join("\n\n", Samples.texts());
        var once = Samples.READER.read(text).json();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> work = () -> Samples.READER.read(text).json();
            for (var one : threads.invokeAll(List.of(work, work, work, work))) {
                assertThat(one.get()).isEqualTo(once);
            }
        }
    }

    /** A fuller mention of a document never makes a short one mean another document. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void aFullerMentionChangesNoShortOne(LanguagePack language) {
        var facts = facts(language);
        var shortOnes = facts.stream()
                .filter(one -> one.contains("88") || one.contains("121, 126"))
                .toList();
        assertThat(shortOnes).hasSize(2);
        for (var brief : shortOnes) {
            var alone = documents(brief, language);
            for (var fuller : facts) {
                assertThat(documents(brief + "\n\n" + fuller, language))
                        .as(fuller)
                        .containsAll(alone);
                assertThat(documents(fuller + "\n\n" + brief, language))
                        .as(fuller)
                        .containsAll(alone);
            }
        }
    }

    private static List<String> documents(String text, LanguagePack language) {
        return Samples.READER.read(text, language).records().stream()
                .filter(one -> one.type() == RecordType.CITATION)
                .map(one -> one.fields().get("docType") + " " + one.fields().get("number"))
                .toList();
    }
}
