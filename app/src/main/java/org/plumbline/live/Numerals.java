package org.plumbline.live;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.reader.TextReader;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.token.Text;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The numbers of a text that can stand for a record: those in digits, with the words for their magnitude. */
@Lazy
@Component
class Numerals {

    private final TextReader reader;

    Numerals(TextReader reader) {
        this.reader = reader;
    }

    /** The numbers, in the order of the text; no two overlap. */
    List<Numeral> of(String words) {
        var reading = reader.whole(words);
        var text = reading.text();
        var found = new ArrayList<Numeral>();
        for (var each : reading.measures().all()) {
            var number = each.number();
            if (each.kind() == Measure.Kind.DURATION || each.kind() == Measure.Kind.OTHER || number.words()) {
                continue;
            }
            int start = start(text, number.start());
            int digits = end(text, number.digitsEnd());
            Numeral.find(
                            words,
                            start,
                            digits,
                            end(text, number.end()),
                            number.value(),
                            each.unit(),
                            text.language(number.start()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static int start(Text text, int token) {
        return text.source().codePoint(text.source().origin(text.start(token)));
    }

    private static int end(Text text, int token) {
        return text.source().codePoint(text.source().originEnd(text.end(token - 1)));
    }
}
