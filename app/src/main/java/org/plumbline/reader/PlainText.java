package org.plumbline.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.kernel.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plain text in UTF-8; signs that are none are replaced and counted, so that what was still read is read. */
@Component
@Order
class PlainText implements FileText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_BROKEN_PARTS = 20;

    @Override
    public Optional<Taken> take(String name, byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return Optional.empty();
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new Taken(bare(text), "text/plain", List.of()));
        } catch (CharacterCodingException broken) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            var lost = text.chars().filter(sign -> sign == '\uFFFD').count();
            if (lost * MOST_BROKEN_PARTS > text.length()) {
                return Optional.empty();
            }
            return Optional.of(new Taken(
                    bare(text),
                    "text/plain",
                    List.of(new Problem("reader.broken-signs", null, Map.of("count", lost, "name", name)))));
        }
    }

    private static String bare(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
