package org.plumbline.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kept texts with their live figures, in the reader's language; a text without any is not among them.
 *
 * @param texts by kind, record and part
 * @param home the page on which they are shown, to which a form comes back
 * @param mayBind whether the reader may bind figures somewhere: the page of the text says whether here
 */
public record LiveWords(Map<String, Text> texts, String home, boolean mayBind) {

    public LiveWords {
        texts = Map.copyOf(texts);
    }

    /** Nothing is known of any text. */
    public static LiveWords none() {
        return new LiveWords(Map.of(), "", false);
    }

    /** A text, if its record still says what was read when its figures were bound. */
    public @Nullable Text find(String kind, UUID record, String part, String words) {
        var found = texts.get(key(kind, record, part));
        return found == null || !found.original.equals(words) ? null : found;
    }

    /** The name of a text among others. */
    public static String key(String kind, UUID record, String part) {
        return kind + "/" + record + "/" + part;
    }

    /**
     * A text.
     *
     * @param address where its figures are bound, taken over and kept
     * @param original the words that its record holds
     * @param version the number of the version shown
     * @param actor the post that took figures over last; null for the words as the record holds them
     * @param pieces the words shown, one after another
     * @param stale what no longer follows
     * @param mayWrite whether the reader may take figures over
     */
    public record Text(
            String address,
            String original,
            int version,
            @Nullable String actor,
            List<Piece> pieces,
            List<Stale> stale,
            boolean mayWrite) {

        public Text {
            pieces = List.copyOf(pieces);
            stale = List.copyOf(stale);
        }

        /** The bound numbers, each once. */
        public List<Bound> bound() {
            return pieces.stream()
                    .map(Piece::bound)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
    }

    /**
     * Words that are shown in one way.
     *
     * @param bound the record for which they stand; null for words between
     * @param stale whether their sentence no longer follows
     */
    public record Piece(String words, @Nullable Bound bound, boolean stale) {}

    /**
     * A record for which a number stands.
     *
     * @param no its number among the sources of the text
     * @param address where it is, {@code source} what it is
     */
    public record Bound(int no, String address, String source, boolean stale) {}

    /**
     * A number that no longer follows.
     *
     * @param says what was said and what the record gives now
     * @param words what else of the sentence would no longer hold
     * @param now the number as it would stand there; null where the record gives none
     * @param state and {@code value}: what the record was found to say
     */
    public record Stale(
            UUID binding,
            String says,
            List<String> words,
            @Nullable String now,
            String state,
            String value) {

        public Stale {
            words = List.copyOf(words);
        }
    }
}
