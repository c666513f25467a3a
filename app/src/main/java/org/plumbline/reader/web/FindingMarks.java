package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.KeptFindings.Numbered;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;

/**
 * Where findings are marked in their text: at their figures, else at the words of which they speak. Words that are too long to be marked,
 * such as a sentence that stands twice, have a tag alone.
 */
public final class FindingMarks {

    private static final int LONGEST = 120;
    private static final int LONGEST_FIGURE = 40;

    /** The one that counts first where several lie over each other. */
    private static final List<Verdict> WORST =
            List.of(Verdict.FAILS, Verdict.DOUBTFUL, Verdict.CANNOT_TELL, Verdict.PASSES);

    private final List<Mark> marks = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();

    FindingMarks(List<Numbered> findings) {
        for (var each : findings) {
            var finding = each.finding();
            var at = finding.span();
            tags.add(new Tag(each.no(), finding.verdict(), at.start()));
            var figures = finding.inputs().stream()
                    .map(Finding.Input::span)
                    .filter(span -> span.end() - span.start() <= LONGEST_FIGURE)
                    .toList();
            var within = figures.stream()
                    .filter(span -> at.start() <= span.start() && span.end() <= at.end())
                    .toList();
            if (within.isEmpty() && at.end() - at.start() <= LONGEST) {
                marks.add(new Mark(at.start(), at.end(), finding.verdict()));
            }
            boolean wrong = finding.verdict() == Verdict.FAILS || finding.verdict() == Verdict.DOUBTFUL;
            (wrong ? figures : within)
                    .forEach(span -> marks.add(new Mark(span.start(), span.end(), finding.verdict())));
        }
        tags.sort(Comparator.comparingInt(Tag::start).thenComparingInt(Tag::no));
    }

    private record Mark(int start, int end, Verdict verdict) {}

    /** The sign of a finding before the words of which it speaks. */
    public record Tag(int no, Verdict verdict, int start) {

        /** Its class in style sheets. */
        public String css() {
            return FindingMarks.css(verdict);
        }

        /** A sign for those who see no colours. */
        public String sign() {
            return FindingMarks.sign(verdict);
        }
    }

    /** The class of a verdict in style sheets. */
    public static String css(Verdict verdict) {
        return "s-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sign for a verdict. */
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case FAILS -> "≠";
            case DOUBTFUL -> "?";
            case CANNOT_TELL -> "…";
            case PASSES -> "=";
        };
    }

    /** Where marks and tags begin and end within a stretch of the text. */
    TreeSet<Integer> borders(int from, int to) {
        var borders = new TreeSet<Integer>();
        for (var mark : marks) {
            if (mark.start < to && mark.end > from) {
                borders.add(Math.clamp(mark.start, from, to));
                borders.add(Math.clamp(mark.end, from, to));
            }
        }
        tags.stream()
                .map(Tag::start)
                .filter(start -> from <= start && start < to)
                .forEach(borders::add);
        return borders;
    }

    /** The class of the worst mark that lies over some of a stretch; null where none does. */
    @Nullable
    String over(int from, int to) {
        var over = marks.stream()
                .filter(mark -> mark.start < to && mark.end > from)
                .map(Mark::verdict)
                .distinct()
                .toList();
        return WORST.stream()
                .filter(over::contains)
                .findFirst()
                .map(FindingMarks::css)
                .orElse(null);
    }

    /** The tags of a stretch. */
    List<Tag> tags(int from, int to) {
        return tags.stream().filter(tag -> from <= tag.start && tag.start < to).toList();
    }
}
