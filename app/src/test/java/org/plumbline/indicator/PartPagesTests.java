package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What people see of figures that are made of others: the figure, its parts, what is missing, and what a unit says beside them. */
@DatabaseTest
class PartPagesTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private UnitSets sets;

    @Autowired
    private PartFold fold;

    private Measured.Case set;
    private Browser office;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        set.country().places(4, "n1", "c1", "c2", "c3");
        office = new Browser(mvc, set.office());
    }

    private String at(UUID indicator, String unit) {
        return "/indicators/" + indicator + "/units/" + set.unit(unit);
    }

    @Test
    void theSeriesPageShowsWhatIsMadeAndWhatIsMissing() throws Exception {
        var poverty = measured.defined(set, "POV", Measured.fromBelow(Measured.poverty()));
        measured.entered(ALL, poverty, set.unit("c1"), "2023", Measured.parts(10, 20));
        measured.entered(ALL, poverty, set.unit("c2"), "2023", Measured.parts(1, 100));
        var page = office.open(at(poverty, "n1")).page();
        assertThat(page)
                .contains("9.17 %", "11 of 120", "2 of 3 figures", "1 of 3 missing: c3", "from the units below")
                .doesNotContain("/correct\"", "/enter\"");
        assertThat(page).contains(at(poverty, "n1") + "/parts?");
        var parts = office.open(at(poverty, "n1") + "/parts?period=2023").page();
        assertThat(parts).contains("10 of 20", "1 of 100", "missing", "c3", "exact to the last figure");
        assertThat(new Browser(mvc, set.other())
                        .open(at(poverty, "n1") + "/parts?period=2023")
                        .status())
                .as("who sees the units beside no more than before")
                .isEqualTo(404);
        fold.all();
        assertThat(office.open("/indicators/" + poverty).page())
                .as("the latest figures")
                .contains("9.17 %");
    }

    @Test
    void whatThoseBelowComeToStandsBesideWhatAUnitStates() throws Exception {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        measured.entered(ALL, poverty, set.unit("c1"), "2023", Measured.parts(10, 20));
        measured.entered(ALL, poverty, set.unit("n1"), "2023", Measured.parts(20, 100));
        assertThat(office.open(at(poverty, "n1")).page())
                .contains("20 %", "The units below come to 50 % (1 of 3 given); the difference is -30 %.");
    }

    @Test
    void aNamedSetIsAskedForAsAWhole() throws Exception {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        var border = Ids.next();
        sets.name(
                ALL, new NameSet(border, set.unit("north"), "set-" + border, Measured.words("Border communes"), null));
        sets.changeMembers(
                ALL, new ChangeMembers(border, LocalDate.of(2021, 1, 1), List.of(set.unit("c1"), set.unit("c2"))));
        measured.entered(ALL, poverty, set.unit("c1"), "2023", Measured.parts(10, 20));
        var page = office.open(at(poverty, "north"));
        assertThat(page.page()).contains("A named set as a whole", "Border communes", "set=" + border);
        assertThat(office.open(at(poverty, "north") + "?cut=set=" + border).page())
                .contains("Border communes", "50 %", "1 of 2 missing: c2");
    }
}
