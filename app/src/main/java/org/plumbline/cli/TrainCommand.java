package org.plumbline.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.plumbline.store.OpenStore;
import org.plumbline.store.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The last step of a build: tells the demonstration's story once through the front doors, opens the main pages, and keeps
 * the result. The Java virtual machine notes meanwhile which classes a start needs, so that later starts are quick.
 */
@Command(
        name = "train",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Part of the build: tells a demonstration's story once and keeps the result.")
class TrainCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/", "/units", "/directives", "/search?q=46+ctr+tu", "/help");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Parameters(index = "0", paramLabel = "BODY")
    private String body = "province";

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file = Path.of("province.zip");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("plumbline-train-");
        try (var running = Running.start(OpenStore.embedded(folder), folder, 0, Map.of("plumbline.demo", body))) {
            visit("http://127.0.0.1:" + running.port());
            new Backup(running.credentials(), folder.resolve("files")).into(file.toAbsolutePath());
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
        return 0;
    }

    private static void visit(String address) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var page = get(browser, address + "/sign-in");
            var token = TOKEN.matcher(page);
            var login = Pattern.compile("name=\"account\" value=\"([^\"]+)\"").matcher(page);
            if (token.find() && login.find()) {
                var form = "_csrf=" + token.group(1) + "&account=" + login.group(1);
                browser.send(
                        HttpRequest.newBuilder(URI.create(address + "/sign-in/offered"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
            for (var path : PAGES) {
                get(browser, address + path);
            }
        }
    }

    private static String get(HttpClient browser, String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
