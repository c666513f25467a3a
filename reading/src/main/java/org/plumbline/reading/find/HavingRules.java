package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** "X must", "X is told to", "X has to": the body stands before the word, or behind it where the verb comes first. */
final class HavingRules {

    private static final int FAR = 25;
    private static final int MOST_BETWEEN = 8;
    private static final int MOST_INSERTED = 9;

    private final Text text;
    private final Page page;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final Deadlines deadlines;
    private final DeedTalk talk;

    HavingRules(Page page, DeedClauses clauses, DeedDrafts drafts, Deadlines deadlines, DeedTalk talk) {
        this.page = page;
        this.text = page.text();
        this.clauses = clauses;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.talk = talk;
    }

    /** "The office must", "the office is told to": the body stands before the words; behind them where the verb comes first. */
    int has(int from, int token, int behind, int to, Concept word, @Nullable DeedScope scope) {
        if (clauses.isLast(token, behind, to)
                && (word == DeedWords.MUST || word == DeedWords.SHOULD || word == DeedWords.SOFT)
                && behind - token == 1) {
            return atTheEnd(from, token, behind, word, scope);
        }
        if (word == DeedWords.MUST && text.before(token, DeedWords.PAST, 1) != Text.NONE) {
            return Text.NONE;
        }
        boolean passive = word == DeedWords.TOLD || word == DeedWords.ASKED;
        var body = clauses.who().subject(from, token);
        int start = body == null ? token : body.start();
        int deed = behind;
        if (body != null && isInverted(body, behind, to)) {
            body = null;
            start = from;
        }
        if (body == null && passive && agent(behind) != Text.NONE) {
            body = clauses.names().before(clauses.clauseStart(from, token), token);
            start = body == null ? start : body.start();
        }
        if (body == null) {
            int at = text.has(behind, DeedWords.ARTICLE) ? text.at(behind, DeedWords.ARTICLE) : behind;
            body = passive ? clauses.who().object(behind, to) : clauses.who().at(at, to);
            if (body != null) {
                deed = body.end();
            } else {
                body = passive && (clauses.isLinkNeeded(token) || isVerb(behind)) ? nobody(from, token) : null;
                if (body == null) {
                    return Text.NONE;
                }
                start = body.start();
            }
        }
        if (text.has(body.start(), DeedWords.PRONOUN)
                || text.has(body.start(), DeedWords.YOU) && scope == null && !drafts.isLetter()) {
            return Text.NONE;
        }
        int agent = passive ? agent(deed) : Text.NONE;
        var speaking = agent == Text.NONE ? null : clauses.who().object(agent, to);
        if (speaking != null) {
            talk.speaker = page.bodies().firstIn(agent, speaking.end());
            deed = speaking.end();
        } else if (agent != Text.NONE) {
            var named = clauses.who().name(agent, to);
            deed = named == null ? deed : named.end();
            talk.speaker = named == null
                    ? null
                    : new Body(named.start(), named.end(), named.start(), DeedKinds.UNKNOWN, false);
        }
        deed = clauses.deedStart(passive ? deed : behindInsertion(deed, to), to);
        int end = clauses.deedEnd(deed, to);
        if (end <= deed || !clauses.says(deed, end)) {
            return Text.NONE;
        }
        int done = passive ? Text.NONE : text.at(deed, DeedWords.UNDONE);
        if (done != Text.NONE && text.has(done, DeedWords.PARTICIPLE) && !drafts.hasDeadline(deed, end)) {
            return Text.NONE;
        }
        return write(word, body, start, deed, end, scope, "deed.has");
    }

    /** Behind "by", where the words before or behind say by whom something is asked; NONE where none does. */
    private int agent(int behind) {
        return text.has(behind, DeedWords.AGENT)
                ? text.at(behind, DeedWords.AGENT)
                : text.before(behind, DeedWords.AGENT, 1) != Text.NONE ? behind : Text.NONE;
    }

    private int write(
            Concept word, Addressee body, int start, int deed, int end, @Nullable DeedScope scope, String rule) {
        boolean asked = scope != null && scope.word() == DeedWords.HEADING && word == DeedWords.ASKED;
        boolean item = scope != null && scope.list() && word != DeedWords.TOLD && !asked;
        var kind = item && scope != null
                ? drafts.kinds().ofItem(scope, body)
                : drafts.kinds()
                        .of(
                                word,
                                false,
                                false,
                                word == DeedWords.MUST && talk.speaker == null ? drafts.speaker() : talk.speaker,
                                body);
        var from = talk.speaker != null || scope == null ? drafts.from(talk.speaker) : scope.from();
        talk.last = new DeedScope(word, null, from, null, true);
        return drafts.add(kind, from, body, start, deed, end, rule);
    }

