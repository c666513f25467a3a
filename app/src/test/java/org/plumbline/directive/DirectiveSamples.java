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
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelationKind;
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
        var upper = ClauseText.of(Ids.next(), "1", ClauseKind.TASK, true, title);
        var base = new RegisterDirective(Ids.next(), head, List.of(upper), List.of(), List.of(), Set.of());
        directives.register(Scope.programme(), base);
        var clause = new ClauseText(
                Ids.next(), "1", null, ClauseKind.TASK, true, title, null, null, List.of(), null, List.of(upper.id()));
        var addressee = Addressee.unit(Ids.next(), unit, null);
        var deed = new RegisterDirective(
                Ids.next(),
                head,
                List.of(clause),
                List.of(new Link(RelationKind.CONCRETISES, base.id(), null)),
                List.of(addressee),
                Set.of(base.id()));
        var file = Ids.next();
        directives.register(Scope.programme(), deed);
        files.attach(Scope.programme(), deed.id(), file, "a.txt", "a".getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "id", deed.id().toString(),
                "clause", clause.id().toString(),
                "upper", upper.id().toString(),
                "addressee", addressee.id().toString(),
                "file", file.toString());
    }
}
