package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What a person does with the demonstration in a real browser. */
abstract class Journey {

    /** Whether what does not fit into an ordinary run is looked at too. */
    static final boolean LONG = Boolean.getBoolean("plumbline.long");

    private static final boolean PICTURES = LONG || Boolean.getBoolean("plumbline.pictures");
    private static final Path PICTURED = Path.of("target", "pictures");

    private static Browser browser;

    protected final DemoServer server;
    protected BrowserContext context;
    protected Page page;

    private final List<String> trouble = new ArrayList<>();

    Journey() {
        this(DemoServer.shared());
    }

    /** A journey that changes what others look at walks on a server of its own. */
    Journey(DemoServer server) {
        this.server = server;
    }

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
        open(desktop());
    }

    @AfterEach
    void closeBrowser() {
        context.close();
        assertThat(trouble)
                .as("no error in the browser, and no call leaves the machine")
                .isEmpty();
    }

    /** Starts again with another window: a phone, another language, without scripts. */
    protected void open(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser().newContext(options.setBaseURL(server.address()).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(30_000);
        context.setDefaultNavigationTimeout(60_000);
        var home = server.address();
        context.onRequest(request -> note(!request.url().startsWith(home), "left the machine: " + request.url()));
        context.onResponse(response -> note(
                response.status() >= (response.request().isNavigationRequest() ? 500 : 400),
                response.status() + " for " + response.url()));
        context.onConsoleMessage(message -> note(
                message.type().equals("error") && !message.text().startsWith("Failed to load resource"),
                "console: " + message.text()));
        context.onWebError(error -> note(true, "script: " + error.error()));
        page = context.newPage();
    }

    private void note(boolean wrong, String what) {
        if (wrong) {
            trouble.add(what);
        }
    }

    protected static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);
    }

    protected static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(360, 780);
    }

    protected static Browser.NewContextOptions dark() {
        return desktop().setColorScheme(ColorScheme.DARK);
    }

    /** A window in which a page is looked at; {@code name} tells its pictures apart. */
    protected record Window(String name, Browser.NewContextOptions options) {

        boolean runsScripts() {
            return options.javaScriptEnabled == null || options.javaScriptEnabled;
        }
    }

    /** A wide window, a dark one, a phone, and one without scripts. */
    protected static List<Window> windows() {
        return List.of(
                new Window("1280", desktop()),
                new Window("dark", dark()),
                new Window("360", phone()),
                new Window("no-script", desktop().setJavaScriptEnabled(false)));
    }

    /** Takes one of the demonstration's posts on the sign-in page. */
    protected void signInAs(String login) {
        page.navigate("/sign-in");
        takeThePost(login);
    }

    /** Takes a post on the sign-in page that is open. */
    protected void takeThePost(String login) {
        follow(page.locator("button[name=account][value='" + id("account:" + login) + "']"));
    }

    /** What somebody else does meanwhile, in a browser of their own. */
    protected void elsewhere(String login, Consumer<Page> does) {
        try (var other = browser().newContext(desktop().setBaseURL(server.address()))) {
            var theirs = other.newPage();
            theirs.navigate("/sign-in");
            theirs.waitForNavigation(
                    () -> theirs.locator("button[name=account][value='" + id("account:" + login) + "']")
                            .click());
            does.accept(theirs);
        }
    }

    /** Presses what leads to another page, and waits for that page; gives its status. */
    protected int follow(Locator what) {
        return page.waitForNavigation(what::click).status();
    }

    /** Presses the button of this name in the page's own part, not in the frame around it. */
    protected int press(String name) {
        return follow(main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** Follows the link of this name in the page's own part. */
    protected int go(String name) {
        return follow(link(name));
    }

    protected Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field of this label in the page's own part. */
    protected Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    protected Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The first heading of the page. */
    protected String heading() {
        return main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /** What a person reads in the page's own part. */
    protected String text() {
        return main().innerText();
    }

    /** The identifier that the demonstration gives to what a code names, for example {@code unit:quang-ninh}. */
    protected static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    /** No violation of WCAG 2.2 AA that a machine can find. */
    protected void isAccessible(String what) {
        assertThat(Axe.faults(page)).as("%s at %s", what, page.url()).isEmpty();
    }

    /** Keeps a picture for the README or for looking at: in the long form, and when the class was asked for by name. */
    protected void picture(String name) {
        screenshot(name, false);
    }

    /** The whole page as a picture. */
    protected void wholePicture(String name) {
        screenshot(name, true);
    }

    private void screenshot(String name, boolean whole) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURED.resolve(name + ".png"))
                    .setFullPage(whole));
        }
    }

    /** Keeps what a printer would get beside the pictures. */
    protected void keep(String name, byte[] bytes) {
        if (PICTURES) {
            try {
                Files.write(Files.createDirectories(PICTURED).resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
