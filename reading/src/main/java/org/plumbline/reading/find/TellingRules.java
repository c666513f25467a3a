package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** "They told X to": the body stands behind the word that tells or asks, or before it with a word of direction. */
final class TellingRules {

    private final Text text;
    private final Page page;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final HavingRules having;
    private final DeedTalk talk;

    TellingRules(Page page, DeedClauses clauses, DeedDrafts drafts, HavingRules having, DeedTalk talk) {
        this.page = page;
        this.text = page.text();
        this.clauses = clauses;
        this.drafts = drafts;
        this.having = having;
        this.talk = talk;
    }

    /** "The Board told the office to": the body stands behind the word, or before it with a word of direction. */
    int told(int from, int token, int behind, int to, Concept word) {
        boolean split = word == DeedWords.SPLIT_ASK || word == DeedWords.SPLIT_ASSIGN;
        var subject = speaking(from, token);
        var object = clauses.who().object(behind, to);
        if (object != null && text.has(object.end(), DeedWords.RELATIVE) && !clauses.isVerbLast(token)) {
            int end = link(object.end(), to);
            object = end == Text.NONE ? object : new Addressee(object.start(), end, object.level(), object.office());
        }
        if (object == null
                && behind - token > 1
                && (behind >= to || text.isSign(behind, '.'))
                && clauses.isLast(token, behind, to)) {
            return having.atTheEnd(from, token, behind, word, null);
        }
        int deed;
        var dative = object == null ? null : dative(from, token);
        if (dative != null && object != null) {
            subject = page.bodies().firstIn(object.start(), object.end());
            deed = split ? particle(object.end(), to) : clauses.deedStart(object.end(), to);
            object = dative;
        } else if (object != null) {
            deed = split ? particle(object.end(), to) : deedOf(object, behind, to);
            var inner = split && deed != Text.NONE ? that(object.end(), deed, to) : null;
            if (inner != null) {
                subject = page.bodies().firstIn(object.start(), object.end());
                object = inner;
                deed = inner.end();
            }
        } else {
            object = split && split(behind, to) != null ? null : before(from, token);
            if (object != null) {
                subject = page.bodies().firstIn(behind, Math.min(to, behind + 6));
                subject = subject != null ? subject : page.bodies().lastIn(from, object.start());
                deed = split ? particle(behind, to) : behindComma(behind, to);
            } else if (preposed(from, token, behind) instanceof Addressee asked) {
                object = asked;
                subject = page.bodies().endingAt(token);
                subject = subject != null && subject.start() >= object.end()
                        ? subject
                        : page.bodies().lastIn(from, object.start());
                deed = split ? particle(behind, to) : clauses.deedStart(behind, to);
            } else {
                object = split ? split(behind, to) : isShouted(token) ? null : anybody(behind, to);
                deed = object == null
                        ? Text.NONE
                        : split ? particle(object.end(), to) : clauses.deedStart(object.end(), to);
            }
        }
        if (object == null || deed == Text.NONE) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(deed, to);
        if (word == DeedWords.SUBMIT && drafts.hasDeadline(deed, end)) {
            return Text.NONE;
        }
        if (end <= deed || !clauses.says(deed, end)) {
            return Text.NONE;
        }
        if (text.isSign(object.end(), ',')
                && (text.has(object.end() + 1, DeedWords.HAVE) || text.has(object.end() + 1, DeedWords.MUST))) {
            return Text.NONE;
        }
        boolean ours = subject == null
                && talk.before == null
                && (text.has(token, DeedWords.WE) || text.has(token, DeedWords.INFINITIVE));
        talk.speaker = ours ? null : subject != null ? subject : talk.speaker != null ? talk.speaker : drafts.speaker();
        var speaking = talk.speaker;
        drafts.speaks(subject);
        boolean weak = text.has(token, DeedWords.WEAK);
        boolean leader = clauses.holds(Math.max(from, token - 12), token, DeedWords.LEADER);
        boolean said = subject != null || talk.before != null;
        var kind = weak && talk.before == RecordType.RECOMMENDATION
                ? talk.before
                : drafts.kinds().of(word, weak, leader, said ? speaking : null, object);
        talk.before = kind;
        int start = Math.min(token, object.start());
        if (kind == RecordType.RECOMMENDATION && subject != null && token - subject.start() < 12) {
            start = Math.min(subject.start(), start);
        } else if (kind == RecordType.TASK && object.start() > token) {
            start = object.start();
        }
        var sender = ours ? drafts.issuer() : drafts.from(speaking);
        talk.last = new DeedScope(word, speaking, sender, null, true);
        return drafts.add(kind, sender, object, start, deed, end, "deed.told");
    }

