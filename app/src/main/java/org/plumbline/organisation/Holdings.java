package org.plumbline.organisation;

import java.util.Collection;
import java.util.Map;

/**
 * What units hold besides what is kept here, such as promises, tasks and returns that are owed. Other modules are beans of it; they are
 * asked before a decision ends units, so that whoever signs it sees what it touches.
 */
public interface Holdings {

    /** The word for what is held, as keys of messages bear it. */
    String kind();

    /** How much of it is open at these units, by their inner numbers; nothing of those that hold none. */
    Map<Integer, Integer> open(Collection<Integer> nodes);
}
