package org.plumbline.verdict;

import java.math.BigDecimal;

/** What a composite does when parts are missing; every composite states its rule (method paper 9.2, rule 8). */
public sealed interface MissingParts {

    /** No figure unless every part is there. */
    record All() implements MissingParts {}

    /** A figure if the parts that are there weigh at least this share. */
    record AtLeast(BigDecimal share) implements MissingParts {}

    /** A figure of whatever is there. */
    record Ignore() implements MissingParts {}
}
