package org.plumbline.kernel;

import java.util.Map;
import java.util.UUID;

/**
 * Two people edited one record: the version sent is no longer the version stored. Carries both, so that the page can
 * show them side by side and nothing that was typed is lost. The keys of both are the names of the fields.
 */
public class Conflict extends RuntimeException {

    private final UUID record;
    private final int sentVersion;
    private final int storedVersion;
    private final transient Map<String, String> sent;
    private final transient Map<String, String> stored;

    public Conflict(
            UUID record, int sentVersion, int storedVersion, Map<String, String> sent, Map<String, String> stored) {
        super(record + ": version " + sentVersion + " was sent, " + storedVersion + " is stored");
        this.record = record;
        this.sentVersion = sentVersion;
        this.storedVersion = storedVersion;
        this.sent = Map.copyOf(sent);
        this.stored = Map.copyOf(stored);
    }

    public UUID record() {
        return record;
    }

    public int sentVersion() {
        return sentVersion;
    }

    public int storedVersion() {
        return storedVersion;
    }

    public Map<String, String> sent() {
        return sent;
    }

    public Map<String, String> stored() {
        return stored;
    }
}
