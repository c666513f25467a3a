package org.plumbline.reporting.web;

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
import org.plumbline.reporting.Returned;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.deed.SendReturn.Filed;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;

/**
 * A return as its page shows it: what is to be filled in, or what was sent.
 *
 * @param returned what was sent with every step since; null as long as nothing was
 * @param rights what the reader may do to it
 * @param permits that it is taken although its round is closed, the latest first
 * @param cells what the fields of each line hold
 */
public record ReturnView(
        Sheet sheet,
        @Nullable Returned returned,
        Rights rights,
        List<Returned.Permit> permits,
        Map<UUID, FigureSheet> cells) {

    /**
     * What the reader may do.
     *
     * @param fill type and send, {@code attach} bring documents to its lines, {@code receive} accept it or send it back
     */
    public record Rights(boolean fill, boolean attach, boolean receive) {}

    static ReturnView of(
            Visit visit,
            Sheet sheet,
            @Nullable Returned returned,
            Rights rights,
            List<Returned.Permit> permits,
            Map<UUID, Map<String, String>> sent) {
        var cells = new HashMap<UUID, FigureSheet>();
        for (var line : sheet.lines()) {
            var typed = sent.get(line.id());
            cells.put(line.id(), new FigureSheet(typed == null ? begun(visit, line, rights.fill) : typed));
        }
        return new ReturnView(sheet, returned, rights, permits, cells);
    }

    /** What the fields of a line hold: the draft, for those who fill it in, else what stands, else nothing. */
    private static Map<String, String> begun(Visit visit, Sheet.Line line, boolean mayFill) {
        var standing = line.standing();
        var fields = standing == null
                ? new HashMap<String, String>()
                : FigureSheet.fields(visit, standing.state(), standing.maturity(), standing.figure());
        fields.putIfAbsent("state", State.VALUE.name());
        fields.put("maturity", maturity(visit, line).name());
        if (mayFill) {
            fields.putAll(CellFields.shown(visit, line.typed()));
        }
        return fields;
    }

    /** A period that has not ended can only be estimated; what stands as an estimate is made final then. */
    private static Maturity maturity(Visit visit, Sheet.Line line) {
        if (line.period().last().isAfter(visit.today())) {
            return Maturity.ESTIMATE;
        }
        return line.standing() == null || line.isEstimated()
                ? Maturity.FINAL
                : line.standing().maturity();
    }

    /** What the unit answers, of all lines of which something is typed or stands; what cannot be read is among the problems then. */
    static List<Returns.Given> given(
            Visit visit, Sheet sheet, Map<UUID, Map<String, String>> sent, Collection<Problem> problems) {
        return sheet.lines().stream()
                .map(line -> given(visit, line, new FigureSheet(sent.getOrDefault(line.id(), Map.of())), problems))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Returns.@Nullable Given given(
            Visit visit, Sheet.Line line, FigureSheet cell, Collection<Problem> problems) {
        var wrong = new ArrayList<Problem>();
        var state = cell.state(wrong);
        var figure = cell.figure(visit, line.text().name(), wrong);
        var maturity = Objects.requireNonNullElse(
                Texts.choice("maturity", Maturity.class, cell.text("maturity"), wrong), maturity(visit, line));
        var settled = settled(visit, line, cell, wrong);
        wrong.forEach(each -> problems.add(new Problem(
                each.code(), Returns.at(line.id(), Objects.toString(each.field(), "value")), each.arguments())));
        var reason = cell.text("reason").isEmpty() && line.isEstimated()
                ? visit.w().say("reporting.estimate-settled")
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
            Visit visit, Sheet.Line line, FigureSheet cell, List<Problem> problems) {
        var typed = new HashMap<String, String>();
        for (var field : List.of("value", "numerator", "denominator")) {
            typed.put(field, cell.text("settled" + Character.toUpperCase(field.charAt(0)) + field.substring(1)));
        }
        var wrong = new ArrayList<Problem>();
        var figure = line.unsettled() == null
                ? null
                : new FigureSheet(typed).figure(visit, line.text().name(), wrong);
        wrong.forEach(each -> {
            var field = Objects.toString(each.field(), "value");
            problems.add(new Problem(
                    each.code(),
                    "settled" + Character.toUpperCase(field.charAt(0)) + field.substring(1),
                    each.arguments()));
        });
        return figure == null ? null : new Returns.Settled(figure, visit.w().say("reporting.estimate-settled"));
    }

    public boolean mayFill() {
        return rights.fill;
    }

    public boolean mayReceive() {
        return rights.receive;
    }

    /** Whether a document can be brought to a line: before it is sent to each, afterwards to those whose figure stands and is not checked. */
    public boolean mayAttach(Sheet.Line line) {
        var standing = line.standing();
        return rights.attach
                && (standing == null ? rights.fill : standing.proof().compareTo(ProofLevel.DOCUMENT_ATTACHED) <= 0);
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
