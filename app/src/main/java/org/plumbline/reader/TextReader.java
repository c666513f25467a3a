package org.plumbline.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.FoundFindings;
import org.plumbline.reader.deed.OriginalFile;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reading.check.Checks;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.find.Reading;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.subject.Subject;
import org.plumbline.reading.subject.SubjectWords;
import org.plumbline.reading.table.Mapping;
import org.plumbline.reading.table.Table;
import org.plumbline.reading.table.TableReader;
import org.plumbline.reading.table.TableReading;
import org.plumbline.reading.table.TextTables;
import org.plumbline.reading.token.Text;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads texts in the languages that come along; nothing is kept of them. */
@Lazy
@Component
public class TextReader {

    /** The language of a text that stands in none of those that are read, or says too little. */
    public static final String UNKNOWN = "und";

    private final Packs packs = Packs.load();
    private final Reader reader = new Reader(packs);
    private final SubjectWords subjects = new SubjectWords(packs);

    /**
     * What a text holds, the language that most of it stands in, {@link #UNKNOWN} for one that is not read, and what there is to be said of
     * its figures.
     */
    public record Heard(List<Found> records, String language, List<Finding> findings) {}

    /** A run of words of a text, in code points; {@code end} is exclusive. */
    public record Stretch(int start, int end) {}

    /**
     * What a text holds, read closely.
     *
     * @param numbers all its numbers with their units, whether they came to a record or not
     * @param targets its words for targets and goals
     * @param partsOfYear its words for parts of a year
     * @param findings what there is to be said of its figures
     */
    public record Closely(
            List<Found> records,
            String language,
            List<Stretch> sentences,
            List<Stretch> numbers,
            List<Stretch> targets,
            List<Stretch> partsOfYear,
            List<Finding> findings) {}

    /** The unit of measure that words name, and how many of the unit that records are written in it is: "billion VND" is 1,000,000,000 VND. */
    public record Named(BigDecimal factor, @Nullable String unit) {}

    /** Reads a text. */
    public Heard read(String text) {
        var reading = reader.read(text);
        return new Heard(reading.records(), language(reading), Checks.of(reading));
    }

    /** Reads a text, and says where its sentences, its numbers and the words around them stand. */
    public Closely closely(String text) {
        return closely(reader.read(text));
    }

    /** Reads a text of a language; one that it does not know is found out. */
    public Closely closely(String text, String language) {
        return closely(reader.read(text, packs.find(language).orElse(null)));
    }

    private static Closely closely(Reading reading) {
        var words = reading.text();
        var numbers = reading.measures().all().stream()
                .filter(each -> each.kind() != Measure.Kind.DURATION && each.kind() != Measure.Kind.OTHER)
                .map(each -> stretch(words, each.start(), each.end()))
                .toList();
        return new Closely(
                reading.records(),
                language(reading),
                sentences(words),
                numbers,
                stretches(words, SubjectWords.TARGETS),
                stretches(words, SubjectWords.PARTS_OF_YEAR),
                Checks.of(reading));
    }

    /** Where the sentences of a text stand. */
    public List<Stretch> sentences(String text) {
        return sentences(reader.read(text).text());
    }

    private static List<Stretch> sentences(Text words) {
        var sentences = new ArrayList<Stretch>();
        for (int at = 0; at < words.sentences(); at++) {
            if (words.sentenceStart(at) < words.sentenceEnd(at)) {
                sentences.add(stretch(words, words.sentenceStart(at), words.sentenceEnd(at)));
            }
        }
        return List.copyOf(sentences);
    }

    private static List<Stretch> stretches(Text text, ConceptSet concepts) {
        var found = new ArrayList<Stretch>();
        for (int at = 0; at < text.size(); at++) {
            int end = text.at(at, concepts);
            if (end != Text.NONE) {
                found.add(stretch(text, at, end));
            }
        }
        return List.copyOf(found);
    }

    /** The words that name a subject in a language. */
    public Subject subject(String words, String language) {
        return subjects.named(words, language);
    }

    /** The subject in the words before its figure. */
    public Subject subjectBefore(String words, String language) {
        return subjects.before(words, language);
    }

    private static Stretch stretch(Text text, int from, int to) {
        var source = text.source();
        return new Stretch(
                source.codePoint(source.origin(text.start(from))),
                source.codePoint(source.originEnd(text.end(to - 1))));
    }

    /** All that was read in a text, for whoever looks at its tokens or recomputes its figures. */
    public Reading whole(String text) {
        return reader.read(text);
    }

    /** The tables of a text, read by the words of their heads. */
    public List<TableReading> tables(String text) {
        var tables = new TableReader(packs);
        return TextTables.of(text).stream()
                .map(table -> tables.read(table, null))
                .toList();
    }

    /** A table read as somebody said what its columns hold. */
    public TableReading table(Table table, Mapping mapping, String language) {
        return new TableReader(packs)
                .read(table, mapping, packs.find(language).orElse(packs.all().getFirst()));
    }

    /** What the sign of a unit of measure means to the reader; a bare number where it knows no such unit. */
    public Named unit(String sign) {
        return reader.read("1 " + sign).measures().all().stream()
                .findFirst()
                .map(each -> new Named(each.value(), each.unit()))
                .orElse(new Named(BigDecimal.ONE, null));
    }

    private static String language(Reading reading) {
        if (reading.isForeign()) {
            return UNKNOWN;
        }
        var text = reading.text();
        var sizes = new HashMap<String, Integer>();
        for (int at = 0; at < text.sentences(); at++) {
            int start = text.sentenceStart(at);
            if (start < text.size()) {
                sizes.merge(text.language(start).code(), text.sentenceEnd(at) - start, Integer::sum);
            }
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }

    /** The deed by which a text is read in, with all that is found in it. */
    public ReadText reading(UUID id, UUID unit, String title, @Nullable OriginalFile file, String text) {
        var heard = read(text);
        return new ReadText(
                id, unit, title, file, heard.language, text, drafts(heard.records), FoundFindings.of(heard.findings));
    }

    /** The records as drafts that are to be kept. */
    public static List<FoundDraft> drafts(List<Found> records) {
        return records.stream()
                .map(one -> new FoundDraft(
                        Ids.next(),
                        one.type(),
                        one.start(),
                        one.end(),
                        DraftFields.written(one.fields()),
                        one.rule(),
                        one.reasons(),
                        one.confidence(),
                        one.language()))
                .toList();
    }
}
