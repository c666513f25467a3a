package org.plumbline.reading.check.gather;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.fact.Span;
import org.plumbline.reading.date.Dates;
import org.plumbline.reading.find.Reading;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** A text that was read, with what its gatherers share: its records by their tokens, its numbers, its words. */
final class Sheet {

    private static final ConceptSet POINTS = ConceptSet.named("check-points");

    /** A record with its tokens. */
    record Placed(Found record, int start, int end) {

        @Nullable
        BigDecimal number(String field) {
            var value = record.fields().get(field);
            return value instanceof BigDecimal number
                    ? number
                    : value instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
        }

        @Nullable
        Integer year(String field) {
            return record.fields().get(field) instanceof Integer year ? year : null;
        }

        @Nullable
        String words(String field) {
            return record.fields().get(field) instanceof String words ? words : null;
        }
    }

    final Text text;
    final Dates dates;
    /** The numbers that say how much or how many. */
    final List<Measure> measures;
    /** All numbers, also those in names and words. */
    final List<Measure> everyNumber;

    private final Printing printing = new Printing(this);
    private final List<Placed> records = new ArrayList<>();

    Sheet(Reading reading) {
        text = reading.text();
        dates = reading.dates();
        everyNumber = reading.measures().all();
        measures = everyNumber.stream()
                .filter(one -> (one.kind() != Kind.OTHER || text.has(one.end(), POINTS)) && !isWord(one))
                .toList();
        for (var one : reading.records()) {
            int start = tokenAt(one.start());
            int end = start;
            while (end < text.size() && codePoint(text.start(end)) < one.end()) {
                end++;
            }
            if (start < end) {
                records.add(new Placed(one, start, end));
            }
        }
    }

    /** "ein Zuwachs", "năm 2021": a word that is a number and something else. */
    private static boolean isWord(Measure one) {
        boolean article = one.number().words() && one.value().compareTo(BigDecimal.ONE) <= 0;
        return one.kind() == Kind.BARE && (article || one.number().ambiguous());
    }

    /** The records of these kinds, in the order of the text. */
    List<Placed> records(RecordType... types) {
        var wanted = Set.of(types);
        return records.stream()
                .filter(one -> wanted.contains(one.record().type()))
                .toList();
    }

    private int codePoint(int viewIndex) {
        Source source = text.source();
        return source.codePoint(source.origin(viewIndex));
    }

    /** The first token that ends behind a code point. */
    private int tokenAt(int codePoint) {
        int low = 0;
        int high = text.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codePoint(text.end(middle)) <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The stretch from one token to before another. */
    Span span(int from, int to) {
        var source = text.source();
        int start = source.origin(text.start(from));
        int end = source.originEnd(text.end(to - 1));
        return new Span(
                source.codePoint(start),
                source.codePoint(end),
                source.original().substring(start, end));
    }

    Span span(Placed one) {
        return new Span(one.record().start(), one.record().end(), one.record().surface());
    }

    /** The place in the list of the first measure that begins at a token or behind it. */
    int firstFrom(int token) {
        int low = 0;
        int high = measures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (measures.get(middle).start() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place of the first measure of this value in a stretch of tokens; -1 without. */
    int find(@Nullable BigDecimal value, int from, int to) {
        if (value != null) {
            for (int at = firstFrom(from);
                    at < measures.size() && measures.get(at).start() < to;
                    at++) {
                if (measures.get(at).value().compareTo(value) == 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** A number of things behind "of", where the word says nothing about it: "17 trên 21". */
    Figure whole(Measure one) {
        return printing.whole(one);
    }

    /** A number with what its printing and the words before it mean. */
    Figure figure(Measure one) {
        return printing.figure(one);
    }

    /** Whether a form of these concepts begins in a stretch of tokens. */
    boolean has(int from, int to, ConceptSet concepts) {
        return first(from, to, concepts) != Text.NONE;
    }

    /** Where the first form of these concepts begins in a stretch of tokens; NONE without. */
    int first(int from, int to, ConceptSet concepts) {
        for (int at = Math.max(0, from); at < to; at++) {
            int end = text.at(at, concepts);
            if (end != Text.NONE && end <= to) {
                return at;
            }
        }
        return Text.NONE;
    }

    /** Where the last form of these concepts begins in a stretch of tokens; NONE without. */
    int last(int from, int to, ConceptSet concepts) {
        for (int at = to - 1; at >= Math.max(0, from); at--) {
            int end = text.at(at, concepts);
            if (end != Text.NONE && end <= to) {
                return at;
            }
        }
        return Text.NONE;
    }

    /** How many words of a stretch belong to none of these concepts. */
    int strangers(int from, int to, ConceptSet concepts) {
        int strangers = 0;
        for (int at = from; at < to; ) {
            int end = text.at(at, concepts);
            if (end == Text.NONE) {
                strangers += text.isWord(at) ? 1 : 0;
                at++;
            } else {
                at = end;
            }
        }
        return strangers;
    }

    int sentenceStart(int token) {
        return text.sentenceStart(text.sentence(token));
    }

    int sentenceEnd(int token) {
        return text.sentenceEnd(text.sentence(token));
    }

    /** Whether an empty line stands between. */
    boolean isParted(int from, int to) {
        for (int at = from; at <= to && at < text.size(); at++) {
            if (text.gap(at) == Gap.PARAGRAPH) {
                return true;
            }
        }
        return false;
    }

    /** The year that a token prints, 1900 to 2099, with nothing glued to it but a dash; 0 where it prints none. */
    int year(int token) {
        if (token < 0 || token >= text.size() || !text.isNumber(token) || text.end(token) - text.start(token) != 4) {
            return 0;
        }
        var word = text.word(token);
        for (int at = 0; at < 4; at++) {
            if (word.charAt(at) < '0' || word.charAt(at) > '9') {
                return 0;
            }
        }
        int year = Integer.parseInt(word);
        return year >= 1900 && year < 2100 ? year : 0;
    }

    static ConceptSet set(String... names) {
        return ConceptSet.of(java.util.Arrays.stream(names).map(Concept::named).toArray(Concept[]::new));
    }
}