    /** The body before the word, by its case or by a word that has no other subject: "Поліцію рада закликає", "Gminy zachęcamy do". */
    private @Nullable Addressee preposed(int from, int token, int behind) {
        int start = clauses.clauseStart(from, token);
        if (start >= token) {
            return null;
        }
        if (text.has(token, DeedWords.WE)) {
            return clauses.names().asked(start, token);
        }
        boolean link = text.has(behind, DeedWords.INFINITIVE) || text.has(behind, DeedWords.LINK);
        var near = page.bodies().endingAt(token);
        if (near != null
                && clauses.isVerbLast(token)
                && text.isSign(behind, ',')
                && text.before(near.start(), DeedWords.HAVE, 3) != Text.NONE) {
            return new Addressee(near.start(), near.end(), near.level(), near.office());
        }
        if (near != null && near.start() > start) {
            var asked = link && clauses.isInflected(token) ? clauses.names().before(start, near.start()) : null;
            return asked != null || !text.has(start, DeedWords.DATIVE)
                    ? asked
                    : clauses.names().before(start + 1, near.start());
        }
        return text.has(start, DeedWords.DATIVE_WORD) ? clauses.names().before(start, token) : null;
    }

    /** The body behind "dass", where the one before it is who speaks: "schlug der Präsident vor, dass die Provinz ...". */
    private @Nullable Addressee that(int from, int deed, int to) {
        for (int at = from; at < deed; at++) {
            if (text.has(at, DeedWords.THAT)) {
                return clauses.who().object(text.at(at, DeedWords.THAT), to);
            }
        }
        return null;
    }

    /** Who speaks: the body just before the word, else who spoke before in the sentence, else the first body of the clause. */
    private @Nullable Body speaking(int from, int token) {
        var near = page.bodies().lastIn(from, token);
        var named = clauses.names().speaker(from, token);
        if (near != null && token - near.end() <= 3 && !text.isSign(near.end(), ',')) {
            boolean longer = named != null && !clauses.isVerbLast(token) && isName(named.start(), near.start());
            return longer && named != null
                    ? new Body(named.start(), near.end(), near.head(), near.level(), near.office())
                    : near;
        }
        if (named != null || near == null) {
            return named;
        }
        return talk.before != null ? talk.speaker : page.bodies().firstIn(from, token);
    }

