package org.plumbline.reader.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.kernel.Problem;

/**
 * Bytes as letters. What stands for no letter is shown as U+FFFD and counted, and everything else is read.
 *
 * @param broken how many places stand for no letter
 * @param wellFormed how many letters outside of ASCII were read
 */
record Decoded(String text, int broken, int wellFormed, List<Problem> remarks) {

    static final char LOST = '\uFFFD';

    Decoded {
        remarks = List.copyOf(remarks);
    }

    static Decoded in(Charset encoding, String name, byte[] bytes, int from) {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate((int) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 2);
        int broken = 0;
        int firstByte = 0;
        int firstLetter = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            if (broken++ == 0) {
                firstByte = in.position();
                firstLetter = out.position();
            }
            out.put(LOST);
            in.position(in.position() + result.length());
            decoder.reset();
        }
        decoder.flush(out);
        out.flip();
        var text = out.toString();
        if (broken == 0) {
            return new Decoded(text, 0, 0, List.of());
        }
        var remark = new Problem(
                "reading.file.broken",
                null,
                Map.of(
                        "name",
                        name,
                        "encoding",
                        encoding.name(),
                        "count",
                        broken,
                        "line",
                        lines(text, firstLetter),
                        "byte",
                        firstByte + 1,
                        "length",
                        text.codePointCount(0, text.length()) - broken));
        return new Decoded(text, broken, wellFormed(text), List.of(remark));
    }

    Decoded with(Problem remark) {
        var all = new ArrayList<>(remarks);
        all.addFirst(remark);
        return new Decoded(text, broken, wellFormed, all);
    }

    private static int wellFormed(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            count += one > 0x7F && one != LOST ? 1 : 0;
        }
        return count;
    }

    private static int lines(String text, int before) {
        int line = 1;
        for (int at = 0; at < before; at++) {
            line += text.charAt(at) == '\n' ? 1 : 0;
        }
        return line;
    }
}
