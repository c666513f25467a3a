package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of a unit that is there already, or whose code is taken. */
@DatabaseTest
class FoundingTests {

    @Autowired
    private Units units;

    @Test
    void tellsAUnitFoundedTwiceFromACodeThatIsTaken() {
        var mark = Ids.next().toString().substring(24);
        var unit = place(Ids.next(), "f-" + mark);
        units.found(Scope.programme(), unit);
        assertThat(said(unit)).isEqualTo("id organisation.id-taken");
        assertThat(said(place(unit.id(), "g-" + mark))).isEqualTo("id organisation.id-taken");
        assertThat(said(place(Ids.next(), "f-" + mark))).isEqualTo("code organisation.code-taken");
        assertThat(units.get(Scope.programme(), unit.id()).code()).isEqualTo("f-" + mark);
    }

    private String said(FoundUnit deed) {
        var refused = catchThrowableOfType(Refused.class, () -> units.found(Scope.programme(), deed));
        assertThat(refused.problems()).hasSize(1);
        Problem problem = refused.problems().getFirst();
        return problem.field() + " " + problem.code();
    }

    private static FoundUnit place(UUID id, String code) {
        return new FoundUnit(
                id,
                code,
                UnitKind.PLACE,
                null,
                null,
                null,
                AnOrganisation.vi("Nơi"),
                null,
                AnOrganisation.START,
                null,
                java.util.Map.of(),
                null);
    }
}