    private boolean isName(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!text.isCapital(at)) {
                return false;
            }
        }
        return from < to;
    }

    /** Where the deed begins behind the body that is told; NONE where a link is needed and none stands there. */
    private int deedOf(Addressee object, int behind, int to) {
        int deed = clauses.deedStart(object.end(), to);
        boolean that = false;
        for (int at = behind - 1; at < object.start(); at++) {
            that = that || text.has(at, DeedWords.THAT);
        }
        if (deed > object.end() || that || !clauses.isLinkNeeded(behind)) {
            return deed;
        }
        int link = link(object.end(), to);
        return link == Text.NONE ? Text.NONE : clauses.deedStart(link, to);
    }

    /** The link between a body whose name is longer than known and its deed. */
    private int link(int from, int to) {
        for (int at = from; at < Math.min(to, from + 8); at++) {
            if (text.has(at, DeedWords.LINK) || text.isSign(at, ',')) {
                return at;
            }
            if (!text.isWord(at)) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    /** Behind the other half of a verb in two words, "auf" in "fordert ... auf"; NONE where it is not there. */
    int particle(int from, int to) {
        for (int at = from; at < Math.min(to, from + 5); at++) {
            if (text.has(at, DeedWords.PARTICLE) && text.isSign(at + 1, ',')) {
                return clauses.deedStart(at + 1, to);
            }
            if (!text.isWord(at)) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    /** Whatever stands between the two halves of a verb in two words. */
    @Nullable
    Addressee split(int from, int to) {
        for (int at = from; at < Math.min(to, from + 7) && text.isWord(at); at++) {
            if (text.has(at, DeedWords.PARTICLE) && text.isSign(at + 1, ',')) {
                int start = text.has(from, DeedWords.ARTICLE) ? text.at(from, DeedWords.ARTICLE) : from;
                return start < at && text.isCapital(at - 1) ? new Addressee(start, at, 0, false) : null;
            }
        }
        return null;
    }

    private int behindComma(int from, int to) {
        for (int at = from; at < Math.min(to, from + 6); at++) {
            if (text.isSign(at, ',')) {
                return clauses.deedStart(at, to);
            }
        }
        return clauses.deedStart(from, to);
    }

    /** "Den Behörden schlägt das Ministerium vor": the body before the word, by its article. */
    private @Nullable Addressee dative(int from, int token) {
        var body = page.bodies().endingAt(token);
        if (body == null || body.start() <= from || !text.has(from, DeedWords.DATIVE) || body.start() - from > 3) {
            return null;
        }
        return new Addressee(from + 1, token, body.level(), body.office());
    }

    /** "Kepada Gubernur kami usulkan", "dem Ministerium empfohlen": the body before the word, with a word of direction before it. */
    private @Nullable Addressee before(int from, int token) {
        int direction = text.at(from, DeedWords.DIRECTION);
        var directly = direction == Text.NONE ? null : clauses.who().object(direction, token);
        if (directly != null && token - directly.end() <= 8 && !text.has(directly.end() - 1, DeedWords.AGENT)) {
            return directly;
        }
        var body = clauses.who().subject(from, token);
        if (body == null) {
            return null;
        }
        var first = page.bodies().firstIn(from, token);
        if (first != null
                && first.start() > from
                && token - first.end() <= 8
                && text.isSign(first.end(), ',')
                && text.before(first.start(), DeedWords.TO_BODY, 1) != Text.NONE) {
            return new Addressee(first.start(), first.end(), first.level(), first.office());
        }
        int article = text.before(body.start(), DeedWords.ARTICLE, 1);
        boolean directed = text.before(body.start(), DeedWords.TO_BODY, 2) != Text.NONE
                || article != Text.NONE && text.before(article, DeedWords.TO_BODY, 1) != Text.NONE;
        boolean infinitive = text.has(token, DeedWords.INFINITIVE) && body.start() - from <= 1;
        return directed || infinitive ? body : null;
    }

    /** Whether a word is written in capital letters, as in a title. */
    private boolean isShouted(int token) {
        var word = text.word(token);
        return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whoever is told to do something, if no body that is known. */
    private @Nullable Addressee anybody(int from, int to) {
        if (text.has(from, DeedWords.PRONOUN)) {
            return null;
        }
        boolean that = text.before(from, DeedWords.THAT, 1) != Text.NONE;
        if (!clauses.isLinkNeeded(from) || that && !clauses.isVerbLast(from)) {
            return clauses.who().name(from, to);
        }
        for (int at = from; at < Math.min(to, from + 8) && text.isWord(at); at++) {
            if (text.has(at, DeedWords.TO)) {
                return at > from ? new Addressee(from, at, 0, false) : null;
            }
        }
        return null;
    }
}
