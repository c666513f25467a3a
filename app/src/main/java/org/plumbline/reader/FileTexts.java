package org.plumbline.reader;

import java.util.List;
import java.util.Map;
import org.plumbline.directive.FileVault;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.deed.OriginalFile;
import org.springframework.stereotype.Component;

/** Files that come in to be read: their text, and the file itself kept beside it. */
@Component
public class FileTexts {

    private final List<FileText> kinds;
    private final FileVault vault;

    FileTexts(List<FileText> kinds, FileVault vault) {
        this.kinds = List.copyOf(kinds);
        this.vault = vault;
    }

    /** A file and its text. */
    public record Opened(FileText.Taken taken, OriginalFile file) {}

    /**
     * Takes the text out of a file and keeps the file.
     *
     * @throws Refused at {@code file} for one that is empty, of no kind that is read, or without any text
     */
    public Opened open(String name, byte[] bytes) {
        var taken = taken(name, bytes);
        var kept = taken.mediaType().startsWith("text/")
                ? FileVault.text("file", name, bytes)
                : FileVault.taken("file", name, bytes);
        vault.keep(kept.sha256(), bytes);
        return new Opened(taken, new OriginalFile(kept.name(), kept.mediaType(), kept.size(), kept.sha256()));
    }

    /** Only the text of a file; nothing is kept. */
    public FileText.Taken taken(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused("file", "reader.file-empty", Map.of("name", name));
        }
        return kinds.stream()
                .flatMap(kind -> kind.take(name, bytes).stream())
                .findFirst()
                .orElseThrow(() -> new Refused("file", "reader.file-kind", Map.of("name", name)));
    }
}
