package org.plumbline.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.find.Reading;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.token.Text;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads texts in the languages that come along; nothing is kept of them. */
@Lazy
@Component
public class TextReader {

    private final Reader reader = new Reader(Packs.load());

    /** What a text holds, and the language that most of it stands in. */
    public record Heard(List<Found> records, String language) {}

    /** A run of words of a text, in code points; {@code end} is exclusive. */
    public record Stretch(int start, int end) {}

    /** What a text holds, with its sentences and all its numbers with their units, whether they came to a record or not. */
    public record Closely(List<Found> records, String language, List<Stretch> sentences, List<Stretch> numbers) {}

    /** The unit of measure that words name, and how many of the unit that records are written in it is: "billion VND" is 1,000,000,000 VND. */
    public record Named(BigDecimal factor, @Nullable String unit) {}

    /** Reads a text. */
    public Heard read(String text) {
        var reading = reader.read(text);
        return new Heard(reading.records(), language(reading));
    }

    /** Reads a text, and says where its sentences and numbers stand. */
    public Closely closely(String text) {
        var reading = reader.read(text);
        var words = reading.text();
        var sentences = new ArrayList<Stretch>();
        for (int at = 0; at < words.sentences(); at++) {
            if (words.sentenceStart(at) < words.sentenceEnd(at)) {
                sentences.add(stretch(words, words.sentenceStart(at), words.sentenceEnd(at)));
            }
        }
        var numbers = reading.measures().all().stream()
                .filter(each -> each.kind() != Measure.Kind.DURATION && each.kind() != Measure.Kind.OTHER)
                .map(each -> stretch(words, each.start(), each.end()))
                .toList();
        return new Closely(reading.records(), language(reading), List.copyOf(sentences), numbers);
    }

    private static Stretch stretch(Text text, int from, int to) {
        var source = text.source();
        return new Stretch(
                source.codePoint(source.origin(text.start(from))),
                source.codePoint(source.originEnd(text.end(to - 1))));
    }

    /** All that was read in a text, for whoever looks at its tokens or recomputes its figures. */
    public Reading reading(String text) {
        return reader.read(text);
    }

    /** What the sign of a unit of measure means to the reader; a bare number where it knows no such unit. */
    public Named unit(String sign) {
        return reader.read("1 " + sign).measures().all().stream()
                .findFirst()
                .map(each -> new Named(each.value(), each.unit()))
                .orElse(new Named(BigDecimal.ONE, null));
    }

    private static String language(Reading reading) {
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
                .orElse("und");
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
