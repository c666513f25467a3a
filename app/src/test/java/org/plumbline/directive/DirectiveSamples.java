package org.plumbline.directive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.springframework.stereotype.Component;

/** A document of a unit with everything that routes name: a clause, an addressee, a file. It addresses the unit itself. */
@Component
public class DirectiveSamples {

    private final Directives directives;
    private final Files files;
    private final Map<UUID, Map<String, String>> kept = new HashMap<>();

    DirectiveSamples(Directives directives, Files files) {
        this.directives = directives;
        this.files = files;
    }

    /** The path variables of the unit's document: one is enough where nothing is taken out of it. */
    public Map<String, String> of(UUID unit) {
        return kept.computeIfAbsent(unit, this::fresh);
    }

    /** The path variables of a new document. */
    public Map<String, String> fresh(UUID unit) {
        var title = Wording.of("en", "Sample " + Ids.next());
        var head = Head.of(null, unit, LocalDate.parse("2025-01-10"), title);
        var clause = ClauseText.of(Ids.next(), "1", ClauseKind.TASK, true, title);
        var addressee = Addressee.unit(Ids.next(), unit, null);
        var deed = new RegisterDirective(Ids.next(), head, List.of(clause), List.of(), List.of(addressee), Set.of());
        var file = Ids.next();
        directives.register(Scope.programme(), deed);
        files.attach(Scope.programme(), deed.id(), file, "a.txt", "a".getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "id", deed.id().toString(),
                "clause", clause.id().toString(),
                "addressee", addressee.id().toString(),
                "file", file.toString(),
                "upper", Ids.next().toString(),
                "kind", "CITES",
                "other", Ids.next().toString());
    }
}
