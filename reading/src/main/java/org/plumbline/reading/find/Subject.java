package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.Dates;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.token.Text;

/**
 * Whether a text is about public affairs. What is off the subject is no record (reading-records.md, section 5): the steps and degrees of a
 * recipe, the league table of a sports page, the two eyes of a novel. A text of some length in which hardly any word is one of bodies, offices,
 * documents, meetings, plans, money, shares and what offices count speaks of something else. Reports and minutes have one such word in
 * nine at the least, and a number in digits every few words; schoolbooks one in twenty; closing speeches one in twelve, but hardly a
 * number. A text with the words of another topic tells no records, however many bodies it names; one that asks at every other sentence explains rules.
 */
enum Subject {
    /** Public affairs: every record is told. */
    PUBLIC,
    /** Something that hardly names offices, a speech, or answers to readers: what is plain without its surroundings is told. */
    HARDLY_PUBLIC,
    /** A match, a game, a recipe, a lesson: nothing is told. */
    OTHER;

    private static final ConceptSet OF_OFFICES = ConceptSet.named(
            "body",
            "body-name",
            "body-office",
            "body-mod",
            "delegation",
            "inspector",
            "official",
            "event-conference",
            "event-working-session",
            "event-inspection",
            "event-congress",
            "doc-resolution",
            "doc-directive",
            "doc-conclusion",
            "doc-decision",
            "doc-regulation",
            "doc-action-programme",
            "doc-plan",
            "doc-decree",
            "doc-notice",
            "doc-guidance",
            "doc-report",
            "document-date-sure",
            "counted-noun",
            "target-noun",
            "plan-noun",
            "deed-assign",
            "deed-submit",
            "deed-recommend",
            "deed-told",
            "percent",
            "percentage-point",
            "magnitude");
    /** In a few sentences no one can tell. */
    private static final int FEWEST_WORDS = 80;

    private static final int ONE_IN = 16;
    private static final int ONE_IN_SPEECHES = 10;
    private static final int NUMBER_IN_SPEECHES = 25;
    private static final int FEWEST_QUESTIONS = 4;
    private static final int QUESTION_IN = 30;

    /** What a text is about. */
    static Subject of(Text text, Dates dates) {
        var counts = Counts.of(text);
        var topics = new Topics(text, dates, counts.words, counts.official);
        if (topics.isOther()) {
            return OTHER;
        }
        boolean hardly = counts.isHardlyOfficial() || counts.isSpeech(topics) || counts.isAnswers();
        return counts.words >= FEWEST_WORDS && hardly ? HARDLY_PUBLIC : PUBLIC;
    }

    /** How many words, numbers, words of offices and question marks a text has. */
    private record Counts(int words, int numbers, int official, int questions) {

        static Counts of(Text text) {
            var currencies = text.packs().concepts("currency-");
            int words = 0;
            int official = 0;
            int numbers = 0;
            int questions = 0;
            for (int at = 0; at < text.size(); at++) {
                if (text.isWord(at)) {
                    words++;
                } else if (text.isNumber(at)) {
                    numbers++;
                } else if (text.isSign(at, '?')) {
                    questions++;
                }
                if (text.has(at, OF_OFFICES) || text.has(at, currencies) && !isLetter(text, at)) {
                    official++;
                }
            }
            return new Counts(words, numbers, official, questions);
        }

        boolean isHardlyOfficial() {
            return official * ONE_IN < words;
        }

        boolean isSpeech(Topics topics) {
            return numbers * NUMBER_IN_SPEECHES < words && (topics.isSpeech() || official * ONE_IN_SPEECHES < words);
        }

        /** Columns that answer what their readers ask of rules: a question every other sentence. */
        boolean isAnswers() {
            return questions >= FEWEST_QUESTIONS && questions * QUESTION_IN > words;
        }
    }

    /** Whether a record is told in a text about this. */
    boolean tells(Draft draft) {
        return this == PUBLIC || this == HARDLY_PUBLIC && isToldAnywhere(draft);
    }

    /** More than the number with a letter, such as "3b". */
    private static boolean isCode(@Nullable Object symbol, @Nullable Object number) {
        return symbol != null
                && (number == null
                        || symbol.toString().length() > number.toString().length() + 1);
    }

    /** "P" and "Đ" are money only beside a sum. */
    private static boolean isLetter(Text text, int at) {
        return text.isWord(at) && text.end(at) - text.start(at) == 1;
    }

    /** What may be told in a text about something else: sums of money, documents with a code or a date, days of events, delegations. */
    private static boolean isToldAnywhere(Draft draft) {
        return switch (draft.type()) {
            case CITATION -> draft.get("date") != null || isCode(draft.get("symbol"), draft.get("number"));
            case MONEY -> "currency".equals(draft.reasons().getFirst());
            case EVENT, DELEGATION -> true;
            default -> false;
        };
    }
}
