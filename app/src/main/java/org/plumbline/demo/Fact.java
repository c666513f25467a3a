package org.plumbline.demo;

import java.time.Instant;

/**
 * Something that became known.
 *
 * @param known when the installation came to know it; the loader sets the clock to it
 * @param order among facts of one instant: units before directives, directives before answers
 * @param work the call of a module's front door
 */
record Fact(Instant known, int order, Runnable work) {}
