package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** The page of one target of a district, as text that its offices read. Today is 15 March 2025. */
abstract class ATargetFace {

    static final String RAW = "[A-Z]{2,}_[A-Z]|\\b(REACH|HOLD|BAND|DELIVER|CUMULATE|RANK|DESCRIBE|BEYOND|SILENT)\\b";

    @Autowired
    MockMvc mvc;

    @Autowired
    Measured measured;

    @Autowired
    Targets targets;

    @Autowired
    FigureWork work;

    Measured.Case set;
    Browser office;
    Browser district;
    UUID poverty;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        office = new Browser(mvc, set.office());
        district = new Browser(mvc, set.district());
        poverty = measured.defined(set, "POV", Measured.poverty());
    }

    UUID reach() {
        var deed = TargetSamples.reach(poverty, set.unit());
        targets.set(set.office(), deed);
        return deed.id();
    }

    static String text(Browser browser, UUID id, String query) throws Exception {
        var answer = browser.open("/targets/" + id + query);
        assertThat(answer.status()).as(answer.page()).isEqualTo(200);
        var page = answer.page();
        var main =
                page.substring(page.indexOf("<main"), page.indexOf("</main>")).replaceAll("(?s)<pre.*?</pre>", " ");
        return HtmlUtils.htmlUnescape(
                        main.replaceAll("</?(span|a|strong)\\b[^>]*>", "").replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .replaceAll("Sample [A-Z_]+", "Sample");
    }
}
