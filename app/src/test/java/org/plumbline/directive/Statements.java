package org.plumbline.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;

/** What the units of a country state about a directive, in few words. */
record Statements(Country country, Responses responses) {

    private static final Scope ALL = Scope.programme();

    void receive(UUID directive, String unit, LocalDate day) {
        responses.receive(ALL, new ReceiveDirective(directive, country.unit(unit), day));
    }

    void study(UUID directive, String unit, LocalDate day) {
        responses.hold(
                ALL,
                new HoldStudy(
                        Ids.next(),
                        directive,
                        country.unit(unit),
                        day,
                        StudyForm.ONLINE,
                        1,
                        null,
                        List.of(new Attendance("officials", 10, 9)),
                        List.of()));
    }

    /** Gives the instant at which the answer became known. */
    Instant answer(UUID directive, String unit, AnswerKind kind, @Nullable UUID document, LocalDate day) {
        var reason = kind == AnswerKind.NOT_CONCERNED ? "No such work here" : null;
        return responses
                .answer(ALL, new AnswerDirective(directive, country.unit(unit), kind, document, reason, day))
                .knownAt();
    }

    Instant answer(UUID directive, String unit, AnswerKind kind, LocalDate day) {
        return answer(directive, unit, kind, null, day);
    }

    /** Units as addressees without a deadline. */
    List<Addressee> addressed(String... units) {
        return Arrays.stream(units)
                .map(unit -> Addressee.unit(Ids.next(), country.unit(unit), null))
                .toList();
    }
}
