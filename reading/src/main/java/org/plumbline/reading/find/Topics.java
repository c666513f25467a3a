package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.reading.date.Dates;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/**
 * What a text speaks of if not of public affairs: a match, a game, a recipe, a lesson, the stars, a family. Each topic is known by words of
 * its own, from the packs. Several different ones that stand close tell what a text is, even where bodies and documents are named between
 * them: the mayor of a board game, the ministry of a television series. Reports on such matters have the words too, but many more of
 * bodies and plans, and figures that no brochure has.
 */
final class Topics {

    /** Topics that no office reports on. */
    private static final String[] NEVER_OF_OFFICES = {
        "topic-game", "topic-lesson", "topic-stars", "topic-riddle", "topic-tale", "topic-prayer"
    };

    /** Topics that offices report on too, but then with shares, sums and years. */
    private static final String[] ALSO_OF_OFFICES = {
        "topic-sport",
        "topic-kitchen",
        "topic-family",
        "topic-screen",
        "topic-journey",
        "topic-weather",
        "topic-manual",
        "topic-desk",
        "topic-advert"
    };

    /** Closing speeches: what they say of bodies and documents may be true, what they count and lay on people is not meant. */
    private static final String[] SPEECHES = {"topic-speech"};

    /** What reports give in figures. */
    private static final ConceptSet OF_REPORTS = ConceptSet.named("percent", "percentage-point", "magnitude");

    private static final int FEWEST_WORDS = 40;
    private static final int DIFFERENT_WORDS = 4;
    private static final int DIFFERENT_WORDS_OF_SPEECHES = 5;
    private static final int ONE_IN = 30;
    private static final int OFFICIAL_WORDS_FOR_EACH = 5;
    private static final int REPORTED_FIGURE_IN = 30;

    private final Text text;
    private final Dates dates;
    private final int words;
    private final int official;

    /** The topics of a text with so many words, so many of them words of offices. */
    Topics(Text text, Dates dates, int words, int official) {
        this.text = text;
        this.dates = dates;
        this.words = words;
        this.official = official;
    }

    /** Whether the text is a match report, a recipe, a lesson and the like. */
    boolean isOther() {
        return words >= FEWEST_WORDS
                && (speaksOf(NEVER_OF_OFFICES, DIFFERENT_WORDS)
                        || speaksOf(ALSO_OF_OFFICES, DIFFERENT_WORDS) && !hasFiguresOfReports());
    }

    /** Whether the text has the words of a closing speech. */
    boolean isSpeech() {
        return speaksOf(SPEECHES, DIFFERENT_WORDS_OF_SPEECHES);
    }

    /** Whether one of the topics has enough words; where all together have too few, none is looked at alone. */
    private boolean speaksOf(String[] topics, int fewest) {
        return isCommon(hits(ConceptSet.named(topics)).size())
                && Stream.of(topics).map(ConceptSet::named).anyMatch(topic -> speaksOf(topic, fewest));
    }

    private boolean speaksOf(ConceptSet topic, int fewest) {
        var hits = hits(topic);
        return isCommon(hits.size())
                && hits.stream()
                                .map(at -> text.word(at).toLowerCase(Locale.ROOT))
                                .distinct()
                                .limit(fewest)
                                .count()
                        == fewest;
    }

    /** Where words of a topic stand. */
    private List<Integer> hits(ConceptSet topic) {
        var hits = new ArrayList<Integer>();
        for (int at = 0; at < text.size(); at++) {
            if (text.isWord(at) && text.has(at, topic)) {
                hits.add(at);
            }
        }
        return hits;
    }

    private boolean isCommon(int hits) {
        return hits * ONE_IN >= words && hits * OFFICIAL_WORDS_FOR_EACH >= official;
    }

    private boolean hasFiguresOfReports() {
        var currencies = text.packs().concepts("currency-");
        int figures = 0;
        for (int at = 0; at < text.size(); at++) {
            boolean money = text.has(at, currencies) && text.end(at) - text.start(at) > 1;
            if (money || text.has(at, OF_REPORTS)) {
                figures++;
            }
        }
        figures += (int) dates.all().stream().filter(one -> one.year() != null).count();
        return figures * REPORTED_FIGURE_IN >= words;
    }
}
