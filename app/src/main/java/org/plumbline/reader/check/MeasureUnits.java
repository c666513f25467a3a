package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Measure;
import org.plumbline.reader.TextReader;
import org.springframework.stereotype.Component;

/** What units of measure of the record are to the reader. */
@Component
public class MeasureUnits {

    private static final int HUNDRED = 100;
    private static final TextReader.Named NUMBER = new TextReader.Named(BigDecimal.ONE, null);

    /** No figure of a text is in it. */
    private static final TextReader.Named UNKNOWN = new TextReader.Named(BigDecimal.ZERO, "?");

    private final TextReader reader;

    MeasureUnits(TextReader reader) {
        this.reader = reader;
    }

    /** What most of its names and signs say; where they do not agree, no figure is held against it. */
    public TextReader.Named of(@Nullable Measure measure) {
        if (measure == null) {
            return NUMBER;
        }
        if (measure.per() != null && measure.per() == HUNDRED) {
            return new TextReader.Named(BigDecimal.ONE, "%");
        }
        if (measure.sign() == null) {
            return NUMBER;
        }
        var votes = new HashMap<String, List<TextReader.Named>>();
        Stream.of(measure.name(), measure.sign())
                .flatMap(each -> Stream.concat(Stream.of(each.original()), each.translations().values().stream()))
                .distinct()
                .map(reader::unit)
                .filter(each -> each.unit() != null)
                .forEach(each -> votes.computeIfAbsent(
                                each.unit() + " " + each.factor().stripTrailingZeros(), any -> new ArrayList<>())
                        .add(each));
        if (votes.isEmpty()) {
            return NUMBER;
        }
        int most = votes.values().stream().mapToInt(List::size).max().orElseThrow();
        var named = votes.values().stream().filter(each -> each.size() == most).toList();
        return named.size() == 1 ? named.getFirst().getFirst() : UNKNOWN;
    }
}
