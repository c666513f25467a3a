package org.plumbline.indicator;

/** What a part gives to a figure of a composite. */
public enum PartStanding {
    /** Its figure is in. */
    GIVEN,
    /** It has no figure for the period: the rule for missing parts decides. */
    MISSING,
    /** Its unit says that nobody collected it; it is missing. */
    NOT_COLLECTED,
    /** Its unit says that it does not apply; only the rule of the definition takes a part out of the weights, so it is missing. */
    NOT_APPLICABLE,
    /** Its figure cannot be brought to the scale: another unit of measure than the definition knows, or a ratio of nothing; it is missing. */
    UNFIT,
    /** The unit has not the trait that the part asks for: it is left out of the weights. */
    OUTSIDE;

    /** Whether it ought to be there and is not. */
    public boolean isMissing() {
        return this != GIVEN && this != OUTSIDE;
    }
}
