package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plumbline.PlumblineApplication;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeSettings;
import org.plumbline.organisation.Settings;
import org.plumbline.organisation.Units;
import org.plumbline.testing.FixedViewers;
import org.plumbline.testing.TestStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The federation uses neither sets nor reminders: no page shows them, no address answers; and so with the other parts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwitchedOffTests {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|=[^&]+");
    private static final int OF_EACH_SHAPE = 4;

    private static ConfigurableApplicationContext context;
    private static MockMvc mvc;

    @BeforeAll
    static void theFederation() {
        var credentials = TestStore.migrated();
        context = new SpringApplicationBuilder(PlumblineApplication.class, FixedViewers.class)
                .initializers(there -> there.getBeanFactory().registerSingleton("storeCredentials", credentials))
                .properties(Map.of(
                        "server.port",
                        0,
                        "plumbline.data",
                        System.getProperty("java.io.tmpdir"),
                        "plumbline.demo",
                        "federation",
                        "spring.main.banner-mode",
                        "off"))
                .run();
        mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                .build();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    @Order(1)
    void noPageOfTheFederationShowsSetsOrReminders() throws Exception {
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(40);
        pages.forEach((address, page) -> assertThat(page)
                .as(address)
                .doesNotContain("/remind\"", ">Remind<", ">Remind all", "href=\"/sets", "value=\"set:")
                .doesNotContain(">team_leaders", "team_leaders:", ">yes_no", ">SETS<"));
        assertThat(pages.values()).anySatisfy(page -> assertThat(page).contains("Team leaders"));
        assertThat(status(get("/sets"))).isEqualTo(404);
        assertThat(status(get("/sets/new"))).isEqualTo(404);
        assertThat(status(post("/directives/" + directive() + "/remind").param("all", "yes")))
                .isEqualTo(404);
        assertThat(status(post("/api/v1/directives/" + directive() + "/reminders")
                        .contentType("application/json")
                        .content("{\"all\":true}")))
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void withoutStudySessionsNothingSpeaksOfThem() throws Exception {
        assertThat(page("/directives/" + directive())).contains("Briefed");
        switchOff("study");
        pages().forEach((address, page) -> {
            if (!address.startsWith("/settings")) {
                assertThat(page)
                        .as(address)
                        .doesNotContain("/studies", "Studied", "studied", "Briefed", "briefed", "Briefing", "briefing");
            }
        });
        var unit = context.getBean(Units.class)
                .byCode(Scope.programme(), "fmr/east/amber-peak")
                .orElseThrow();
        assertThat(status(get("/directives/" + directive() + "/studies/new")
                        .param("unit", unit.id().toString())))
                .isEqualTo(404);
        assertThat(status(post("/api/v1/directives/" + directive() + "/studies")
                        .contentType("application/json")
                        .content("{\"unit\":\"%s\",\"held\":\"2025-01-01\"}".formatted(unit.id()))))
                .isEqualTo(404);
        assertThat(page("/api/v1/directives/" + directive() + "/standing")).contains("\"studied\":null");
    }

    @Test
    @Order(3)
    void withoutTemporaryBodiesNoneIsShownOrSetUp() throws Exception {
        var root = context.getBean(Units.class).byCode(Scope.programme(), "fmr").orElseThrow();
        assertThat(page("/units/" + root.id())).contains("Winter training group", "/body\"");
        switchOff("bodies");
        assertThat(page("/units/" + root.id())).doesNotContain("Winter training group", "/body\"");
        assertThat(status(get("/units/" + root.id() + "/body"))).isEqualTo(404);
    }

    @Test
    @Order(4)
    void symbolsStayAsTheyAreWritten() throws Exception {
        var unit = context.getBean(Units.class)
                .byCode(Scope.programme(), "fmr:council")
                .orElseThrow();
        var body = """
                {"symbol":"Memo  no. 7 (b)","type":null,"title":{"language":"en","original":"Ropes"},"issuer":"%s",
                 "issued":"2025-02-01"}""".formatted(unit.id());
        assertThat(status(post("/api/v1/directives")
                        .contentType("application/json")
                        .content(body)))
                .isEqualTo(201);
        assertThat(page("/directives")).contains("Memo  no. 7 (b)");
        assertThat(status(get("/search").queryParam("q", "memo no. 7 (b)"))).isEqualTo(303);
        assertThat(page("/directives/understood?symbol=NQ 57 TW")).doesNotContain("NQ/TW");
    }

    @Test
    @Order(5)
    void withoutProjectsNoPageShowsThemAndNoAddressAnswers() throws Exception {
        assertThat(page("/projects")).contains("RT-1", "Rope training tower");
        var unit = context.getBean(Units.class)
                .byCode(Scope.programme(), "fmr:secretariat")
                .orElseThrow();
        assertThat(page("/units/" + unit.id())).contains("RT-1");
        switchOff("projects");
        assertThat(page("/units/" + unit.id())).doesNotContain("RT-1", "/projects");
        assertThat(page("/directives/" + directive())).doesNotContain("RT-1", "/projects");
        assertThat(page("/")).doesNotContain("/projects");
        assertThat(status(get("/search").queryParam("q", "rt-1"))).isEqualTo(200);
        assertThat(status(get("/projects"))).isEqualTo(404);
        assertThat(status(get("/projects/" + Codes.id("project", "RT-1")))).isEqualTo(404);
        assertThat(status(get("/api/v1/projects"))).isEqualTo(404);
        assertThat(status(get("/api/v1/units/" + unit.id() + "/projects-summary")))
                .isEqualTo(404);
    }

    private static void switchOff(String part) {
        context.getBean(Settings.class)
                .change(Scope.programme(), new ChangeSettings(null, Map.of("module." + part, "off")));
    }

    private static UUID directive() {
        return Codes.directive("f-ga-2023-2");
    }

    /** Pages that can be reached by links and the addresses of forms, some of each shape, by their address. */
    private static Map<String, String> pages() throws Exception {
        var found = new LinkedHashMap<String, String>();
        var next = new ArrayDeque<>(List.of("/", "/units", "/directives", "/settings", "/settings/words"));
        var shapes = new HashMap<String, Integer>();
        while (!next.isEmpty()) {
            var address = next.poll();
            if (found.containsKey(address)
                    || address.contains(".")
                    || address.startsWith("/static")
                    || address.startsWith("/acc")) {
                continue;
            }
            if (shapes.merge(ID.matcher(address).replaceAll("*"), 1, Integer::sum) > OF_EACH_SHAPE) {
                continue;
            }
            var answer = mvc.perform(as(get(java.net.URI.create(address))))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() == 400
                    || answer.getStatus() == 405
                    || answer.getStatus() >= 300 && answer.getStatus() < 400) {
                continue;
            }
            assertThat(answer.getStatus()).as(address).isLessThan(400);
            var page = answer.getContentAsString();
            found.put(address, page);
            var links = LINK.matcher(page);
            while (links.find()) {
                next.add(links.group(1).replace("&amp;", "&").replace(" ", "%20"));
            }
        }
        return found;
    }

    private static String page(String address) throws Exception {
        var query = address.indexOf('?');
        var request = get(query < 0 ? address : address.substring(0, query));
        if (query >= 0) {
            var pair = address.substring(query + 1).split("=", 2);
            request.queryParam(pair[0], pair[1]);
        }
        var answer = mvc.perform(as(request)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(as(request)).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.requestAttr(FixedViewers.SCOPE, FixedViewers.everything())
                .header("Accept-Language", "en")
                .with(user("office"))
                .with(csrf());
    }
}
