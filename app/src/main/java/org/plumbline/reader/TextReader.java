package org.plumbline.reader;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.kernel.Ids;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.find.Reading;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads texts in the languages that come along; nothing is kept of them. */
@Lazy
@Component
public class TextReader {

    private final Reader reader = new Reader(Packs.load());

    /** What a text holds, and the language that most of it stands in. */
    public record Heard(List<Found> records, String language) {}

    /** Reads a text. */
    public Heard read(String text) {
        var reading = reader.read(text);
        return new Heard(reading.records(), language(reading));
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
