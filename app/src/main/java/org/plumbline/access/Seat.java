package org.plumbline.access;

import java.time.LocalDate;
import java.util.UUID;

/** An account on a post, from one day up to and without another. */
public record Seat(UUID account, String login, UUID post, LocalDate validFrom, LocalDate validTo) {}
