package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What a person does with the demonstration in a real browser. */
abstract class Journey {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static Browser browser;

    protected final DemoServer server = DemoServer.shared();
    protected BrowserContext context;
    protected Page page;

    private static synchronized Browser browser() {
        if (browser == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("plumbline.chromium", "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    @BeforeEach
    void openBrowser() {
        open(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    /** Starts again with another window: a phone, another language, without scripts. */
    protected void open(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser().newContext(options.setBaseURL(server.address()));
        context.onRequest(request ->
                assertThat(request.url()).as("no call leaves the machine").startsWith(server.address()));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.setDefaultNavigationTimeout(60_000);
    }

    protected static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(360, 780);
    }

    protected static Browser.NewContextOptions dark() {
        return new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setViewportSize(1280, 900)
                .setColorScheme(ColorScheme.DARK);
    }

    /** Takes one of the demonstration's posts on the sign-in page. */
    protected void signInAs(String login) {
        page.navigate("/sign-in");
        var account = UUID.nameUUIDFromBytes(("account:" + login).getBytes(StandardCharsets.UTF_8));
        page.locator("button[name=account][value='" + account + "']").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** No violation of WCAG 2.2 AA that a machine can find. */
    protected void isAccessible(String what) {
        var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations)
                .as(
                        "%s at %s: %s",
                        what,
                        page.url(),
                        violations.stream()
                                .map(v -> v.getId() + " "
                                        + v.getNodes().getFirst().getHtml())
                                .toList())
                .isEmpty();
    }

    /** Keeps a picture for the README or for looking at. */
    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(false));
    }

    /** The whole page as a picture. */
    protected void wholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }
}
