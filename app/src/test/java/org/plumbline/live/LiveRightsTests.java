package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.live.deed.UnbindFigure;
import org.plumbline.testing.DatabaseTest;

/** Who may see and bind the numbers of a text, and in which version. */
@DatabaseTest
class LiveRightsTests extends ALiveFigure {

    @Test
    void whoDoesNotSeeTheRecordSeesTheNumberAsPlainText() {
        var above = measured.entered(set.office(), poverty, set.unit("north"), "2023", Measured.number("50"));
        var review = Ids.next();
        work.review(Scope.programme(), new ReviewFigure(review, above, "In n1 it is 48.1 %, as said.", Measured.TODAY));
        var key = new TextKey(TextKind.REVIEW, review, "words");
        bind(set.office(), key, "48.1", year("2023"));
        assertThat(texts.get(set.office(), key, null).figures()).hasSize(1);
        var beside = texts.get(set.other(), key, null);
        assertThat(beside.words()).isEqualTo("In n1 it is 48.1 %, as said.");
        assertThat(beside.figures()).isEmpty();
        correct("47");
        assertThat(texts.stale(set.office(), set.unit("north"), null, 10).items())
                .hasSize(1);
        assertThat(texts.stale(set.other(), set.unit("north"), null, 10).items())
                .isEmpty();
        assertThatThrownBy(() -> bind(set.other(), key, "48.1", year("2023"))).isInstanceOf(Absent.class);
    }

    @Test
    void onlyWhoWritesForTheUnitBindsAndOnlyTheVersionThatWasRead() {
        assertThatThrownBy(() -> bind(set.reader(), text, "48.1", year("2023"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> texts.get(set.other(), text, null)).isInstanceOf(Absent.class);
        bind(set.district(), text, "48.1", year("2023"));
        assertThat(refused(() -> bind(set.district(), text, "48.1", year("2023"))))
                .containsExactly("start live.bound-already");
        assertThat(refused(() -> bind(set.district(), text, "households", year("2023"))))
                .containsExactly("start live.no-number");
        correct("47");
        live.takeOver(set.district(), live.taking(set.district(), text, 1, List.of(only().id())));
        assertThatThrownBy(
                        () -> live.takeOver(set.district(), live.taking(set.district(), text, 1, List.of(only().id()))))
                .isInstanceOf(Conflict.class);
        live.unbind(set.district(), new UnbindFigure(text, only().id()));
        assertThat(now().figures()).isEmpty();
        assertThatThrownBy(() -> live.unbind(set.district(), new UnbindFigure(text, Ids.next())))
                .isInstanceOf(Absent.class);
    }
}
