package org.plumbline.reader;

import java.time.Instant;
import java.util.UUID;
import org.plumbline.reader.deed.RecordKind;

/** The record that words became, or that they mean. */
public record Traced(RecordKind kind, UUID record, String actor, Instant knownFrom) {}
