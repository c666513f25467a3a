package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.FileState;
import org.plumbline.directive.Quarantine;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where the house has a scanner, evidence is held until it answered; what it refuses shows nothing any more. */
@DatabaseTest
class QuarantineTests extends AFigureOfAUnit {

    private static final Scanner SCANNER = new Scanner();

    @Autowired
    private SeriesList series;

    @Autowired
    private Quarantine quarantine;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) {
        properties.add("plumbline.scanner", () -> "127.0.0.1:" + SCANNER.socket.getLocalPort());
        properties.add("plumbline.scanner.worker", () -> "false");
    }

    @AfterAll
    static void close() throws IOException {
        SCANNER.socket.close();
    }

    /** Answers as ClamAV does: it finds something in what says EICAR, and nothing while it is silent. */
    private static final class Scanner {

        private final ServerSocket socket;
        private volatile boolean silent;

        Scanner() {
            try {
                socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(this::answer);
        }

        private void answer() {
            while (!socket.isClosed()) {
                try (var asked = socket.accept()) {
                    var in = new DataInputStream(asked.getInputStream());
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                            .isEqualTo("zINSTREAM\0");
                    var text = new StringBuilder();
                    for (var n = in.readInt(); n > 0; n = in.readInt()) {
                        text.append(new String(in.readNBytes(n), StandardCharsets.ISO_8859_1));
                    }
                    if (!silent) {
                        var said = text.indexOf("EICAR") < 0 ? "stream: OK\0" : "stream: Eicar-Test FOUND\0";
                        asked.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException closed) {
                    // the next one is asked
                }
            }
        }
    }

    private static byte[] text(String words) {
        return (words + " " + Ids.next()).getBytes(StandardCharsets.UTF_8);
    }

    private Evidence attached(UUID figure, byte[] bytes) {
        work.prove(
                set.district(),
                new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_ATTACHED, null, Measured.TODAY, List.of()),
                List.of(new FigureWork.Sent("list.txt", bytes)));
        return evidence(figure);
    }

    private Evidence evidence(UUID figure) {
        return series.cell(set.office(), figure).proofs().get(figure).stream()
                .flatMap(each -> each.files().stream())
                .toList()
                .getLast();
    }

    private String opened(Scope scope, UUID figure, UUID file) {
        var refused = catchThrowableOfType(Refused.class, () -> series.file(scope, figure, file));
        return refused == null ? "given" : refused.problems().getFirst().code();
    }

    private ProofLevel level() {
        return known(null).getFirst().proof();
    }

    @Test
    void aFileIsForItsUnitAndWhoChecksUntilItWasLookedAt() {
        var figure = entered("2023", Measured.number("65.5"));
        var file = attached(figure, text("Households"));
        assertThat(file.state()).isEqualTo(FileState.HELD);
        assertThat(opened(set.district(), figure, file.id())).isEqualTo("given");
        assertThat(opened(set.office(), figure, file.id())).isEqualTo("given");
        assertThat(opened(set.reader(), figure, file.id())).isEqualTo("directive.file-held");
        assertThat(problem(() -> prove(set.second(), figure, ProofLevel.DOCUMENT_CHECKED))
                        .code())
                .isEqualTo("indicator.proof-held");
        SCANNER.silent = true;
        quarantine.lookThrough();
        assertThat(evidence(figure).state()).as("the scanner said nothing").isEqualTo(FileState.HELD);
        SCANNER.silent = false;
        quarantine.lookThrough();
        assertThat(evidence(figure).state()).isEqualTo(FileState.PASSED);
        assertThat(opened(set.reader(), figure, file.id())).isEqualTo("given");
        prove(set.second(), figure, ProofLevel.DOCUMENT_CHECKED);
        assertThat(level()).isEqualTo(ProofLevel.DOCUMENT_CHECKED);
    }

    @Test
    void aFileInWhichSomethingIsFoundShowsNothing() {
        var figure = entered("2023", Measured.number("65.5"));
        var bytes = text("EICAR");
        var file = attached(figure, bytes);
        assertThat(level()).isEqualTo(ProofLevel.DOCUMENT_ATTACHED);
        quarantine.lookThrough();
        assertThat(level()).isEqualTo(ProofLevel.SELF_DECLARED);
        assertThat(evidence(figure).state()).isEqualTo(FileState.REFUSED);
        assertThat(opened(set.district(), figure, file.id())).isEqualTo("directive.file-refused");
        var other = entered("2022", Measured.number("70"));
        assertThat(problem(() -> attached(other, bytes)).code()).isEqualTo("directive.file-found");
        var second = attached(figure, text("Households"));
        assertThat(second.state()).isEqualTo(FileState.HELD);
        assertThat(series.get(set.office(), figure).proof().level()).isEqualTo(ProofLevel.DOCUMENT_ATTACHED);
    }
}
