package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.kernel.Language;

/** The main pages in each of the six languages: words, dates and names as the reader writes them. */
class LanguagesJourneyTests extends Journey {

    private static final String PROGRAMME = "/directives/" + id("directive:46-ctr-tu-qn");
    private static final String DISTRICT = "/units/" + id("unit:quang-ninh/binh-lieu");

    /** The day of issue of the programme in a table, and the demonstration's day in running text. */
    private static final Map<Language, List<String>> DAYS = Map.of(
            Language.EN, List.of("24 Jan 2025", "15 March 2025"),
            Language.VI, List.of("24/1/2025", "15 tháng 3 năm 2025"),
            Language.ID, List.of("24 Jan 2025", "15 Maret 2025"),
            Language.DE, List.of("24.01.2025", "15. März 2025"),
            Language.PL, List.of("24 sty 2025", "15 marca 2025"),
            Language.UK, List.of("24 січ. 2025 р.", "15 березня 2025"));

    /** Words of English that no other language here shares, outside of what says that it is in another language. */
    private static final String ENGLISH = """
            () => { const words = /\\b(the|and|with|from|which|units|directives|answers|received|none|yes|not yet|place|body|task|sort|filter)\\b/;
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
                while (walk.nextNode()) { const t = walk.currentNode, e = t.parentElement;
                    if (e.closest("script, style, textarea, code, kbd") || e.closest("[lang]") !== document.documentElement) continue;
                    if (words.test(t.data)) found.push(t.data.trim()); }
                return found; }""";

    @BeforeEach
    void atTheOffice() {
        signInAs("quang-ninh");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksTheReadersLanguageThroughout(Language language) {
        context.addCookies(List.of(new Cookie("lang", language.tag()).setUrl(server.address())));
        for (var address :
                List.of("/", "/units", DISTRICT, "/directives", "/directives/new", "/account", "/help", PROGRAMME)) {
            page.navigate(address);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
            assertThat(Reading.codes(page)).as(address).isEmpty();
            if (language != Language.EN) {
                assertThat((List<?>) page.evaluate(ENGLISH))
                        .as(address + " in " + language)
                        .isEmpty();
            }
        }
        assertThat(main().locator(".over time").first().innerText().replaceAll("\\h", " "))
                .isEqualTo(DAYS.get(language).getFirst());
        assertThat(page.locator("aside.demo").innerText())
                .contains(DAYS.get(language).getLast());
        nameSaysInWhichLanguageItIs(language);
    }

    /** What has no translation stands in its own language and says so. */
    private void nameSaysInWhichLanguageItIs(Language language) {
        var title = main().locator("h1");
        if (language == Language.EN) {
            assertThat(title.innerText()).startsWith("Action programme");
            assertThat(title.getAttribute("lang")).isIn(null, "en");
        } else {
            assertThat(title.innerText()).startsWith("Chương trình hành động");
            assertThat(title.evaluate("e => e.closest('[lang]').lang")).isEqualTo("vi");
        }
    }
}
