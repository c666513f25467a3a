package org.plumbline.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.access.AHouse;
import org.plumbline.access.AHouse.Somebody;
import org.plumbline.access.Accounts;
import org.plumbline.access.CloseAccount;
import org.plumbline.access.EndMandate;
import org.plumbline.access.LeaveSeat;
import org.plumbline.access.Mandates;
import org.plumbline.access.OpenAccount;
import org.plumbline.access.Openings;
import org.plumbline.access.Role;
import org.plumbline.access.SeatAccount;
import org.plumbline.access.Seats;
import org.plumbline.access.SetPassword;
import org.plumbline.access.Tokens;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Installation;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedClock;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signing in and what it gives, as a browser or a program meets it. */
@DatabaseTest
class SignInTests {

    private static final String PASSWORD = "violet harbour lamp";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AHouse houses;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Seats seats;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Openings openings;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Installation installation;

    @Autowired
    private FilterChainProxy filters;

    @Autowired
    private CsrfTokenRepository formTokens;

    /** Other tests' {@code csrf()} puts a repository of its own into the shared context; here the real one is looked at. */
    @BeforeEach
    void useTheRealFormTokens() {
        var guard = Objects.requireNonNull(filters.getFilters("/sign-in")).stream()
                .filter(CsrfFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
        ReflectionTestUtils.setField(guard, "tokenRepository", formTokens);
    }

    @Test
    void theRightPasswordBeginsASessionUnderANewIdentifierAndLeadsBack() throws Exception {
        var who = aReader();
        var before = new MockHttpSession();
        var answer = signIn(who.login().toUpperCase(java.util.Locale.ROOT), PASSWORD, "/account?x=1", before);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/account?x=1");
        assertThat(before.isInvalid()).isTrue();
    }

    @Test
    void aWrongPasswordAnUnknownLoginAndAClosedAccountGetOneAnswer() throws Exception {
        var wrong = aReader();
        var closed = aReader();
        accounts.close(Scope.programme(), new CloseAccount(closed.account(), 1, AHouse.TODAY));
        var first = signIn(wrong.login(), "not the password at all", "/", new MockHttpSession());
        var second = signIn("nobody-" + Ids.next(), PASSWORD, "/", new MockHttpSession());
        var third = signIn(closed.login(), PASSWORD, "/", new MockHttpSession());
        assertThat(first.getStatus()).isEqualTo(422);
        assertThat(plain(first, wrong.login()))
                .isEqualTo(plain(third, closed.login()))
                .hasSameSizeAs(plain(second, ""));
        assertThat(first.getContentAsString()).contains("do not belong together");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndNothingBegins() throws Exception {
        var who = aReader();
        var session = new MockHttpSession();
        var answer = mvc.perform(real(post("/sign-in")
                        .session(session)
                        .param("login", who.login())
                        .param("password", PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in?expired=yes");
        assertThat(session.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void afterSignInOneIsLedNowhereElse() throws Exception {
        var who = aReader();
        for (var elsewhere :
                new String[] {"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example"}) {
            assertThat(signIn(who.login(), PASSWORD, elsewhere, new MockHttpSession())
                            .getHeader("Location"))
                    .isEqualTo("/");
        }
    }

    @Test
    void attemptsForOneLoginAreLimited() throws Exception {
        var who = aReader();
        MockHttpServletResponse last = null;
        for (var i = 0; i < 9; i++) {
            last = signInFrom("10.0.0." + i, who.login(), "wrong again and again");
        }
        assertThat(Objects.requireNonNull(last).getContentAsString()).contains("too many attempts");
        assertThat(signInFrom("10.0.0.200", who.login(), PASSWORD).getStatus()).isEqualTo(422);
    }

    @Test
    void anEndedSessionSendsReadersToSignInAndBackAndSaysThatNothingWasStored() throws Exception {
        var who = aReader();
        var session = session(who, 1, Duration.ofHours(13));
        var read = mvc.perform(real(get("/account?a=b").session(session)))
                .andReturn()
                .getResponse();
        assertThat(read.getHeader("Location")).isEqualTo("/sign-in?next=%2Faccount%3Fa%3Db");
        assertThat(session.isInvalid()).isTrue();
        var form = form("/sign-in");
        var sent = mvc.perform(form.in(real(post("/account/tokens").param("name", "x"))))
                .andReturn()
                .getResponse();
        assertThat(sent.getHeader("Location")).isEqualTo("/sign-in?expired=yes");
        assertThat(mvc.perform(real(get("/sign-in?expired=yes")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("nothing was stored");
    }

    @Test
    void closingLeavingAndEndingCountWithTheNextRequest() throws Exception {
        var who = aReader();
        var session = session(who, 2, Duration.ZERO);
        assertThat(status("/account", session)).isEqualTo(200);
        mandates.end(Scope.programme(), new EndMandate(who.mandate(), 1, AHouse.TODAY));
        assertThat(body("/account", session)).doesNotContain("What this post may do");
        seats.leave(Scope.programme(), new LeaveSeat(who.account(), who.post(), AHouse.TODAY));
        assertThat(body("/account", session)).contains("sits on no post today");
        accounts.close(Scope.programme(), new CloseAccount(who.account(), 1, AHouse.TODAY));
        assertThat(status("/account", session)).isEqualTo(303);
    }

    @Test
    void theOfferedPostsAreThereInADemonstrationOnly() throws Exception {
        var unit = houses.house().commune();
        var account = Ids.next();
        accounts.open(
                Scope.programme(),
                new OpenAccount(account, unit, "demo-" + account, "en", 1, Wording.of("en", "Answers for a commune.")));
        seats.take(Scope.programme(), new SeatAccount(account, houses.post(unit), AHouse.FOUNDED));
        var form = form("/sign-in");
        var take = form.in(real(post("/sign-in/offered").param("account", account.toString())));
        assertThat(mvc.perform(take).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(body("/sign-in", new MockHttpSession())).doesNotContain("Answers for a commune.");
        installation.set(Map.of("clock.demo", FixedClock.NOW.toString()));
        try {
            assertThat(body("/sign-in", new MockHttpSession())).contains("Answers for a commune.");
            assertThat(mvc.perform(form.in(real(post("/sign-in/offered").param("account", account.toString()))))
                            .andReturn()
                            .getResponse()
                            .getHeader("Location"))
                    .isEqualTo("/");
            var other = aReader().account();
            assertThat(mvc.perform(form.in(real(post("/sign-in/offered").param("account", other.toString()))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        } finally {
            installation.set(Map.of("clock.demo", ""));
        }
    }

    @Test
    void aFirstPasswordLeadsToChoosingOneAndAllowsNothingElse() throws Exception {
        var who = houses.somebody(houses.house().commune(), Role.OFFICE, true);
        var first = openings.newPassword(Scope.programme(), who.account()).orElseThrow();
        var answer = signIn(who.login(), first, "/units", new MockHttpSession());
        assertThat(answer.getHeader("Location")).isEqualTo("/account?password=choose");
        var session = session(who, 2, Duration.ZERO);
        assertThat(mvc.perform(real(get("/sign-in").session(session)))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/account?password=choose");
        var form = form("/account", session);
        var chosen = mvc.perform(form.in(real(post("/account/password")
                        .session(session)
                        .param("current", first)
                        .param("password", "a harbour of lamps"))))
                .andReturn();
        assertThat(chosen.getResponse().getHeader("Location")).isEqualTo("/account?password=changed");
        var renewed =
                (MockHttpSession) Objects.requireNonNull(chosen.getRequest().getSession(false));
        assertThat(body("/account", renewed)).contains("What this post may do");
    }

    @Test
    void programsShowATokenAndNothingElse() throws Exception {
        var who = aReader();
        var scope = houses.scope(who, 2);
        var value = tokens.issue(scope, who.mandate(), "export", false, Duration.ofDays(2))
                .value()
                .orElseThrow();
        var me = mvc.perform(real(get("/api/v1/me").header("Authorization", "Bearer " + value)))
                .andReturn();
        assertThat(me.getResponse().getStatus()).isEqualTo(200);
        assertThat(me.getResponse().getContentAsString())
                .contains("\"abilities\":[\"READ\"]", who.account().toString());
        assertThat(me.getRequest().getSession(false)).isNull();
        assertThat(me.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(mvc.perform(real(get("/account").header("Authorization", "Bearer " + value)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        var bySession = mvc.perform(real(get("/api/v1/me").session(session(who, 2, Duration.ZERO))))
                .andReturn()
                .getResponse();
        assertThat(bySession.getStatus()).isEqualTo(401);
        assertThat(bySession.getContentType()).startsWith("application/problem+json");
        assertThat(bySession.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aTokenEndsWithItsMandate() throws Exception {
        var who = aReader();
        var value = tokens.issue(houses.scope(who, 2), who.mandate(), "export", true, Duration.ofDays(2))
                .value()
                .orElseThrow();
        var ask = "Bearer " + value;
        assertThat(mvc.perform(real(get("/api/v1/me").header("Authorization", ask)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        mandates.end(Scope.programme(), new EndMandate(who.mandate(), 1, AHouse.TODAY));
        assertThat(mvc.perform(real(get("/api/v1/me").header("Authorization", ask)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void everyAnswerForbidsWhatPagesDoNotNeed() throws Exception {
        for (var path : new String[] {"/sign-in", "/nowhere", "/api/v1/me", "/static/1/nothing.css", "/units;x=1"}) {
            var answer = mvc.perform(real(get(path))).andReturn().getResponse();
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=()");
        }
    }

    /** An address that is stopped before any page is a page for people, and a problem for programs like every other. */
    @Test
    void anAddressThatIsStoppedIsAnsweredLikeAnyOtherMistake() throws Exception {
        var page = mvc.perform(real(get("/units;x=1"))).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentType()).startsWith("text/html");
        var problem =
                mvc.perform(real(get("/api/v1/units;x=1/tasks"))).andReturn().getResponse();
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getContentType()).startsWith("application/problem+json");
        assertThat(problem.getContentAsString()).contains("\"code\":\"web.request\"");
        assertThat(problem.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void languageAndColoursAreChosenSignedOutToo() throws Exception {
        var form = form("/sign-in");
        var answer = mvc.perform(
                        form.in(real(post("/language").param("language", "vi").param("next", "/sign-in?next=%2F"))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeaders("Set-Cookie")).anyMatch(c -> c.startsWith("lang=vi;") && c.contains("HttpOnly"));
        var theme = mvc.perform(
                        form.in(real(post("/theme").param("theme", "dark").param("next", "//elsewhere.example"))))
                .andReturn()
                .getResponse();
        assertThat(theme.getHeaders("Set-Cookie")).anyMatch(c -> c.startsWith("theme=dark;"));
        assertThat(theme.getHeader("Location")).isEqualTo("/");
    }

    private Somebody aReader() {
        var who = houses.somebody(houses.house().commune(), Role.READER, false);
        accounts.setPassword(Scope.programme(), new SetPassword(who.account(), false), PASSWORD);
        return who;
    }

    /** A form token as a browser holds it: the cookie, and the hidden field of a page. */
    private record Form(Cookie cookie, String token) {
        MockHttpServletRequestBuilder in(MockHttpServletRequestBuilder request) {
            return request.cookie(cookie).param("_csrf", token);
        }
    }

    private Form form(String page) throws Exception {
        return form(page, new MockHttpSession());
    }

    private Form form(String page, MockHttpSession session) throws Exception {
        var answer = mvc.perform(real(get(page).session(session))).andReturn().getResponse();
        var token = TOKEN.matcher(answer.getContentAsString());
        assertThat(token.find()).isTrue();
        return new Form(Objects.requireNonNull(answer.getCookie("form")), token.group(1));
    }

    private MockHttpServletResponse signIn(String login, String password, String next, MockHttpSession session)
            throws Exception {
        var request = real(post("/sign-in")
                .session(session)
                .param("login", login)
                .param("password", password)
                .param("next", next));
        return mvc.perform(form("/sign-in").in(request)).andReturn().getResponse();
    }

    private MockHttpServletResponse signInFrom(String address, String login, String password) throws Exception {
        var request = real(post("/sign-in").param("login", login).param("password", password));
        return mvc.perform(form("/sign-in").in(request).with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    private static MockHttpSession session(Somebody who, int epoch, Duration ago) {
        var session = new MockHttpSession();
        session.setAttribute(
                Sessions.SignedIn.class.getName(),
                new Sessions.SignedIn(who.account(), null, epoch, FixedClock.NOW.minus(ago)));
        return session;
    }

    private int status(String page, MockHttpSession session) throws Exception {
        return mvc.perform(real(get(page).session(session)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String body(String page, MockHttpSession session) throws Exception {
        return mvc.perform(real(get(page).session(session)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder real(MockHttpServletRequestBuilder request) {
        return request.requestAttr(FixedViewers.REAL, true);
    }

    /** The page without what differs on every showing. */
    private static String plain(MockHttpServletResponse answer, String login) throws Exception {
        return answer.getContentAsString()
                .replaceAll("name=\"(_csrf|_once)\" value=\"[^\"]+\"", "")
                .replace("value=\"" + login + "\"", "")
                .replaceAll("value=\"nobody-[^\"]+\"", "");
    }
}
