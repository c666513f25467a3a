package org.plumbline.directive.deed;

import java.util.UUID;

/** Takes back an addressee entered by mistake. */
public record EndAddressee(UUID directive, UUID addressee) implements DirectiveDeed {

    @Override
    public String happening() {
        return "addressee-ended";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
