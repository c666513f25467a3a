package org.plumbline.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.deed.AcceptReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.reporting.deed.SendReturn;
import org.plumbline.reporting.deed.SendReturn.Filed;
import org.plumbline.reporting.deed.SendReturn.Question;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Filling in what a unit owes, sending it, and what the office that asked does with it. */
@Component
public class Returns {

    private static final Pattern PLACE = Pattern.compile("figures\\[(\\d+)]\\.(.+)");
    private static final int MOST_CELLS = 500;
    private static final int LONGEST = 4_000;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Units units;
    private final RoundList rounds;
    private final Sheets sheets;
    private final Drafts drafts;
    private final FigureWork figures;
    private final ReturnRows rows;

    Returns(
            Store store,
            Installation installation,
            Reach reach,
            Units units,
            RoundList rounds,
            Sheets sheets,
            Drafts drafts,
            FigureWork figures,
            ReturnRows rows) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.units = units;
        this.rounds = rounds;
        this.sheets = sheets;
        this.drafts = drafts;
        this.figures = figures;
        this.rows = rows;
    }

    /**
     * What a unit answers to a line.
     *
     * @param reason why a figure that stands is said otherwise now
     * @param reply what it says to the question about it
     * @param settled the final figure of the period before, where only an estimate stands for it
     */
    public record Given(
            UUID line,
            State state,
            Maturity maturity,
            @Nullable Figure figure,
            Stated.@Nullable Comment comment,
            @Nullable String source,
            @Nullable String reason,
            @Nullable String reply,
            @Nullable Settled settled) {}

    /** The final figure in the place of an estimate, with the reason that the history shows: no correction, and no late edit. */
    public record Settled(Figure figure, String reason) {}

    /** What came of a sending. */
    public record Sent(UUID id, String receipt, java.time.Instant at) {}

    /**
     * Keeps what is typed, cell by cell, as it was typed: nothing is held against the definitions yet.
     *
     * @param cells the typed fields by line; none for a line that was emptied
     */
    public void keep(Scope scope, UUID round, UUID unit, Map<UUID, Map<String, String>> cells) {
        store.batch(scope, () -> {
            var opened = rounds.get(scope, round);
            var owing = writable(scope, opened, unit);
            if (cells.size() > MOST_CELLS) {
                throw new Refused("cells", "reporting.cells-many", Map.of("cells", cells.size(), "most", MOST_CELLS));
            }
            var problems = new ArrayList<Problem>();
            cells.forEach((line, fields) -> {
                if (opened.version().text().lines().stream()
                        .noneMatch(each -> each.id().equals(line))) {
                    problems.add(Problem.at("cells", "reporting.line-unknown", Map.of("line", line)));
                }
                fields.forEach((name, text) -> {
                    if (text.length() > LONGEST) {
                        problems.add(Problem.at(
                                at(line, name),
                                "reporting.too-long",
                                Map.of("most", LONGEST, "length", text.length())));
                    }
                });
            });
            Regimes.refuse(problems);
            drafts.put(scope, opened.round().key(), owing.node(), cells, installation.now());
            return owing;
        });
    }

    /**
     * Sends a return: enters the figures that are new or said otherwise, and writes down on which figures it rests. All or nothing.
     *
     * @throws Refused at {@code cells[LINE].value} and the like for what is missing or wrong, and at {@code cells[LINE].reply} for
     *     a question that waits for its answer
     */
    public Sent send(Scope scope, UUID round, UUID unit, List<Given> given) {
        return store.batch(scope, () -> {
            store.alone(UUID.nameUUIDFromBytes((round + "/" + unit).getBytes(StandardCharsets.UTF_8)));
            var opened = rounds.get(scope, round);
            var owing = writable(scope, opened, unit);
            var sheet = sheets.of(scope, opened, unit);
            var answers = new HashMap<UUID, Given>();
            given.forEach(each -> answers.put(each.line(), each));
            var stated = new LinkedHashMap<UUID, Stated>();
            var stands = new HashMap<UUID, UUID>();
            var problems = new ArrayList<Problem>();
            for (var line : sheet.lines()) {
                var answer = answers.get(line.id());
                var standing = line.standing();
                if (answer != null && !isSame(answer, standing)) {
                    stated.put(line.id(), stated(line, unit, answer));
                } else if (standing != null) {
                    stands.put(line.id(), standing.id());
                } else {
                    problems.add(Problem.at(
                            at(line.id(), "value"),
                            "reporting.cell-missing",
                            Map.of("indicator", line.text().name())));
                }
            }
            var questions = questions(sheet, stated);
            questions.forEach((line, question) -> {
                if (reply(answers, line) == null) {
                    problems.add(
                            Problem.at(at(line, "reply"), "reporting.question." + question.kind(), question.values()));
                }
            });
            enter(scope, entries(sheet, unit, stated, answers), problems);
            var step = Ids.next();
            var id = rows.find(opened.round().key(), owing.node()).orElseGet(Ids::next);
            var receipt = ReceiptCode.of(units.get(scope, unit).code(), step);
            var filed = sheet.lines().stream()
                    .map(line -> filed(line.id(), stated, stands, questions, answers))
                    .toList();
            var done = record(scope, new SendReturn(step, id, round, unit, receipt, filed, installation.today()));
            drafts.clear(opened.round().key(), owing.node());
            return new Sent(id, receipt, done.knownAt());
        });
    }

    /** Writes down that a return was sent; its figures stand already. */
    public Receipt record(Scope scope, SendReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var opened = rounds.get(scope, deed.round());
            var owing = writable(scope, opened, deed.unit());
            rows.send(deed, opened.round().key(), owing.node(), scope, knownAt);
        });
    }

    /** The office that asked takes a return as complete. Nobody accepts what the own hand sent. */
    public Receipt accept(Scope scope, AcceptReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var before = received(scope, deed.id());
            Regimes.refuse(RegimeRules.day(deed.on(), installation.today()));
            rows.move(deed.step(), deed.id(), Stage.ACCEPTED, null, deed.on(), scope, knownAt);
        });
    }

    /** The office that asked sends a return back; the reason stays with it. */
    public Receipt sendBack(Scope scope, SendBackReturn deed) {
        return store.write(scope, deed, knownAt -> {
            received(scope, deed.id());
            var problems = new ArrayList<>(RegimeRules.reasoned(deed.reason()));
            problems.addAll(RegimeRules.day(deed.on(), installation.today()));
            Regimes.refuse(problems);
            rows.move(deed.step(), deed.id(), Stage.SENT_BACK, deed.reason().strip(), deed.on(), scope, knownAt);
        });
    }

    /** What a unit sent in a round with every step since; null as long as it sent nothing. */
    public @Nullable Returned of(Scope scope, RoundList.Owing owing) {
        var id = owing.returned();
        return id == null
                ? null
                : store.read(scope, () -> {
                    var steps = rows.steps(id);
                    var sending = steps.stream()
                            .filter(each -> each.kind() == Stage.SENT)
                            .findFirst();
                    return new Returned(
                            id,
                            steps,
                            sending.map(each -> rows.filed(each.id())).orElse(Map.of()));
                });
    }

    /** Whether the reader may take returns of a regime or send them back. */
    public boolean mayReceive(Scope scope, Regime regime) {
        return reach.allows(scope, Ability.DIRECT, regime.owner().node());
    }

    /** Whether the reader may fill in what a unit owes. */
    public boolean mayFill(Scope scope, RoundList.Owing owing) {
        return owing.stage().isOwed() && reach.allows(scope, Ability.ANSWER, owing.node());
    }

    private ReturnRows.Held received(Scope scope, UUID id) {
        var before = rows.lock(id);
        reach.require(scope, Ability.DIRECT, before.owner());
        if (before.stage() != Stage.SENT) {
            throw new Refused("return", "reporting.not-waiting", Map.of());
        }
        if (isOwnHand(scope, before)) {
            throw new Refused("return", "reporting.own-return", Map.of());
        }
        return before;
    }

    private static boolean isOwnHand(Scope scope, ReturnRows.Held before) {
        return !scope.isProgramme()
                && (scope.post() != null && scope.post().equals(before.senderPost())
                        || scope.account() != null && scope.account().equals(before.senderAccount()));
    }

    /** What the unit owes, if it may be filled in and sent now. */
    private RoundList.Owing writable(Scope scope, Opened opened, UUID unit) {
        var owing = rounds.owing(scope, opened, unit);
        reach.require(scope, Ability.ANSWER, owing.node());
        if (!owing.stage().isOwed()) {
            throw new Refused("return", "reporting.already-sent", Map.of("day", Objects.requireNonNull(owing.sent())));
        }
        if (owing.stage() != Stage.SENT_BACK && opened.round().isClosed(installation.today())) {
            throw Drafts.closed(opened.round());
        }
        return owing;
    }

    /** A figure that is entered for a line: of its own period, or settling the one before. */
    private record Entry(UUID line, boolean settles, Stated stated) {

        String at(String field) {
            return Returns.at(
                    line, settles ? "settled" + Character.toUpperCase(field.charAt(0)) + field.substring(1) : field);
        }
    }

    private static List<Entry> entries(Sheet sheet, UUID unit, Map<UUID, Stated> stated, Map<UUID, Given> answers) {
        var entries = new ArrayList<Entry>();
        stated.forEach((line, each) -> entries.add(new Entry(line, false, each)));
        for (var line : sheet.lines()) {
            var answer = answers.get(line.id());
            var before = line.unsettled();
            if (answer != null && answer.settled() != null && before != null) {
                var settled = Stated.of(
                                Ids.next(),
                                line.line().indicator(),
                                unit,
                                before.period(),
                                answer.settled().figure())
                        .correcting(before.id(), answer.settled().reason());
                entries.add(new Entry(line.id(), true, settled));
            }
        }
        return entries;
    }

    /** Enters figures; what the definitions refuse is said at the cell. */
    private void enter(Scope scope, List<Entry> entries, List<Problem> problems) {
        try {
            if (!entries.isEmpty()) {
                var stated = entries.stream().map(Entry::stated).toList();
                figures.enter(scope, EnterFigures.reported(Ids.next(), installation.today(), stated));
            }
        } catch (Refused refused) {
            refused.problems().forEach(each -> problems.add(atCell(each, entries)));
        }
        Regimes.refuse(problems);
    }

    private static Problem atCell(Problem problem, List<Entry> entries) {
        var place = PLACE.matcher(Objects.requireNonNullElse(problem.field(), ""));
        return place.matches()
                ? new Problem(
                        problem.code(),
                        entries.get(Integer.parseInt(place.group(1))).at(place.group(2)),
                        problem.arguments())
                : problem;
    }

    /** The place of a field of a line, as refusals name it. */
    public static String at(UUID line, String field) {
        return "cells[" + line + "]." + field;
    }

    private static @Nullable String reply(Map<UUID, Given> answers, UUID line) {
        var answer = answers.get(line);
        return answer == null || answer.reply() == null || answer.reply().isBlank()
                ? null
                : answer.reply().strip();
    }

    private static Filed filed(
            UUID line,
            Map<UUID, Stated> stated,
            Map<UUID, UUID> stands,
            Map<UUID, Question> questions,
            Map<UUID, Given> answers) {
        var fresh = stated.get(line);
        var question = questions.get(line);
        return new Filed(
                line,
                fresh == null ? Objects.requireNonNull(stands.get(line)) : fresh.id(),
                fresh != null,
                question,
                question == null ? null : reply(answers, line));
    }

    private static Stated stated(Sheet.Line line, UUID unit, Given answer) {
        var standing = line.standing();
        return new Stated(
                Ids.next(),
                line.line().indicator(),
                unit,
                "",
                line.period(),
                answer.state(),
                answer.maturity(),
                answer.figure(),
                null,
                answer.source(),
                answer.comment(),
                null,
                standing == null ? null : standing.id(),
                standing == null ? null : answer.reason());
    }

    private static Map<UUID, Question> questions(Sheet sheet, Map<UUID, Stated> stated) {
        var asked = new ArrayList<Questions.Figure>();
        for (var line : sheet.lines()) {
            var fresh = stated.get(line.id());
            var amount = fresh == null ? null : amount(line, fresh);
            if (amount != null) {
                asked.add(new Questions.Figure(line.id(), amount, line.history()));
            }
        }
        return Questions.about(asked);
    }

    private static @Nullable BigDecimal amount(Sheet.Line line, Stated fresh) {
        if (!line.isNumeric()) {
            return null;
        }
        if (fresh.state() == State.NIL) {
            return BigDecimal.ZERO;
        }
        return fresh.figure() == null ? null : fresh.figure().amount(line.per());
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
