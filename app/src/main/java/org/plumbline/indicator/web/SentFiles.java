package org.plumbline.indicator.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.indicator.FigureWork;
import org.springframework.web.multipart.MultipartFile;

/** The files that come with a figure or its proof. */
final class SentFiles {

    private SentFiles() {}

    /** The files of a form; a field in which none was chosen sends an empty one without a name. */
    static List<FigureWork.Sent> of(String field, @Nullable List<MultipartFile> files) {
        var sent = new ArrayList<FigureWork.Sent>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() || !Brought.name(file).isEmpty()) {
                try {
                    sent.add(new FigureWork.Sent(Brought.name(file), Brought.bytes(field, file)));
                } catch (IOException e) {
                    throw new UncheckedIOException("The file %s could not be read.".formatted(Brought.name(file)), e);
                }
            }
        }
        return sent;
    }
}
