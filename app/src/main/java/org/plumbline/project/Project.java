package org.plumbline.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.project.deed.MoneySource;
import org.plumbline.project.deed.ObstacleKind;

/**
 * A project with all that was planned, said and done about it, as it is shown.
 *
 * @param line how it stands on the day asked about
 * @param schedules every plan of its days, the first one first; {@code budgets} every plan of its money
 * @param reports what was reported, the latest day first; what was corrected stands among them with the instant of that
 */
public record Project(
        Line line,
        @Nullable Wording purpose,
        List<Link> clauses,
        List<Plan> schedules,
        List<Money> budgets,
        List<Report> reports,
        List<StageDays> stageDays,
        List<Obstacle> obstacles,
        List<Pause> pauses,
        List<HandOver> handOvers) {

    /** The days in force on the day asked about. */
    public Plan plan() {
        return schedules.stream()
                .filter(each -> each.no == line.scheduleNo)
                .findFirst()
                .orElseThrow();
    }

    /** The money in force on the day asked about. */
    public Money money() {
        return budgets.stream()
                .filter(each -> each.no == line.budgetNo)
                .findFirst()
                .orElseThrow();
    }

    /** On which days a stage was begun and ended, as far as that was said. */
    public @Nullable StageDays days(UUID stage) {
        return stageDays.stream()
                .filter(each -> each.stage.equals(stage))
                .findFirst()
                .orElse(null);
    }

    /** A unit by name. */
    public record Party(
            UUID id,
            @JsonIgnore int node,
            Wording name,
            @Nullable String telephone) {}

    /** A post, with whoever holds it on the day asked about; null while it is vacant. */
    public record PostName(UUID id, Wording name, @Nullable String holder) {}

    /** A clause that the project carries out, and the document in which it stands. */
    public record Link(UUID clause, String path, Wording wording, UUID directive, String called) {}

    /** One plan of its days; the first has no reason. */
    public record Plan(
            int no,
            LocalDate start,
            LocalDate finish,
            @Nullable LocalDate handover,
            List<Stage> stages,
            LocalDate on,
            @Nullable String reason,
            String actor,
            Instant knownAt) {}

    /** A stage as planned. */
    public record Stage(
            UUID id,
            Wording name,
            LocalDate begins,
            LocalDate ends,
            @Nullable Integer share) {}

    /** One plan of its money. */
    public record Money(
            int no,
            String currency,
            int scale,
            BigDecimal total,
            List<Part> parts,
            LocalDate on,
            @Nullable String reason,
            String actor,
            Instant knownAt) {}

    /** What one source gives in one year. */
    public record Part(int year, MoneySource source, BigDecimal amount) {}

    /** Figures up to a day; {@code correctedAt} is the instant at which another took its place, or null. */
    public record Report(
            UUID id,
            LocalDate on,
            @Nullable BigDecimal disbursed,
            @Nullable BigDecimal physical,
            @Nullable String note,
            @Nullable String reason,
            @Nullable UUID corrects,
            String actor,
            Instant knownAt,
            @Nullable Instant correctedAt) {}

    /** On which days a stage was begun and ended. */
    public record StageDays(
            UUID stage, @Nullable LocalDate begun, @Nullable LocalDate ended) {}

    /** What stands or stood in the way. */
    public record Obstacle(
            UUID id,
            ObstacleKind kind,
            String what,
            @Nullable String asked,
            @Nullable Wording askedOf,
            @Nullable UUID askedOfId,
            LocalDate opened,
            String actor,
            @Nullable LocalDate resolved,
            @Nullable String how,
            @Nullable String resolver) {}

    /** A rest in the work. */
    public record Pause(
            UUID id,
            LocalDate suspended,
            String reason,
            String actor,
            @Nullable LocalDate resumed,
            @Nullable String resumer) {}

    /** What was handed over, and what was decided. */
    public record HandOver(
            UUID id,
            LocalDate on,
            String what,
            @Nullable UUID post,
            String actor,
            @Nullable LocalDate decided,
            @Nullable Boolean accepted,
            @Nullable String reason,
            @Nullable String decider) {}

    /**
     * A project as a row of a list, on the day asked about.
     *
     * @param plannedShare the share of the work that was planned to be done by that day, in per cent
     * @param firstFinish the last day of the first plan; {@code finish} is the one in force
     * @param begun the first day on which a stage was begun or work was reported
     * @param total the money planned; {@code disbursed} what was paid out by {@code disbursedOn}, both in the currency itself
     * @param physical the share done by {@code physicalOn}, in per cent
     * @param handedOver the day on which it was handed over; {@code accepted} when another hand accepted it
     * @param days days behind the plan, overdue, or finished late
     * @param obstacles how many stand in the way
     */
    public record Line(
            UUID id,
            String code,
            Wording name,
            @Nullable Party owner,
            @Nullable PostName post,
            @Nullable UUID field,
            @Nullable Wording fieldName,
            int scheduleNo,
            LocalDate start,
            LocalDate finish,
            @Nullable LocalDate handover,
            LocalDate firstStart,
            LocalDate firstFinish,
            @Nullable LocalDate firstHandover,
            @Nullable LocalDate begun,
            int budgetNo,
            String currency,
            int scale,
            BigDecimal total,
            @Nullable BigDecimal disbursed,
            @Nullable LocalDate disbursedOn,
            @Nullable BigDecimal physical,
            @Nullable LocalDate physicalOn,
            @Nullable LocalDate finished,
            @Nullable LocalDate handedOver,
            @Nullable LocalDate accepted,
            @Nullable LocalDate suspended,
            @Nullable String suspendReason,
            @Nullable LocalDate cancelled,
            @Nullable String cancelReason,
            int obstacles,
            ProjectClass standing,
            BigDecimal plannedShare,
            LocalDate measuredOn,
            long days,
            int rowVersion) {

        /** So many points the money must be ahead of the work before the page says so. */
        public static final int FAR_AHEAD = 20;

        /** The money paid out as a share of the money planned, in per cent; null where either is not known. */
        public @Nullable BigDecimal disbursedShare() {
            return disbursed == null || total.signum() == 0
                    ? null
                    : disbursed.movePointRight(2).divide(total, 1, RoundingMode.HALF_UP);
        }

        /** By how many points money runs ahead of work, where that is far; else null. */
        public @Nullable BigDecimal moneyAhead() {
            var share = disbursedShare();
            if (share == null || physical == null || finished != null) {
                return null;
            }
            var ahead = share.subtract(physical);
            return ahead.compareTo(BigDecimal.valueOf(FAR_AHEAD)) >= 0 ? ahead : null;
        }

        /** Whether more was paid out than was planned. */
        public boolean overspent() {
            return disbursed != null && disbursed.compareTo(total) > 0;
        }

        /** Whether its days are others than planned first. */
        public boolean replanned() {
            return !start.equals(firstStart) || !finish.equals(firstFinish);
        }

        /** Whether what was handed over waits for another hand. */
        public boolean waits() {
            return handedOver != null && accepted == null;
        }

        /** Whether somebody has still to work on it. */
        public boolean underWay() {
            return finished == null && cancelled == null;
        }

        /** Days by which the hand-over is late on a day; 0 if it is not, or none was planned. */
        public long handOverLate(LocalDate on) {
            var until = handedOver == null ? on : handedOver;
            return handover == null || cancelled != null || !until.isAfter(handover)
                    ? 0
                    : java.time.temporal.ChronoUnit.DAYS.between(handover, until);
        }
    }
}
