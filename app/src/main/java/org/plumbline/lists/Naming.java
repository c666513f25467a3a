package org.plumbline.lists;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** In a table that somebody wrote by hand, units and posts stand by their names: those that are clear become codes. */
@Component
class Naming {

    private static final int LOOKED_AT = 10;

    private final Units units;
    private final Posts posts;
    private final Installation installation;

    Naming(Units units, Posts posts, Installation installation) {
        this.units = units;
        this.posts = posts;
        this.installation = installation;
    }

    Names of(Scope scope) {
        return new Names(scope);
    }

    /** What was found for one reader. */
    final class Names {

        private final Scope scope;
        private final Map<String, String> found = new HashMap<>();

        private Names(Scope scope) {
            this.scope = scope;
        }

        /** Puts identifiers where names are clear; what is not clear stays, and the check will say so. */
        void replace(Map<String, String> values) {
            for (var column : ListSheet.ASSIGNMENTS.columns()) {
                if (column.form() == Form.UNIT || column.form() == Form.UNITS) {
                    values.computeIfPresent(
                            column.code(),
                            (code, text) -> Arrays.stream(text.split("[;\n]"))
                                    .map(each -> unit(each.strip()))
                                    .collect(Collectors.joining("; ")));
                }
            }
            values.computeIfPresent("post", (code, text) -> post(text, values.get("lead")));
            values.computeIfPresent("leader", (code, text) -> post(text, values.get("owner")));
        }

        private String unit(String text) {
            return text.isEmpty() ? text : found.computeIfAbsent(text, this::find);
        }

        private String find(String text) {
            if (Stored.isId(text) || units.byCode(scope, text).isPresent()) {
                return text;
            }
            var folded = Folding.fold(text);
            var same = units.search(scope, text, LOOKED_AT, null).items().stream()
                    .filter(hit -> !hit.former()
                            && Folding.fold(hit.unit().name().original()).equals(folded))
                    .toList();
            return same.size() == 1 ? same.getFirst().unit().id().toString() : text;
        }

        private String post(String text, @org.jspecify.annotations.Nullable String at) {
            var today = installation.today();
            if (at == null || posts.byCode(scope, text, today).isPresent()) {
                return text;
            }
            var unit = Stored.isId(at) ? units.find(scope, java.util.UUID.fromString(at)) : units.byCode(scope, at);
            var folded = Folding.fold(text);
            var same = unit.stream()
                    .flatMap(each -> posts.near(scope, each, today).stream())
                    .filter(post -> Folding.fold(post.name().original()).equals(folded))
                    .toList();
            return same.size() == 1 ? same.getFirst().id().toString() : text;
        }
    }
}
