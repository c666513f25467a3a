package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A table of figures as a person sends it: checked while the page looks on, then taken in, or given back with what is wrong. */
@DatabaseTest
class ImportPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    private Measured.Case set;
    private String head;
    private String row;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        var roads = measured.defined(set, "ROADS", Measured.roads());
        head = "indicator;unit;period;value\n";
        row = roads + ";" + set.unit("n1") + ";2024-Q3;";
    }

    @Test
    void isCheckedThenTakenIn() throws Exception {
        var checked = sent(set.district(), head + row + "12,5\n");
        assertThat(checked.body).contains("Everything is right. One row changes something");
        var commit = post("/figures/imports/commit").param("of", checked.of);
        assertThat(ask(set.other(), commit).getStatus()).as("somebody else").isEqualTo(404);
        assertThat(ask(set.district(), post("/figures/imports/commit").param("of", checked.of))
                        .getStatus())
                .isEqualTo(303);
        var taken = settled(set.district(), checked.of);
        assertThat(taken.getStatus()).isEqualTo(303);
        var page = ask(set.district(), get(Objects.requireNonNull(taken.getHeader("Location"))));
        assertThat(page.getContentAsString()).contains("figures.csv").contains("Taken in on");
        assertThat(ask(set.other(), get(taken.getHeader("Location"))).getStatus())
                .isEqualTo(404);
        assertThat(ask(set.district(), get("/figures/imports")).getContentAsString())
                .contains(taken.getHeader("Location"));

        var again = sent(set.district(), head + row + "12,5\n");
        assertThat(again.body)
                .contains("This very file was taken in already")
                .contains(taken.getHeader("Location"))
                .doesNotContain("/figures/imports/commit");
    }

    @Test
    void isGivenBackWithWhatIsWrong() throws Exception {
        var checked = sent(set.district(), head + row + "12.5\n" + row + "<b>\n");
        assertThat(checked.body)
                .contains("2 errors have to be mended first")
                .contains("&lt;b&gt;")
                .doesNotContain("/figures/imports/commit");
        var errors = ask(set.district(), get("/figures/imports/errors").param("of", checked.of));
        assertThat(errors.getContentType()).startsWith("text/csv");
        assertThat(errors.getContentAsString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("2,") && line.contains("12.5"));
        assertThat(ask(set.other(), get("/figures/imports/errors").param("of", checked.of))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysWhatIsMissingOrNoTable() throws Exception {
        var nothing = ask(set.district(), multipart("/figures/imports").file(file("")));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString())
                .contains("Choose a file that holds something")
                .contains("Say by which mark");
        var unheaded = sent(set.district(), "a;b\n1;2\n");
        assertThat(unheaded.body).contains("has the heading “a”").contains("The column “indicator” is missing");
    }

    @Test
    void isForWhoAnswers() throws Exception {
        for (var address : new String[] {"/figures/imports", "/figures/imports/work?of=" + set.unit("n1")}) {
            assertThat(ask(set.reader(), get(address)).getStatus()).isEqualTo(404);
        }
        assertThat(ask(set.district(), get("/indicators")).getContentAsString()).contains("href=\"/figures/imports\"");
    }

    /** Stopped before it is begun or after it is done, nothing or all of it is there. */
    @Test
    void canBeStopped() throws Exception {
        var checked = sent(set.district(), head + row + "1\n");
        assertThat(ask(set.district(), post("/figures/imports/stop").param("of", checked.of))
                        .getStatus())
                .isEqualTo(303);
        assertThat(settled(set.district(), checked.of).getContentAsString()).contains("Everything is right");
    }

    private record Checked(String of, String body) {}

    private Checked sent(Scope who, String text) throws Exception {
        var answer = ask(who, multipart("/figures/imports").file(file(text)).param("decimal", "COMMA"));
        assertThat(answer.getStatus()).isEqualTo(303);
        var of = Objects.requireNonNull(answer.getHeader("Location")).replaceFirst(".*of=", "");
        return new Checked(of, settled(who, of).getContentAsString(StandardCharsets.UTF_8));
    }

    /** Looks on until it is done, as the page does by itself. */
    private MockHttpServletResponse settled(Scope who, String of) throws Exception {
        for (var looked = 0; looked < 600; looked++) {
            var page = ask(who, get("/figures/imports/work").param("of", of));
            if (page.getHeader("Refresh") == null) {
                return page;
            }
            assertThat(page.getContentAsString()).contains("/figures/imports/stop");
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("It is not done.");
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "figures.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse ask(Scope who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.requestAttr(FixedViewers.SCOPE, who).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
