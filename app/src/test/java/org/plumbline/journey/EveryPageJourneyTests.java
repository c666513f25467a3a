package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.kernel.Language;
import org.plumbline.web.Page;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every kind of page there is, found by following the links as each of the demonstration's accounts: readable by
 * everybody, in every theme and width, with nothing but words on it. English in all themes, the other languages by turns.
 * What was found good once is not asked again where it cannot differ: on a phone and in the other themes one of the rows
 * that look alike, in another language all but the colours. With {@code -Dplumbline.long=true} every page is looked at
 * whole, in every language, theme and width.
 */
class EveryPageJourneyTests extends Journey {

    private static final List<String> ACCOUNTS = List.of(
            "quang-ninh", "administrator", "hoanh-mo", "binh-lieu", "centre", "inspection", "reader", "thanh-phu");

    private static final String PROGRAMME = "/directives/" + id("directive:46-ctr-tu-qn");
    private static final String COMMUNE = "/units/" + id("unit:quang-ninh/binh-lieu/hoanh-mo");

    private static final String LIST = "/sets/" + id("set:quang-ninh-town-communes");

    private static final String REVISED = "/targets/" + id("target:qn-growth-2025");
    private static final String SPLIT = "/splits/" + id("split:growth-localities");
    private static final String ADDED_UP =
            "/indicators/" + id("indicator:GN-XA") + "/units/" + id("unit:quang-nam/tay-giang");

    /** Pages that are long, or empty, or seen on another day: kinds of their own. */
    private static final List<String> STATES = List.of(
            "/search?q=nothing+of+this+name",
            "/units?q=quang",
            "/units?kind=PLACE",
            "/directives?group=upper",
            "/directives?q=nothing+of+this+name",
            COMMUNE + "?on=2015-01-01",
            "/units/" + id("unit:nowhere"));

    /** Parts that scripts ask for, what the demonstration has behind it or none of, and files that were sent, which have a journey. */
    private static final String NO_PAGES =
            "/directives/(understood|units|documents|lead-posts)|/targets/indicators|/setup|/contests/\\{id}|/figures/imports/(work|taken)";

    private static final Language[] OTHERS = {Language.VI, Language.ID, Language.DE, Language.PL, Language.UK};

    private int turn = 20250315;

    @TestFactory
    Stream<DynamicTest> everyPageIsReadableByEverybody() {
        var atlas = new Atlas();
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("", atlas.walk(context.request(), List.of("/sign-in")));
        for (var account : ACCOUNTS) {
            open(desktop());
            signInAs(account);
            pages.put(account, atlas.walk(context.request(), from(account)));
        }
        pages.get(ACCOUNTS.getFirst()).addAll(STATES);
        assertThat(atlas.dead()).as("links that lead nowhere").isEmpty();
        assertThat(routes()).as("routes to which no link leads").allMatch(atlas::holds);
        return pages.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(address -> DynamicTest.dynamicTest(
                                (each.getKey() + " " + address).strip(), () -> look(each.getKey(), address))));
    }

    private static List<String> from(String account) {
        return switch (account) {
            case "hoanh-mo" -> List.of("/", PROGRAMME, COMMUNE, PROGRAMME + "/receipt?unit=" + COMMUNE.substring(7));
            case "quang-ninh" -> List.of("/", PROGRAMME, COMMUNE, "/help", "/search?q=hoanh+mo", SPLIT, REVISED);
            case "centre" -> List.of("/", ADDED_UP);
            case "administrator" -> List.of("/", LIST);
            default -> List.of("/");
        };
    }

    private String now = "nobody";

    private void look(String account, String address) {
        if (!now.equals(account)) {
            open(desktop());
            Axe.comeAlong(context);
            if (!account.isEmpty()) {
                signInAs(account);
            }
            now = account;
        }
        var faults = new LinkedHashMap<String, List<String>>();
        read("en", address);
        see("en", faults);
        if (LONG) {
            for (var other : OTHERS) {
                read(other.tag(), address);
                see(other.tag(), faults);
            }
        } else {
            var other = OTHERS[turn++ % OTHERS.length];
            read(other.tag(), address);
            note(faults, other.tag(), Axe.faultsOfWords(page));
            note(faults, other.tag(), Reading.codes(page));
            note(faults, other.tag(), Reading.layout(page));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(other.tag());
        }
        assertThat(faults).as(address).isEmpty();
    }

    private void read(String language, String address) {
        context.addCookies(List.of(new Cookie("lang", language).setUrl(server.address())));
        page.setViewportSize(1280, 900);
        page.navigate(address);
    }

    /** The open page, then as wide as a phone, then in the other themes. */
    private void see(String language, Map<String, List<String>> faults) {
        note(faults, language, Reading.codes(page));
        note(faults, language, Reading.layout(page));
        note(faults, language, Axe.faults(page));
        page.setViewportSize(360, 780);
        note(faults, language + " phone", Reading.layout(page));
        if (!LONG) {
            Axe.leaveOneOfEachLook(page);
        }
        note(faults, language + " phone", Axe.faults(page));
        page.setViewportSize(1280, 900);
        for (var theme : List.of("dark", "contrast")) {
            wear(theme);
            note(faults, language + " " + theme, LONG ? Axe.faults(page) : Axe.faultsOfColour(page));
        }
    }

    private void wear(String theme) {
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
    }

    private static void note(Map<String, List<String>> faults, String where, List<String> found) {
        if (!found.isEmpty()) {
            faults.computeIfAbsent(where, any -> new ArrayList<>()).addAll(found);
        }
    }

    private List<String> routes() {
        var mapping = server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getMethod().getReturnType() == Page.class)
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(route -> !route.matches(NO_PAGES))
                .toList();
    }
}
