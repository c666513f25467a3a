package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** "X must", "X is told to", "X has to": the body stands before the word, or behind it where the verb comes first. */
final class HavingRules {

    private static final int FAR = 25;

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
                && (word == DeedWords.MUST || word == DeedWords.SHOULD)
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
        deed = clauses.deedStart(deed, to);
        int end = clauses.deedEnd(deed, to);
        if (end <= deed || !clauses.says(deed, end)) {
            return Text.NONE;
        }
        return write(word, body, start, deed, end, scope, "deed.has");
    }

    private int write(
            Concept word, Addressee body, int start, int deed, int end, @Nullable DeedScope scope, String rule) {
        boolean item = scope != null && scope.list() && !(word == DeedWords.TOLD);
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
