package org.plumbline.directive.deed;

import java.util.UUID;

/** Puts a file to a document; its bytes are kept under their hash. */
public record AttachFile(UUID id, UUID directive, String name, String mediaType, long size, String sha256)
        implements DirectiveDeed {

    @Override
    public String happening() {
        return "file-attached";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
