package org.plumbline.directive.deed;

import java.util.UUID;

/** Takes out a clause that was entered by mistake. */
public record WithdrawClause(UUID directive, UUID clause, int rowVersion) implements DirectiveDeed {

    @Override
    public String happening() {
        return "clause-withdrawn";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
