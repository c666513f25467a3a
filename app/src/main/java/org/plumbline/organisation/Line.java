package org.plumbline.organisation;

import org.plumbline.kernel.Wording;

/** A line of subordination: the main line is number 1, sector lines stand beside it. */
public record Line(short line, String code, Wording name) {

    /** The main line: places, their bodies, their upper places. Mandates reach along it. */
    public static final int MAIN = 1;
}
