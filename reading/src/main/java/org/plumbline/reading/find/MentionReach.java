package org.plumbline.reading.find;

import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** How far what belongs to one mention of a document may stand from its word. */
final class MentionReach {

    private final Page page;
    private final Text text;

    MentionReach(Page page) {
        this.page = page;
        this.text = page.text();
    }

    /** In the same sentence, or on the next line of a heading that begins with the document's word. */
    boolean isNear(Mention one, int at) {
        if (at >= text.size()) {
            return false;
        }
        if (text.sentence(at) == text.sentence(one.start)) {
            return true;
        }
        boolean heading = text.sentenceStart(text.sentence(one.start)) == one.start || isShouted(one.start);
        return heading
                && text.gap(at) == Gap.LINE
                && text.gap(one.end) != Gap.PARAGRAPH
                && (text.has(at, DocumentWords.LEADS) || page.bodies().startingAt(at) != null);
    }

    private boolean isShouted(int token) {
        var word = text.word(token);
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    /** Whether a bracket that is open since a token closes at another. */
    boolean hasOpen(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (text.isSign(at, ')')) {
                return false;
            }
            if (text.isSign(at, '(')) {
                return true;
            }
        }
        return false;
    }
}
