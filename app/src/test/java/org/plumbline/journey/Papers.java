package org.plumbline.journey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Units;

/** Papers and units of a journey's own, registered by the same front doors as a person's, so that no journey needs another's. */
final class Papers {

    static final LocalDate ISSUED = LocalDate.parse("2025-03-01");

    private static final AtomicInteger NUMBERS = new AtomicInteger(20_000);

    private final DemoServer server;

    Papers(DemoServer server) {
        this.server = server;
    }

    /** A title that nothing else bears. */
    static String title() {
        return "Journey " + Ids.next().toString().substring(24);
    }

    /** A paper with one clause that asks for action, to units by their codes, to be answered by a day. */
    UUID issue(String issuer, String title, String answerBy, String... addressees) {
        var words = Wording.of("en", title);
        var clause = ClauseText.of(Ids.next(), "1", ClauseKind.TASK, true, words);
        var whom = Arrays.stream(addressees)
                .map(unit -> Addressee.unit(Ids.next(), Journey.id("unit:" + unit), LocalDate.parse(answerBy)))
                .toList();
        var symbol = NUMBERS.incrementAndGet() + "-TB/TU";
        var head = Head.of(symbol, Journey.id("unit:" + issuer), ISSUED, words);
        var deed = new RegisterDirective(Ids.next(), head, List.of(clause), List.of(), whom, Set.of());
        server.bean(Directives.class).register(Scope.programme(), deed);
        return deed.id();
    }

    /** A place outside the tiers, under another: nothing that the demonstration counts. */
    UUID place(String code, UUID parent) {
        var id = Ids.next();
        var place = FoundUnit.place(id, code, null, parent, Wording.of("en", code), LocalDate.parse("2020-01-01"));
        server.bean(Units.class).found(Scope.programme(), place);
        return id;
    }
}
