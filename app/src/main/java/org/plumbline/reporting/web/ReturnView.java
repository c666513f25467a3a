package org.plumbline.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.web.FigureSheet;
import org.plumbline.indicator.web.FigureWords;
import org.plumbline.kernel.Problem;
import org.plumbline.organisation.Unit;
import org.plumbline.reporting.Returned;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.deed.SendReturn.Filed;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;

/**
 * A return as its page shows it: what is to be filled in, or what was sent.
 *
 * @param returned what was handed in or sent with every step since; null as long as nothing was
 * @param may what the reader may do with it
 * @param followers the units that follow its unit, where that has ended
 * @param permits that it is taken although its round is closed, the latest first
 * @param outgoing the papers that were signed for it, the latest first
 * @param mayRecord whether the reader may record one
 * @param cells what the fields of each line hold
 */
public record ReturnView(
        Sheet sheet,
        @Nullable Returned returned,
        May may,
        List<Unit> followers,
        List<Returned.Permit> permits,
        List<Returned.Outgoing> outgoing,
        boolean mayRecord,
        Map<UUID, FigureSheet> cells) {

    /**
     * What the reader may do with a return.
     *
     * @param fill type and send, {@code handIn} where sending means to hand in for approval inside the unit
     * @param withdraw take back what was handed in, {@code attach} bring documents to its lines
     * @param decide approve it where it waits, or send it back
     * @param receive permit that it comes late, and send back what was accepted
     */
    public record May(boolean fill, boolean handIn, boolean withdraw, boolean attach, boolean decide, boolean receive) {

        /** It may be filled in, and no more. */
        static final May FILL = new May(true, false, false, false, false, false);
    }

    /** The same with the papers that were signed for it, and whether the reader may record one. */
    ReturnView with(List<Returned.Outgoing> papers, boolean record) {
        return new ReturnView(sheet, returned, may, followers, permits, papers, record, cells);
    }

    static ReturnView of(
            Visit visit,
            Sheet sheet,
            @Nullable Returned returned,
            May may,
            List<Unit> followers,
            List<Returned.Permit> permits,
            Map<UUID, Map<String, String>> sent) {
        var cells = new HashMap<UUID, FigureSheet>();
        for (var line : sheet.lines()) {
            var typed = sent.get(line.id());
            cells.put(line.id(), new FigureSheet(typed == null ? begun(visit, line, may.fill) : typed));
        }
        return new ReturnView(sheet, returned, may, followers, permits, List.of(), false, cells);
    }

    /** What the fields of a line hold: the draft, for those who fill it in, else what stands, else nothing. */
    private static Map<String, String> begun(Visit visit, Sheet.Line line, boolean mayFill) {
        var standing = line.standing();
        var fields = standing == null
                ? new HashMap<String, String>()
                : FigureSheet.fields(visit, standing.state(), standing.maturity(), standing.figure());
        fields.putIfAbsent("state", State.VALUE.name());
        fields.put("maturity", maturity(visit.today(), line).name());
        if (mayFill) {
            fields.putAll(CellFields.shown(visit.w(), line.typed()));
        }
        return fields;
    }

    /** A period that has not ended can only be estimated; what stands as an estimate is made final then. */
    private static Maturity maturity(LocalDate today, Sheet.Line line) {
        if (line.period().last().isAfter(today)) {
            return Maturity.ESTIMATE;
        }
        return line.standing() == null || line.isEstimated()
                ? Maturity.FINAL
                : line.standing().maturity();
    }

    /** What the unit answers, of all lines of which something is typed or stands; what cannot be read is among the problems then. */
    static List<Returns.Given> given(
            Words w, LocalDate today, Sheet sheet, Map<UUID, Map<String, String>> sent, Collection<Problem> problems) {
        return sheet.lines().stream()
                .map(line -> given(w, today, line, new FigureSheet(sent.getOrDefault(line.id(), Map.of())), problems))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Returns.@Nullable Given given(
            Words w, LocalDate today, Sheet.Line line, FigureSheet cell, Collection<Problem> problems) {
        var wrong = new ArrayList<Problem>();
        var state = cell.state(wrong);
        var figure = cell.figure(w, line.text().name(), wrong);
        var maturity = Objects.requireNonNullElse(
                Texts.choice("maturity", Maturity.class, cell.text("maturity"), wrong), maturity(today, line));
        var settled = settled(w, line, cell, wrong);
        wrong.forEach(each -> problems.add(new Problem(
                each.code(), Returns.at(line.id(), Objects.toString(each.field(), "value")), each.arguments())));
        var reason = cell.text("reason").isEmpty() && line.isEstimated()
                ? w.say("reporting.estimate-settled")
                : cell.text("reason");
        return state == State.VALUE && figure == null && cell.comment() == null && settled == null
                ? null
                : new Returns.Given(
                        line.id(),
                        state,
                        maturity,
                        figure,
                        cell.comment(),
                        cell.text("source").isEmpty() ? null : cell.text("source"),
                        reason.isEmpty() ? null : reason,
                        cell.text("reply").isEmpty() ? null : cell.text("reply"),
                        settled);
    }

    /** What is typed for the period before, where only an estimate stands for it. */
    private static Returns.@Nullable Settled settled(
            Words w, Sheet.Line line, FigureSheet cell, List<Problem> problems) {
        var typed = new HashMap<String, String>();
        for (var field : List.of("value", "numerator", "denominator")) {
            typed.put(field, cell.text("settled" + Character.toUpperCase(field.charAt(0)) + field.substring(1)));
        }
        var wrong = new ArrayList<Problem>();
        var figure = line.unsettled() == null
                ? null
                : new FigureSheet(typed).figure(w, line.text().name(), wrong);
        wrong.forEach(each -> {
            var field = Objects.toString(each.field(), "value");
            problems.add(new Problem(
                    each.code(),
                    "settled" + Character.toUpperCase(field.charAt(0)) + field.substring(1),
                    each.arguments()));
        });
        return figure == null ? null : new Returns.Settled(figure, w.say("reporting.estimate-settled"));
    }

    /** Whether a document can be brought to a line: before it is sent to each, afterwards to those whose figure stands and is not checked. */
    public boolean mayAttach(Sheet.Line line) {
        var standing = line.standing();
        return may.attach
                && (standing == null ? may.fill : standing.proof().compareTo(ProofLevel.DOCUMENT_ATTACHED) <= 0);
    }

    /** Whether a problem is a question that waits for its answer, and no mistake. */
    public static boolean isQuestion(Problem problem) {
        return problem.field() != null && problem.field().endsWith(".reply");
    }

    /** The cell of a line. */
    public FigureSheet cell(UUID line) {
        return Objects.requireNonNull(cells.get(line));
    }

    /** The address of the page. */
    public String address() {
        return sheet.owing().page();
    }

    /** On which figure a line of the last sending rests. */
    public @Nullable Filed filed(UUID line) {
        return returned == null ? null : returned.filed().get(line);
    }

    /** The unit that answers in the place of one that has ended; null where none does yet. */
    public @Nullable Unit answering() {
        return followers.stream()
                .filter(each -> each.node() == sheet.owing().answering())
                .findFirst()
                .orElse(null);
    }

    /** What the unit answers to a line while that is approved inside; null for what stands, and for other readers. */
    public Returns.@Nullable Given given(UUID line) {
        return returned == null ? null : returned.given().get(line);
    }

    /** What is reported of a line now: what is approved inside the unit, or what stands. */
    public String now(Words w, Sheet.Line line) {
        var given = given(line.id());
        return given == null
                ? figure(w, line, line.standing())
                : FigureWords.of(w, given.state(), given.figure(), line.per(), line.text(), null);
    }

    /** What that comes to; null where it is no number. */
    public @Nullable BigDecimal amount(Sheet.Line line) {
        var given = given(line.id());
        return given == null ? line.amount(line.standing()) : line.amount(given.state(), given.figure());
    }

    /** Whether that is an estimate or provisional. */
    public @Nullable Maturity maturity(Sheet.Line line) {
        var given = given(line.id());
        return given != null
                ? given.maturity()
                : line.standing() == null ? null : line.standing().maturity();
    }

    /** A figure as it is read; a dash for none. */
    public static String figure(Words w, Sheet.Line line, @Nullable Observed figure) {
        return figure == null ? "–" : FigureWords.of(w, figure, line.per(), line.text(), null);
    }

    /** The unit of measure as it stands behind a field. */
    public static String measure(Words w, Sheet.Line line) {
        var measure = line.measure();
        return measure == null ? "" : w.text(measure.sign() == null ? measure.name() : measure.sign());
    }
}
