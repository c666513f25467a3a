package org.plumbline.directive.deed;

import java.util.UUID;

/** Takes a file away from a document; the bytes stay for the history. */
public record WithdrawFile(UUID directive, UUID file) implements DirectiveDeed {

    @Override
    public String happening() {
        return "file-withdrawn";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
