package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A clerk attaches a photo of the paper list while the line is cut: it is made smaller, goes up in pieces, and goes on by itself. */
class UploadJourneyTests extends OwnServerJourney {

    private static final UUID ROUND = id("round:BL-XA#2025-Q1");
    private static final String SHEET = "/rounds/" + ROUND + "/units/" + id("unit:quang-ninh/binh-lieu/hoanh-mo");
    private static final String FILES = "[id='cells[" + id("regime-line:BL-XA#1") + "].files']";
    private static final Pattern SIZE = Pattern.compile("size=(\\d+)");

    /** A large photo in which nothing can be left out. */
    private static byte[] photo() throws Exception {
        var picture = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, random.nextInt(0xffffff));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    private void opened() {
        page.navigate(SHEET);
        if (!page.locator(FILES).isVisible()) {
            page.locator("details:has(" + FILES + ") > summary").last().click();
        }
    }

    @Test
    void aPhotoGoesUpAlthoughTheLineIsCutAndThePageLeft() throws Exception {
        var photo = photo();
        var pieces = new AtomicInteger();
        var cut = new AtomicInteger(3);
        var size = new AtomicLong();
        signInAs("hoanh-mo");
        opened();
        context.onRequest(request -> {
            var said = request.postData() == null ? null : SIZE.matcher(request.postData());
            if (request.url().endsWith("/uploads") && said != null && said.find()) {
                size.set(Long.parseLong(said.group(1)));
            }
        });
        context.route("**/uploads/*?offset=*", route -> {
            if (pieces.incrementAndGet() >= cut.get()) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.locator(FILES).setInputFiles(new FilePayload("list of households.jpg", "image/jpeg", photo));
        page.waitForCondition(() -> text().contains("waits for the line"));
        assertThat(size.get()).as("the photo was made smaller").isPositive().isLessThan(photo.length / 2);
        isAccessible("a file that waits for the line");
        wholePicture("upload-waits");

        page.reload();
        cut.set(Integer.MAX_VALUE);
        page.waitForCondition(() -> text().contains("list of households.jpg, goes up with the figure"));
        assertThat(pieces.get())
                .as("pieces that came before the cut are not sent again")
                .isLessThan((int) (size.get() / (256 * 1024)) + 8);
        page.reload();
        page.waitForTimeout(500);
        assertThat(text()).contains("list of households.jpg, goes up with the figure");
        assertThat(page.locator("ul.uploads li").count())
                .as("nothing waits any more")
                .isZero();
        wholePicture("upload-attached");
    }

    @Test
    void withoutAScriptTheFormSendsTheFileItself() {
        open(desktop().setJavaScriptEnabled(false));
        signInAs("hoanh-mo");
        page.navigate(SHEET);
        page.locator("details:has(" + FILES + ") > summary").last().click();
        page.locator(FILES)
                .setInputFiles(new FilePayload(
                        "list.txt", "text/plain", "Households".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        follow(page.locator("[id='cells[" + id("regime-line:BL-XA#1") + "].attach']"));
        assertThat(page.locator("main").innerText()).contains("list.txt, goes up with the figure");
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreRead() throws Exception {
        signInAs("hoanh-mo");
        var home = java.net.URI.create(server.address());
        var cookies = context.cookies().stream()
                .map(each -> each.name + "=" + each.value)
                .collect(java.util.stream.Collectors.joining("; "));
        try (var socket = new java.net.Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(20_000);
            var head = "POST " + SHEET + "/lines/" + id("regime-line:BL-XA#1") + "/documents HTTP/1.1\r\nHost: "
                    + home.getHost()
                    + ":" + home.getPort() + "\r\nCookie: " + cookies
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 2147483648\r\n\r\n--x\r\n"
                    + "Content-Disposition: form-data; name=\"files\"; filename=\"film.mp4\"\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[100_000]);
            var answer = new String(socket.getInputStream().readNBytes(12), java.nio.charset.StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }
}
