package org.plumbline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;

/** Gives what offices ask on top on a record: answered above the modules whose records are asked about. */
public interface AskedFor {

    /**
     * What is asked on a record of a unit.
     *
     * @param about {@code FIGURE}, {@code PROGRESS} or {@code LINE}; the record is the figure, the assignment or the round
     */
    Shown of(Scope scope, String about, UUID record, UUID unit);

    /** What the reader has to answer, the most urgent first. */
    List<Request> owed(Scope scope);

    /** What the reader's offices asked and did not settle yet. */
    List<Request> asked(Scope scope);

    /**
     * Requests on a record.
     *
     * @param ask where the reader asks for more; null where the reader may not
     */
    record Shown(List<Request> requests, @Nullable String ask) {

        public Shown {
            requests = List.copyOf(requests);
        }
    }

    /**
     * A request.
     *
     * @param subject how its record is called
     * @param left working days until it is due, fewer than none once that has passed
     * @param stage {@code ASKED}, {@code ANSWERED}, {@code TAKEN} or {@code WITHDRAWN}
     */
    record Request(
            String address,
            Wording subject,
            Wording unit,
            Wording office,
            String wants,
            String words,
            LocalDate due,
            int left,
            String stage) {}
}
