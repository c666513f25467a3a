package org.plumbline.programme;

/**
 * What a clause's assignments have come to.
 *
 * @param issued all that left draft and were not cancelled; {@code done} and {@code overdue} are among them
 */
public record ClauseTasks(int issued, int drafts, int done, int overdue) {

    /** A clause without assignments. */
    public static final ClauseTasks NONE = new ClauseTasks(0, 0, 0, 0);

    static ClauseTasks of(TaskCounts.Standing standing, int drafts) {
        return new ClauseTasks(
                standing.total(), drafts, standing.doneOnTime() + standing.doneLate(), standing.overdue());
    }
}
