package org.plumbline.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.reporting.Returns.Given;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.SendReturn.Filed;
import org.plumbline.reporting.deed.SendReturn.Question;

/**
 * What the answers of a unit come to on its sheet: which figures are to be entered, which stand already, what is missing, and what is
 * asked before it is sent. Pure: it reads nothing and writes nothing.
 */
final class Filling {

    private static final Pattern PLACE = Pattern.compile("figures\\[(\\d+)]\\.(.+)");

    private final Sheet sheet;
    private final Map<UUID, Given> answers = new HashMap<>();
    private final Map<UUID, Stated> stated = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<UUID, Question> questions;

    Filling(Sheet sheet, List<Given> given) {
        this.sheet = sheet;
        given.forEach(each -> answers.put(each.line(), each));
        sheet.lines().forEach(this::answer);
        this.questions = Questions.with(Questions.about(asked()), undocumented());
        questions.forEach((line, question) -> {
            if (reply(line) == null) {
                problems.add(Problem.at(
                        Returns.at(line, "reply"), "reporting.question." + question.kind(), question.values()));
            }
        });
    }

    /** A figure that is entered for a line: of its own period, or settling the one before. */
    private record Entry(UUID line, boolean settles, Stated stated) {

        String at(String field) {
            return Returns.at(
                    line, settles ? "settled" + Character.toUpperCase(field.charAt(0)) + field.substring(1) : field);
        }
    }

    private void answer(Sheet.Line line) {
        var answer = answers.get(line.id());
        if (answer != null && !isSame(answer, line.standing())) {
            var fresh = stated(line, answer);
            stated.put(line.id(), fresh);
            entries.add(new Entry(line.id(), false, fresh));
        } else if (line.standing() == null) {
            problems.add(Problem.at(
                    Returns.at(line.id(), "value"),
                    "reporting.cell-missing",
                    Map.of("indicator", line.text().name())));
        }
        var before = line.unsettled();
        if (answer != null && answer.settled() != null && before != null) {
            var settled = Stated.of(
                            Ids.next(),
                            line.line().indicator(),
                            unit(),
                            before.period(),
                            answer.settled().figure())
                    .correcting(before.id(), answer.settled().reason());
            entries.add(new Entry(line.id(), true, settled));
        }
    }

    private UUID unit() {
        return sheet.owing().unit();
    }

    private Stated stated(Sheet.Line line, Given answer) {
        var standing = line.standing();
        return new Stated(
                Ids.next(),
                line.line().indicator(),
                unit(),
                "",
                line.period(),
                answer.state(),
                answer.maturity(),
                answer.figure(),
                null,
                answer.source(),
                answer.comment(),
                line.files().isEmpty()
                        ? null
                        : new Stated.Proof(Ids.next(), ProofLevel.DOCUMENT_ATTACHED, null, line.files()),
                standing == null ? null : standing.id(),
                standing == null ? null : answer.reason());
    }

    /** Lines whose figure should come with a document, and comes without. */
    private List<UUID> undocumented() {
        return sheet.lines().stream()
                .filter(line -> (line.lacksDocument() || isStatedWithout(line)) && state(line) == State.VALUE)
                .map(Sheet.Line::id)
                .toList();
    }

    /** A figure that takes the place of another does not take over its documents. */
    private boolean isStatedWithout(Sheet.Line line) {
        return line.line().evidence() == EvidenceRule.DOCUMENT
                && line.files().isEmpty()
                && stated.containsKey(line.id());
    }

    private @Nullable State state(Sheet.Line line) {
        var fresh = stated.get(line.id());
        var standing = line.standing();
        return fresh != null ? fresh.state() : standing == null ? null : standing.state();
    }

    /** Figures that stand already and are shown by documents that go up with this sending. */
    Map<UUID, List<EvidenceFile>> shown() {
        var shown = new LinkedHashMap<UUID, List<EvidenceFile>>();
        for (var line : sheet.lines()) {
            var standing = line.standing();
            if (standing != null && !line.files().isEmpty() && !stated.containsKey(line.id())) {
                shown.put(standing.id(), line.files());
            }
        }
        return shown;
    }

    private List<Questions.Figure> asked() {
        var asked = new ArrayList<Questions.Figure>();
        for (var line : sheet.lines()) {
            var fresh = stated.get(line.id());
            var amount = fresh == null ? null : amount(line, fresh);
            if (amount != null) {
                asked.add(new Questions.Figure(line.id(), amount, line.history()));
            }
        }
        return asked;
    }

    private static @Nullable BigDecimal amount(Sheet.Line line, Stated fresh) {
        return line.amount(fresh.state(), fresh.figure());
    }

    /** What is missing, and the questions that wait for a reply. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The figures that are to be entered. */
    List<Stated> figures() {
        return entries.stream().map(Entry::stated).toList();
    }

    /** The place of the figure that a problem names, among those entered at once; less than nought where it names none. */
    static int place(Problem problem) {
        var place = PLACE.matcher(Objects.requireNonNullElse(problem.field(), ""));
        return place.matches() ? Integer.parseInt(place.group(1)) : -1;
    }

    /** The same problem of the figure at another place. */
    static Problem moved(Problem problem, int to) {
        var place = PLACE.matcher(Objects.requireNonNullElse(problem.field(), ""));
        return place.matches()
                ? new Problem(problem.code(), "figures[" + to + "]." + place.group(2), problem.arguments())
                : problem;
    }

    /** The cell at which something is wrong with a figure, by its place among {@link #figures}. */
    Problem atCell(Problem problem) {
        var place = PLACE.matcher(Objects.requireNonNullElse(problem.field(), ""));
        return place.matches()
                ? new Problem(
                        problem.code(),
                        entries.get(Integer.parseInt(place.group(1))).at(place.group(2)),
                        problem.arguments())
                : problem;
    }

    /** On which figure each line rests once they are entered; nothing of a line that has none. */
    List<Filed> filed() {
        return sheet.lines().stream()
                .filter(each -> each.standing() != null || stated.containsKey(each.id()))
                .map(this::filed)
                .toList();
    }

    private Filed filed(Sheet.Line line) {
        var fresh = stated.get(line.id());
        var question = questions.get(line.id());
        return new Filed(
                line.id(),
                fresh == null ? Objects.requireNonNull(line.standing()).id() : fresh.id(),
                fresh != null,
                question,
                question == null ? null : reply(line.id()));
    }

    private @Nullable String reply(UUID line) {
        var answer = answers.get(line);
        return answer == null || answer.reply() == null || answer.reply().isBlank()
                ? null
                : answer.reply().strip();
    }

    /** Whether an answer says what stands already, with nothing besides. */
    private static boolean isSame(Given answer, @Nullable Observed standing) {
        return standing != null
                && answer.comment() == null
                && answer.state() == standing.state()
                && answer.maturity() == standing.maturity()
                && Objects.equals(plain(answer.figure()), plain(standing.figure()));
    }

    private static @Nullable Figure plain(@Nullable Figure figure) {
        return figure == null
                ? null
                : new Figure(
                        figure.hasParts() ? null : plain(figure.value()),
                        plain(figure.numerator()),
                        plain(figure.denominator()),
                        figure.answer(),
                        figure.rank(),
                        figure.rankOf(),
                        figure.words());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