    /** "Das Amt wird vom Rat angewiesen": words stand between the two halves of a passive. */
    int passive(int from, int token, int behind, int to, @Nullable DeedScope scope) {
        for (int at = behind; at < Math.min(to, behind + MOST_BETWEEN) && text.isWord(at); at++) {
            boolean told = text.has(at, DeedWords.PART_TOLD);
            if (told || text.has(at, DeedWords.PART_ASKED)) {
                if (at == behind) {
                    return Text.NONE;
                }
                var body = clauses.who().subject(from, token);
                if (body == null || isAgent(body.start())) {
                    int start = text.has(behind, DeedWords.ARTICLE) ? text.at(behind, DeedWords.ARTICLE) : behind;
                    body = clauses.who().at(start, at);
                }
                int part = text.at(at, told ? DeedWords.PART_TOLD : DeedWords.PART_ASKED);
                int deed = clauses.deedStart(part, to);
                int end = clauses.deedEnd(deed, to);
                if (body == null
                        || end <= deed
                        || !clauses.says(deed, end)
                        || clauses.isLinkNeeded(token) && deed == part) {
                    return Text.NONE;
                }
                talk.speaker = page.bodies().firstIn(behind, at);
                return write(
                        told ? DeedWords.TOLD : DeedWords.ASKED, body, body.start(), deed, end, scope, "deed.passive");
            }
        }
        return Text.NONE;
    }

    /** Whether "by" stands before a body, or before its article. */
    private boolean isAgent(int start) {
        int article = text.before(start, DeedWords.ARTICLE, 1);
        return text.before(article == Text.NONE ? start : article, DeedWords.AGENT, 2) != Text.NONE;
    }

    /** Behind what is put in between: "should, the committee concluded, disclose"; the same token where nothing is. */
    private int behindInsertion(int from, int to) {
        if (!text.isSign(from, ",–—-")) {
            return from;
        }
        char sign = text.first(from);
        for (int at = from + 1; at < Math.min(to, from + MOST_INSERTED); at++) {
            if (text.isSign(at, sign)) {
                return at + 1;
            }
        }
        return from;
    }

    /** "Neue Stellen dürfen die Behörden nicht ausschreiben": the body stands behind the word, with its article. */
    private boolean isInverted(Addressee before, int behind, int to) {
        return clauses.isLinkNeeded(behind)
                && !text.has(before.start(), DeedWords.YOU)
                && text.has(behind, DeedWords.ARTICLE)
                && clauses.who().at(text.at(behind, DeedWords.ARTICLE), to) != null
                && text.before(before.start(), DeedWords.ARTICLE, 1) == Text.NONE;
    }

    private boolean isVerb(int at) {
        return text.has(at, DeedWords.VERB);
    }

    /** Who is told, if no body that is known: all words of the clause before. */
    private @Nullable Addressee nobody(int from, int token) {
        int start = clauses.clauseStart(from, token);
        return token - start >= 1 && token - start <= 7 ? new Addressee(start, token, 0, false) : null;
    }

    /** "dass die Provinz Lösungen vorschlagen muss". */
    int atTheEnd(int from, int token, int behind, Concept word, @Nullable DeedScope scope) {
        var body = ofClause(from, token);
        if (body == null) {
            return Text.NONE;
        }
        var who = clauses.who().at(body.start(), token);
        if (who == null || !clauses.says(who.end(), token)) {
            return Text.NONE;
        }
        write(word, who, who.start(), who.end(), token, scope, "deed.has-last");
        return behind;
    }

    /** The first body of the clause that a verb ends: behind "dass", else behind the last comma with a body behind it. */
    private @Nullable Body ofClause(int from, int token) {
        int first = Math.max(from, token - 2 * FAR);
        for (int at = token - 1; at > first; at--) {
            if (text.has(at, DeedWords.THAT) && text.isSign(at - 1, ',')) {
                var body = page.bodies().firstIn(at, token);
                return body != null && body.start() <= at + 4 ? body : null;
            }
        }
        for (int at = token - 1; at > first; at--) {
            var body = text.isSign(at, ',') ? page.bodies().firstIn(at, token) : null;
            if (body != null) {
                return body;
            }
        }
        return page.bodies().firstIn(first, token);
    }

    /** "Das Amt hat ... vorzulegen", "dyrektorzy mają ... wskazać". */
    int toDo(int from, int token, int behind, int to, @Nullable DeedScope scope) {
        var body = clauses.who().subject(from, token);
        if (body == null) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(behind, to);
        boolean open = false;
        for (int at = behind; at < Math.min(end, behind + FAR); at++) {
            if (!open && text.has(at, DeedWords.LAYING_ON) && text.isSign(at + 1, ',')) {
                return Text.NONE;
            }
            boolean infinitive = text.has(at, DeedWords.INFINITIVE) && !text.has(at, DeedWords.NO_INFINITIVE);
            open = open || text.has(at, DeedWords.ZU) || infinitive;
        }
        return open ? write(DeedWords.MUST, body, body.start(), behind, end, scope, "deed.to-do") : Text.NONE;
    }

    /** "The office will adopt a plan by Q2 2027": only with a deadline, or where tasks are listed. */
    int will(int from, int token, int behind, int to, @Nullable DeedScope scope) {
        var body = clauses.who().subject(from, token);
        if (body == null || body.end() < token - 2) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(behind, to);
        var due = deadlines.in(behind, end);
        boolean open =
                due != null && due.strong() || scope != null && scope.word() == DeedWords.HEADING && !scope.list();
        return open && clauses.says(behind, end)
                ? write(DeedWords.MUST, body, body.start(), behind, end, scope, "deed.will")
                : Text.NONE;
    }
}
