package org.plumbline.reading.find;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/**
 * What a text speaks of if not of public affairs: a match, a game, a recipe, a lesson, the stars, a family. Each topic is known by words of
 * its own, from the packs. Several different ones that stand close tell what a text is, even where bodies and documents are named between
 * them: the mayor of a board game, the ministry of a television series. Reports on such matters have a few of the words too, but many more
 * of bodies, plans and shares.
 */
final class Topics {

    private static final List<ConceptSet> ALL = Stream.of(
                    "topic-sport",
                    "topic-game",
                    "topic-kitchen",
                    "topic-lesson",
                    "topic-stars",
                    "topic-family",
                    "topic-screen",
                    "topic-riddle",
                    "topic-journey",
                    "topic-tale",
                    "topic-prayer",
                    "topic-weather",
                    "topic-manual",
                    "topic-desk",
                    "topic-speech")
            .map(ConceptSet::named)
            .toList();

    /** Closing speeches: what they say of bodies and documents may be true, what they count and lay on people is not meant. */
    private static final int SPEECH = ALL.size() - 1;

    private static final int FEWEST_WORDS = 40;
    private static final int DIFFERENT_WORDS = 4;
    private static final int DIFFERENT_WORDS_OF_SPEECHES = 5;
    private static final int ONE_IN = 30;
    private static final int OFFICIAL_WORDS_FOR_EACH = 5;

    private final int words;
    private final int official;
    private final int[] hits = new int[ALL.size()];
    private final List<Set<String>> different;

    private Topics(int words, int official) {
        this.words = words;
        this.official = official;
        this.different = IntStream.range(0, hits.length)
                .<Set<String>>mapToObj(any -> new HashSet<>())
                .toList();
    }

    /** The topics of a text with so many words, so many of them words of offices. */
    static Topics of(Text text, int words, int official) {
        var topics = new Topics(words, official);
        for (int at = 0; at < text.size() && words >= FEWEST_WORDS; at++) {
            if (text.isWord(at)) {
                topics.count(text, at);
            }
        }
        return topics;
    }

    private void count(Text text, int at) {
        for (int topic = 0; topic < hits.length; topic++) {
            if (text.has(at, ALL.get(topic))) {
                hits[topic]++;
                different.get(topic).add(text.word(at).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether the text is a match report, a recipe, a lesson and the like. */
    boolean isOther() {
        return IntStream.range(0, SPEECH).anyMatch(topic -> stands(topic, DIFFERENT_WORDS));
    }

    /** Whether the text has the words of a closing speech. */
    boolean isSpeech() {
        return stands(SPEECH, DIFFERENT_WORDS_OF_SPEECHES);
    }

    private boolean stands(int topic, int fewest) {
        return different.get(topic).size() >= fewest
                && hits[topic] * ONE_IN >= words
                && hits[topic] * OFFICIAL_WORDS_FOR_EACH >= official;
    }
}
