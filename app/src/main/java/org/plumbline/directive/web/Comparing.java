package org.plumbline.directive.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Fields;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.web.Visit;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Two versions of one record in words: what was sent, and what somebody else stored meanwhile. */
@Component
public class Comparing {

    private final Units units;
    private final Posts posts;
    private final Fields fields;

    Comparing(Units units, Posts posts, Fields fields) {
        this.units = units;
        this.posts = posts;
        this.fields = fields;
    }

    List<Difference> of(Visit visit, Conflict conflict) {
        var names = new TreeSet<String>(conflict.sent().keySet());
        names.addAll(conflict.stored().keySet());
        return names.stream()
                .map(name -> new Difference(
                        "directive.form." + label(name),
                        words(visit, name, conflict.sent().getOrDefault(name, "")),
                        words(visit, name, conflict.stored().getOrDefault(name, ""))))
                .toList();
    }

    /** The message that names a field: {@code in-force} for {@code inForce}. */
    private static String label(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private String words(Visit visit, String field, String value) {
        var w = visit.w();
        if (value.isEmpty() || value.equals("null")) {
            return "";
        }
        return switch (field) {
            case "issuer", "lead" -> name(visit, value);
            case "leadPost" ->
                posts.find(visit.scope(), UUID.fromString(value), visit.today())
                        .map(post -> w.text(post.name()))
                        .orElse("");
            case "field" -> w.text(field(visit.scope(), value));
            case "type" -> w.say("symbol.type." + value);
            case "readingClass" -> w.say("directive.form.reading." + value.toLowerCase(Locale.ROOT));
            case "urgency" ->
                w.say("directive.urgency." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
            case "kind" ->
                w.say("directive.kind." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
            case "asks" -> w.say("directive.form.asks." + value);
            default -> value;
        };
    }

    private String name(Visit visit, String unit) {
        return units.find(visit.scope(), UUID.fromString(unit))
                .map(found -> visit.w().text(found.name()))
                .orElse("");
    }

    private @Nullable Wording field(Scope scope, String id) {
        return fields.all(scope).stream()
                .filter(each -> each.id().toString().equals(id))
                .map(Fields.Field::name)
                .findFirst()
                .orElse(null);
    }

    /** One field in both versions; {@code label} is the message that names it. */
    @NamedInterface("forms")
    public record Difference(String label, String yours, String theirs) {
        public boolean differs() {
            return !yours.equals(theirs);
        }
    }
}
