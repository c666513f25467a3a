package org.plumbline.programme.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.programme.Work;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** The files that go with a progress note: as they are sent, and as they are brought to a reader. */
final class SentFiles {

    private SentFiles() {}

    /** The files of a form; a field in which none was chosen sends an empty one without a name. */
    static List<Work.Sent> of(@Nullable List<MultipartFile> files) {
        var sent = new ArrayList<Work.Sent>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() || !Brought.name(file).isEmpty()) {
                sent.add(new Work.Sent(Brought.name(file), bytes(file)));
            }
        }
        return sent;
    }

    static ResponseEntity<Resource> brought(Work.Kept kept) {
        var file = kept.file();
        return Brought.of(file.name(), file.mediaType(), file.size(), kept.bytes());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return Brought.bytes("files", file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s could not be read.".formatted(Brought.name(file)), e);
        }
    }
}
