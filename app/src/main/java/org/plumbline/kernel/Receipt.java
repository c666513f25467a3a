package org.plumbline.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to a command.
 *
 * @param about the record that was made or changed
 * @param knownAt when the installation came to know it
 * @param repeated whether the same request had been carried out before: nothing was done a second time
 */
public record Receipt(UUID about, Instant knownAt, boolean repeated) {}
