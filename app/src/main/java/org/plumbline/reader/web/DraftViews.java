package org.plumbline.reader.web;

import org.plumbline.kernel.Ability;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.Draft;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.check.Reconciling;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Puts the page of one draft together: its words within the words around them. */
@Component
class DraftViews {

    private static final int AROUND = 240;

    private final Store store;
    private final ReadingList list;
    private final Reconciling reconciling;

    DraftViews(Store store, ReadingList list, Reconciling reconciling) {
        this.reconciling = reconciling;
        this.store = store;
        this.list = list;
    }

    /** Lets pass whoever may decide on the drafts of the text. */
    void require(Scope scope, Draft draft) {
        if (!list.mayDecide(scope, list.get(scope, draft.source()))) {
            throw new NotAllowed(Ability.ANSWER);
        }
    }

    DraftView of(Scope scope, Draft draft) {
        return store.read(scope, () -> {
            var source = list.get(scope, draft.source());
            var text = list.words(scope, draft.source());
            var places = new Places(text);
            int from = Math.max(0, draft.start() - AROUND);
            int to = Math.min(places.length(), draft.end() + AROUND);
            return new DraftView(
                    source,
                    draft,
                    (from > 0 ? "… " : "") + begun(places.words(from, draft.start()), from > 0),
                    ended(places.words(draft.end(), to), to < places.length()) + (to < places.length() ? " …" : ""),
                    list.mayDecide(scope, source),
                    reconciling.of(scope, source, draft));
        });
    }

    /** From the first whole word on. */
    private static String begun(String words, boolean cut) {
        int blank = words.indexOf(' ');
        return cut && blank >= 0 ? words.substring(blank + 1) : words;
    }

    /** Up to the last whole word. */
    private static String ended(String words, boolean cut) {
        int blank = words.lastIndexOf(' ');
        return cut && blank >= 0 ? words.substring(0, blank) : words;
    }
}
