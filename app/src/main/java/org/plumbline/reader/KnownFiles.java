package org.plumbline.reader;

import java.util.Optional;
import org.plumbline.reader.file.TextOf;
import org.springframework.stereotype.Component;

/** Texts, web pages, DOCX, ODT and PDF, each with what of it could not be read. */
@Component
class KnownFiles implements FileText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public Optional<Taken> take(String name, byte[] bytes) {
        var content = TextOf.file(name, bytes, null);
        var text = content.text().startsWith(BYTE_ORDER_MARK) ? content.text().substring(1) : content.text();
        return Optional.of(new Taken(text, content.kind().mediaType(), content.remarks()));
    }
}
