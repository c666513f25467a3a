package org.plumbline.indicator.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.indicator.FigureWork;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** The files that come with a figure, its proof or a line that asks for it. */
@NamedInterface("pages")
public final class SentFiles {

    private SentFiles() {}

    /** The parts of a form under a name; none of a form that brings no files at all. */
    public static List<MultipartFile> parts(HttpServletRequest request, String name) {
        var many = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return many == null ? List.of() : many.getFiles(name);
    }

    /** The files of a form; a field in which none was chosen sends an empty one without a name. */
    public static List<FigureWork.Sent> of(String field, @Nullable List<MultipartFile> files) {
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
