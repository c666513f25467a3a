package org.plumbline.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One reader at an address: keeps its connection and its cookies, and takes answers compressed, as browsers do. */
final class Browser implements AutoCloseable {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final @Nullable String bearer;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private Browser(String address, @Nullable String bearer) {
        this.address = address;
        this.bearer = bearer;
    }

    /** A person who signs in by the form. */
    static Browser signedIn(String address, String login, String password) {
        var browser = new Browser(address, null);
        var token = FORM_TOKEN.matcher(new String(browser.unpacked("/sign-in"), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page holds no form token. Maybe the set-up is still open.");
        }
        var form = "_csrf=" + encoded(token.group(1)) + "&login=" + encoded(login) + "&password=" + encoded(password);
        var request = browser.to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var status = browser.send(request).statusCode();
        if (status != 303 && status != 302) {
            throw new IllegalStateException("Signing in as " + login + " gave status " + status + ".");
        }
        return browser;
    }

    /** A program with a token. */
    static Browser withToken(String address, String token) {
        return new Browser(address, token);
    }

    /** Fetches a page as it comes over the wire. Anything but success ends the measurement. */
    byte[] get(String path) {
        var answer = send(to(path).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " gave status " + answer.statusCode() + ": "
                    + answer.headers().firstValue("Location").orElse("no other address"));
        }
        return answer.body();
    }

    /** The page as it is read. */
    byte[] unpacked(String path) {
        var packed = get(path);
        if (packed.length < 2 || packed[0] != 0x1f || packed[1] != (byte) 0x8b) {
            return packed;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Encoding", "gzip");
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
