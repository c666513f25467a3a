package org.plumbline.standing;

/** What a module has added up in each turn of whoever folds, before the counts are folded. Modules are beans of it. */
public interface Turn {

    /** Adds up what waits, if anything does; in transactions of its own. */
    void take();
}
