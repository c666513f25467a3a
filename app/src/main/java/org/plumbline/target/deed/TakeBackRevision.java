package org.plumbline.target.deed;

import java.util.UUID;

/** Takes back the last revision of a goal that was entered in error; the goal before it is in force again. */
public record TakeBackRevision(UUID id, UUID target, int rowVersion, String reason) implements TargetDeed {

    @Override
    public String happening() {
        return "target-revision-taken-back";
    }

    @Override
    public UUID about() {
        return target;
    }
}
