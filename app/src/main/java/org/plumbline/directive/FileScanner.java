package org.plumbline.directive;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The virus scanner of the house, if it has one: {@code plumbline.scanner} says where its service listens, {@code host:port}. Files go
 * there piece by piece, as ClamAV takes them (INSTREAM).
 */
@Component
class FileScanner {

    private static final Pattern ANSWER = Pattern.compile("stream: (?:(OK)|(.+) FOUND)\\s*\\x00?");
    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE = 60_000;

    private final String at;

    FileScanner(@Value("${plumbline.scanner:}") String at) {
        this.at = at.strip();
    }

    boolean isSetUp() {
        return !at.isEmpty();
    }

    /**
     * What it finds in a file; empty for nothing.
     *
     * @throws IOException if it cannot be reached or does not say: the file stays held then
     */
    Optional<String> found(Path file) throws IOException {
        var colon = at.lastIndexOf(':');
        try (var socket = new Socket();
                var in = Files.newInputStream(file)) {
            socket.connect(
                    new InetSocketAddress(at.substring(0, colon), Integer.parseInt(at.substring(colon + 1))), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[PIECE];
            for (var n = in.read(piece); n > 0; n = in.read(piece)) {
                out.writeInt(n);
                out.write(piece, 0, n);
            }
            out.writeInt(0);
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8);
            var said = ANSWER.matcher(answer);
            if (!said.matches()) {
                throw new IOException("The scanner at %s answered \"%s\".".formatted(at, answer.strip()));
            }
            return Optional.ofNullable(said.group(2));
        }
    }
}
