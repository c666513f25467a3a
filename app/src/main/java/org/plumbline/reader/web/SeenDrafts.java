package org.plumbline.reader.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Absent;

/** Drafts as a page sends them: each by its identifier, with the version that the page showed. */
record SeenDrafts(Set<UUID> ids, Map<UUID, Integer> versions) {

    /** Reads "identifier.version", or an identifier alone. */
    static SeenDrafts of(List<String> sent) {
        var ids = new LinkedHashSet<UUID>();
        var versions = new HashMap<UUID, Integer>();
        for (var each : sent) {
            var parts = each.split("\\.", 2);
            var id = Texts.id(parts[0]);
            if (id == null) {
                throw new Absent("draft", each);
            }
            ids.add(id);
            if (parts.length == 2 && parts[1].matches("\\d{1,9}")) {
                versions.put(id, Integer.valueOf(parts[1]));
            }
        }
        return new SeenDrafts(ids, versions);
    }
}
