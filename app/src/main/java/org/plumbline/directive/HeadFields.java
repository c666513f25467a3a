package org.plumbline.directive;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.directive.deed.Head;

/** A head as field names and values, so that two versions can be shown side by side. */
final class HeadFields {

    private HeadFields() {}

    static SortedMap<String, String> of(Head head) {
        var fields = new TreeMap<String, String>();
        fields.put("symbol", Objects.toString(head.symbol(), ""));
        fields.put("type", Objects.toString(head.type(), ""));
        fields.put("issuer", head.issuer().toString());
        fields.put("issued", head.issued().toString());
        fields.put("inForce", head.effective().toString());
        fields.put("term", Objects.toString(head.term(), ""));
        fields.put("title", head.title().everyText());
        fields.put("field", Objects.toString(head.field(), ""));
        fields.put("leadPost", Objects.toString(head.leadPost(), ""));
        fields.put("readingClass", head.readingClass().name());
        fields.put("urgency", head.urgency().name());
        fields.put("reviewRule", Objects.toString(head.reviewRule(), ""));
        fields.put("nextReview", Objects.toString(head.nextReview(), ""));
        return fields;
    }
}
