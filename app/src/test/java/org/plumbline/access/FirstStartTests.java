package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.access.FirstStart.SetUp;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The first start, on a database of its own: a door that opens once. */
@DatabaseTest
@TestPropertySource(properties = "plumbline.test=first-start")
class FirstStartTests {

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private Units units;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Actors actors;

    @Autowired
    private Installation installation;

    @Autowired
    private MockMvc mvc;

    @Test
    void theDoorOpensOnceWithTheCodeAndThenIsAbsentForEver() throws Exception {
        assertThat(mvc.perform(real(get("/sign-in"))).andReturn().getResponse().getHeader("Location"))
                .isEqualTo("/setup");
        var former = firstStart.codeIfNeeded().orElseThrow();
        var code = firstStart.codeIfNeeded().orElseThrow();
        assertThat(installation.setting("setup.code").orElseThrow()).doesNotContain(code);

        var answer = send("wrong", "a lamp in a harbour");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("not the one-time code", "Example Province");
        assertThatThrownBy(() -> firstStart.carryOut(former, setUp("a lamp in a harbour")))
                .isInstanceOf(Refused.class);
        assertThat(send(code, "short").getContentAsString()).contains("password is too short");
        assertThat(send(code, "passwordpassword").getContentAsString()).contains("tried first");
        assertThatThrownBy(() -> firstStart.carryOut(
                        new SetUp("", "Mars/Crater", "xx", "", List.of(), "", "", "a lamp in a harbour")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "name", "zone", "language", "unit", "tiers", "post", "login"));
        assertThat(firstStart.isOpen()).isTrue();

        assertThat(send(code.toUpperCase(java.util.Locale.ROOT), "a lamp in a harbour")
                        .getHeader("Location"))
                .isEqualTo("/sign-in");
        assertThat(installation.setting("name")).contains("Example Province");
        assertThat(installation.zone().getId()).isEqualTo("Europe/Warsaw");
        var root = units.byCode(Scope.programme(), "EX").orElseThrow();
        assertThat(root.founded()).isEqualTo("1990-01-01");
        var who = signIn.prove("office", "a lamp in a harbour", "test");
        var scope =
                actors.seated(who.account(), null, who.epoch()).orElseThrow().scope();
        assertThat(scope.everything()).isTrue();
        assertThat(scope.isProgramme()).isFalse();
        assertThat(scope.mayAnywhere(Ability.GRANT)).isTrue();
        assertThat(scope.mayAnywhere(Ability.DIRECT)).isTrue();
        assertThat(scope.mayAnywhere(Ability.MOVE_CLOCK)).isFalse();

        assertThat(firstStart.codeIfNeeded()).isEmpty();
        assertThat(mvc.perform(real(get("/setup"))).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        assertThat(send(code, "a lamp in a harbour").getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> firstStart.carryOut(setUp("a lamp in a harbour")))
                .isInstanceOf(Absent.class);
    }

    private org.springframework.mock.web.MockHttpServletResponse send(String code, String password) throws Exception {
        return mvc.perform(real(post("/setup"))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("code", code)
                        .param("name", "Example Province")
                        .param("zone", "Europe/Warsaw")
                        .param("language", "en")
                        .param("unit", "Example Province")
                        .param("unitCode", " EX ")
                        .param("since", "1990-01-01")
                        .param("tiers", "Province\nDistrict\n\nCommune")
                        .param("post", "Head of Office")
                        .param("login", "Office")
                        .param("password", password))
                .andReturn()
                .getResponse();
    }

    private static SetUp setUp(String password) {
        return new SetUp(
                "Example", "Europe/Warsaw", "en", "Example", List.of("Province"), "Head of Office", "office", password);
    }

    private static MockHttpServletRequestBuilder real(MockHttpServletRequestBuilder request) {
        return request.requestAttr(FixedViewers.REAL, true);
    }
}
