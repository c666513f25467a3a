package org.plumbline.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.project.deed.Budget;
import org.plumbline.project.deed.MoneySource;
import org.plumbline.project.deed.ObstacleKind;
import org.plumbline.project.deed.ProjectText;
import org.plumbline.project.deed.Schedule;
import org.plumbline.web.Corrections;

/** What programs send about projects; problems come back as JSON pointers into it. */
final class SentProject {

    private SentProject() {}

    /**
     * A project; a correction takes only what it says of itself.
     *
     * @param id a new identifier of the program's own choice, or none
     * @param owner the unit that has it
     * @param clauses that it carries out
     */
    record Whole(
            @Nullable UUID id,
            @Nullable UUID owner,
            @Nullable String code,
            @Nullable Wording name,
            @Nullable Wording purpose,
            @Nullable UUID post,
            @Nullable UUID field,
            @Nullable Dates schedule,
            @Nullable Money budget,
            @Nullable List<UUID> clauses) {

        ProjectText text() {
            return new ProjectText(required(code, "code"), required(name, "name"), purpose, post, field);
        }
    }

    /** The days that are planned; {@code reason} and {@code on} only where others were planned before. */
    record Dates(
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            @Nullable LocalDate handover,
            @Nullable List<Stage> stages,
            @Nullable String reason,
            @Nullable LocalDate on) {

        Schedule plan(String at) {
            var rows = new ArrayList<Schedule.Stage>();
            var sent = stages == null ? List.<Stage>of() : stages;
            for (var i = 0; i < sent.size(); i++) {
                var each = sent.get(i);
                var here = at + "stages[" + i + "].";
                rows.add(new Schedule.Stage(
                        each.id() == null ? Ids.next() : each.id(),
                        required(each.name(), here + "name"),
                        required(each.begins(), here + "begins"),
                        required(each.ends(), here + "ends"),
                        each.share()));
            }
            return new Schedule(required(start, at + "start"), required(finish, at + "finish"), handover, rows);
        }
    }

    /** A stage; {@code share} is the share of all work that is to be done at its end. */
    record Stage(
            @Nullable UUID id,
            @Nullable Wording name,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            @Nullable Integer share) {}

    /** The money that is planned, in the currency itself; {@code scale} is the power of ten in which pages write it. */
    record Money(
            @Nullable String currency,
            @Nullable Integer scale,
            @Nullable List<Part> parts,
            @Nullable String reason,
            @Nullable LocalDate on) {

        Budget plan(String at) {
            var rows = new ArrayList<Budget.Part>();
            var sent = parts == null ? List.<Part>of() : parts;
            for (var i = 0; i < sent.size(); i++) {
                var each = sent.get(i);
                var here = at + "parts[" + i + "].";
                rows.add(new Budget.Part(
                        required(each.year(), here + "year"),
                        required(each.source(), here + "source"),
                        required(each.amount(), here + "amount")));
            }
            return new Budget(required(currency, at + "currency"), scale == null ? 0 : scale, rows);
        }
    }

    record Part(
            @Nullable Integer year,
            @Nullable MoneySource source,
            @Nullable BigDecimal amount) {}

    /** Figures up to a day; {@code corrects} is the report whose place they take. */
    record Figures(
            @Nullable LocalDate on,
            @Nullable BigDecimal disbursed,
            @Nullable BigDecimal physical,
            @Nullable String note,
            @Nullable String reason,
            @Nullable UUID corrects) {}

    record StageDays(
            @Nullable UUID stage,
            @Nullable LocalDate begun,
            @Nullable LocalDate ended) {}

    record Obstacle(
            @Nullable ObstacleKind kind,
            @Nullable String what,
            @Nullable String asked,
            @Nullable UUID askedOf,
            @Nullable LocalDate on) {}

    record Resolved(@Nullable String how, @Nullable LocalDate on) {}

    record Day(@Nullable LocalDate on) {}

    record Reason(@Nullable String reason, @Nullable LocalDate on) {}

    record Handed(@Nullable String what, @Nullable LocalDate on) {}

    /** A decision on what waits, or on the hand-over that {@code handOver} names. */
    record Decision(
            @Nullable UUID handOver,
            @Nullable Boolean accepted,
            @Nullable String reason,
            @Nullable LocalDate on) {}

    record Link(@Nullable UUID clause) {}

    /** The record that was made or changed, with its version. */
    record Stored(UUID id, int version) {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(field, "project.missing", Map.of("field", field));
        }
        return value;
    }

    /** Carries out the work with field names turned into pointers: {@code stages[0].ends} is {@code /stages/0/ends}. */
    static <T> T pointing(String within, Supplier<T> work) {
        return Corrections.renaming(field -> pointer(within, field), work);
    }

    /** In a whole project days and money stand in a part of their own. */
    private static String pointer(String within, String field) {
        var path = Corrections.pointer(field);
        if (within.isEmpty() || path.startsWith("/schedule/") || path.startsWith("/budget/")) {
            return path;
        }
        if (path.matches("/(start|finish|handover|stages)(/.*)?")) {
            return "/schedule" + path;
        }
        return path.matches("/(currency|scale|parts)(/.*)?") ? "/budget" + path : path;
    }
}
