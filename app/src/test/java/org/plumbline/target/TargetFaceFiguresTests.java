package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.FigureDraft;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.testing.DatabaseTest;

/** The page of one target shows its figures: whose they are, how good, and which of them count. */
@DatabaseTest
class TargetFaceFiguresTests extends ATargetFace {

    @Test
    void tellsWhatOthersStateOtherwiseApart() throws Exception {
        var id = reach();
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        work.enter(
                set.office(),
                new EnterFigures(
                        Ids.next(),
                        Stance.CONTESTED,
                        set.unit("north"),
                        Measured.TODAY,
                        List.of(FigureDraft.value(poverty, set.unit(), "2023", Measured.number("52"))
                                .from("Sample of 40 villages")
                                .stated())));
        assertThat(text(district, id, ""))
                .contains("Figures that others state otherwise", "52 %", "never judged", "Sample of 40 villages")
                .contains("48.14 % (2023)");
    }

    @Test
    void aFigureFromBeforeTheWayJudgesNothingAndALineStopsWhereFiguresStop() throws Exception {
        var id = reach();
        measured.entered(set.district(), poverty, set.unit(), "2019", Measured.number("71"));
        assertThat(text(office, id, "?on=2021-06-30"))
                .contains("not yet due No figure after the start yet; the first is due on 31 December 2021.", "71 %")
                .doesNotContain("71 % (2019)");
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("2"));
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("1.5"));
        assertThat(text(office, id, ""))
                .contains("0 % at best", "cut off there", "exceeded", "attained on 31 December 2023, 731 days early");
    }

    @Test
    void drawsEstimatesAndTellsCommentsWithTheReviewersWordApart() throws Exception {
        var id = reach();
        var figure = Ids.next();
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(figure, poverty, set.unit(), "2024", Measured.parts(450, 1000))
                                .maturity(Maturity.ESTIMATE)
                                .from("Quick count")
                                .saying(new Stated.Comment(
                                        "Two villages rose", "A new road", "Landslides", "More seedlings"))
                                .stated())));
        work.review(set.office(), new ReviewFigure(Ids.next(), figure, "Count again in June", Measured.TODAY));
        assertThat(office.open("/targets/" + id).page()).contains("class=\"dot estimate\"");
        assertThat(text(office, id, ""))
                .contains(
                        "450 of 1,000",
                        "Quick count",
                        "The figure is an estimate.",
                        "Result Two villages rose",
                        "Cause A new road",
                        "Difficulty Landslides",
                        "Proposal More seedlings",
                        "Count again in June");
    }
}
