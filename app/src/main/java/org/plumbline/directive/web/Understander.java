package org.plumbline.directive.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.springframework.stereotype.Component;

/** Tells while a symbol is typed what was understood, and what is registered already and may be the same. */
@Component
class Understander {

    private static final String NO_TITLE = "-";

    private final Finder finder;
    private final Directives directives;
    private final Installation installation;

    Understander(Finder finder, Directives directives, Installation installation) {
        this.finder = finder;
        this.directives = directives;
        this.installation = installation;
    }

    /** What the symbol says, and what else may be this document; {@code corrected} is what it is already, if anything. */
    Understanding of(Scope scope, @Nullable UUID corrected, HeadSheet sheet) {
        var duplicates = duplicates(scope, corrected, sheet);
        return installation.has(Part.SYMBOLS)
                ? Understanding.of(sheet.symbol(), duplicates)
                : Understanding.of("", duplicates);
    }

    /** Empty as long as too little is typed to compare. */
    private List<DirectiveHit> duplicates(Scope scope, @Nullable UUID corrected, HeadSheet sheet) {
        if (sheet.issuer().isEmpty()
                || sheet.issued().isEmpty()
                || sheet.symbol().isEmpty() && sheet.title().isEmpty()) {
            return List.of();
        }
        var issuer = finder.unit(scope, "issuer", sheet.issuerTyped(), new Doubts());
        if (issuer == null) {
            return List.of();
        }
        try {
            var title = Wording.of("und", sheet.title().isEmpty() ? NO_TITLE : sheet.title());
            var head = Head.of(Texts.orNull(sheet.symbol()), issuer, LocalDate.parse(sheet.issued()), title)
                    .inTerm(sheet.term());
            return directives.probableDuplicates(scope, corrected, head);
        } catch (DateTimeException | Refused e) {
            return List.of();
        }
    }
}
