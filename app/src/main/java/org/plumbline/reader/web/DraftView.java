package org.plumbline.reader.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.reader.Draft;
import org.plumbline.reader.Source;
import org.plumbline.reader.check.Reconciling;

/**
 * One draft with the words before and after it.
 *
 * @param onRecord what is on record about its figures
 */
public record DraftView(
        Source source,
        Draft draft,
        String before,
        String after,
        boolean mayDecide,
        List<Reconciling.Finding> onRecord) {

    /** The form by which it becomes a record; empty for kinds whose module is to come. */
    public String form() {
        return RecordOffers.form(draft.type());
    }

    /** The form of a directive, filled in with what a citation says of it. */
    public String register() {
        var symbol = draft.field("symbol").isEmpty() ? draft.field("number") : draft.field("symbol");
        return "/directives/new?symbol=" + URLEncoder.encode(symbol, StandardCharsets.UTF_8) + "&issued="
                + (draft.field("date").length() == 10 ? draft.field("date") : "");
    }
}
