package org.plumbline.lists.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.plumbline.kernel.Refused;

/** Looks at the first and the last bytes of a file, before anything builds a list of its entries in memory. */
final class ZipShape {

    private static final int END = 22;
    private static final int COMMENT = 0xFFFF;
    private static final int END_MARK = 0x06054b50;
    private static final int LOCAL_MARK = 0x04034b50;
    private static final int OLD_OFFICE = 0xE011CFD0;

    private ZipShape() {}

    static void check(Path file, String name) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var size = channel.size();
            var first =
                    size < Integer.BYTES ? 0 : read(channel, 0, Integer.BYTES).getInt();
            if (first == OLD_OFFICE) {
                throw new Refused("file", "lists.upload.old-kind", Map.of("name", name));
            }
            if (first != LOCAL_MARK) {
                throw new Refused("file", "lists.upload.kind", Map.of("name", name));
            }
            var tail = read(channel, Math.max(0, size - END - COMMENT), (int) Math.min(size, END + COMMENT));
            for (var at = tail.limit() - END; at >= 0; at--) {
                if (tail.getInt(at) == END_MARK) {
                    end(tail, at, name);
                    return;
                }
            }
            throw new Refused("file", "lists.upload.broken", Map.of("part", name));
        }
    }

    private static void end(ByteBuffer tail, int at, String name) {
        var entries = tail.getShort(at + 10) & 0xFFFF;
        var directory = tail.getInt(at + 12) & 0xFFFF_FFFFL;
        if (entries > Limits.ENTRIES || directory > Limits.DIRECTORY) {
            throw new Refused("file", "lists.upload.entries", Map.of("name", name, "most", Limits.ENTRIES));
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // goes on until all is there
        }
        return bytes.flip();
    }
}
