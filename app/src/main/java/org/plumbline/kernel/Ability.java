package org.plumbline.kernel;

/** What a mandate may allow at its unit. Every route and every command names the one it needs. */
public enum Ability {
    /** See what lies in reach. */
    READ,
    /** Found, move, merge, split and rename units; name sets, posts and temporary bodies. */
    ORGANISE,
    /** Register directives issued by a unit in reach, with clauses, relations, addressees, files. */
    DIRECT,
    /** Answer for a unit in reach: receipt, study, own document, "works under the upper programme". */
    ANSWER,
    /** Remind units below that owe an answer. */
    REMIND,
    /** Give and end mandates and accounts in reach. */
    GRANT,
    /** Move the clock of a demonstration forward. */
    MOVE_CLOCK
}
