package org.plumbline.reader.check;

import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.reader.Places;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.TextReader.Stretch;

/**
 * The sentence in which a figure stands, up to the figure's end where that lies behind it.
 *
 * @param at where it stands
 * @param targets whether it speaks of targets or goals
 * @param partOfYear whether it speaks of a part of a year, so that a figure of the year may not be meant
 */
record Passage(Stretch at, String words, boolean targets, boolean partOfYear) {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,/])(?:19|20)\\d{2}(?![\\d/]|[.,]\\d|%)");

    static Passage around(TextReader.Closely heard, Places places, int start, int end) {
        var sentence = heard.sentences().stream()
                .filter(each -> each.start() <= start && start < each.end())
                .findFirst()
                .orElse(new Stretch(start, end));
        var at = new Stretch(sentence.start(), Math.max(sentence.end(), end));
        return new Passage(
                at, places.words(at.start(), at.end()), has(at, heard.targets()), has(at, heard.partsOfYear()));
    }

    private static boolean has(Stretch at, List<Stretch> words) {
        return words.stream().anyMatch(each -> at.start() <= each.start() && each.end() <= at.end());
    }

    /** The years that it names. */
    List<Integer> years() {
        return YEAR.matcher(words)
                .results()
                .map(each -> Integer.valueOf(each.group()))
                .distinct()
                .toList();
    }
}
