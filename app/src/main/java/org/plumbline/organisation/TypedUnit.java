package org.plumbline.organisation;

import java.util.Map;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;

/** The unit that a person typed into a field: by its code, its identifier or its whole name. */
public final class TypedUnit {

    private static final int MOST = 10;

    private TypedUnit() {}

    /** @throws Refused at the field if no unit in sight is called so, or several are */
    public static Unit find(Units units, Scope scope, String field, String words) {
        var code = units.byCode(scope, words);
        if (code.isPresent()) {
            return code.get();
        }
        var id = Ids.find(words);
        if (id.isPresent()) {
            return units.find(scope, id.get()).orElseThrow(() -> unknown(field, words));
        }
        var named = units.search(scope, words, MOST, null).items().stream()
                .filter(hit -> hit.found().everyText().equalsIgnoreCase(words)
                        || hit.found().original().equalsIgnoreCase(words))
                .toList();
        if (named.size() > 1) {
            throw new Refused(field, "organisation.unit-several", Map.of("unit", words, "count", named.size()));
        }
        return named.stream()
                .findFirst()
                .orElseThrow(() -> unknown(field, words))
                .unit();
    }

    private static Refused unknown(String field, String words) {
        return new Refused(field, "organisation.unit-unknown", Map.of("unit", words));
    }
}
