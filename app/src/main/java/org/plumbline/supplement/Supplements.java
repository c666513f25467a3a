package org.plumbline.supplement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Quarantine;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.TakenFiles;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.supplement.Supplement.Stage;
import org.plumbline.supplement.deed.About;
import org.plumbline.supplement.deed.AnswerSupplement;
import org.plumbline.supplement.deed.AskSupplement;
import org.plumbline.supplement.deed.AskSupplementAgain;
import org.plumbline.supplement.deed.TakeSupplement;
import org.plumbline.supplement.deed.Wants;
import org.plumbline.supplement.deed.WithdrawSupplement;
import org.springframework.stereotype.Component;

/** Asking a unit for a document or an explanation, answering, and settling it. */
@Component
public class Supplements {

    private static final int LONGEST = 4_000;
    private static final int MOST_DAYS = 120;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Units units;
    private final Asking asking;
    private final SupplementRows rows;
    private final TakenFiles taken;
    private final Quarantine quarantine;
    private final ShownFigures shown;

    Supplements(
            Store store,
            Installation installation,
            Reach reach,
            Units units,
            Asking asking,
            SupplementRows rows,
            TakenFiles taken,
            Quarantine quarantine,
            ShownFigures shown) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.units = units;
        this.asking = asking;
        this.rows = rows;
        this.taken = taken;
        this.quarantine = quarantine;
        this.shown = shown;
    }

    /**
     * What an office asks.
     *
     * @param days working days of the unit within which it is to answer
     */
    public record Asked(
            About about,
            UUID record,
            @Nullable UUID line,
            @Nullable UUID unit,
            Wants wants,
            String words,
            int days) {}

    /**
     * What may be asked on a record.
     *
     * @param office in whose name, {@code lines} of a return, that one is chosen
     */
    public record Askable(UUID unit, Wording unitName, Wording office, Map<UUID, Wording> lines) {}

    /** Who is asked on a record and by whom, for whoever may ask. */
    public Askable asked(Scope scope, About about, UUID record, @Nullable UUID unit) {
        return store.read(scope, () -> {
            var found = asking.record(scope, about, record, unit);
            var office = asking.requireOffice(scope, found);
            var lines = new LinkedHashMap<UUID, Wording>();
            found.lines().forEach(each -> lines.put(each.id(), each.name()));
            var of = Objects.requireNonNull(found.unit());
            return new Askable(of.id().value(), of.name(), office.name(), lines);
        });
    }

    /** Asks; the day is reckoned by the calendar of the unit. */
    public Receipt ask(Scope scope, Asked asked) {
        var today = installation.today();
        var deed = store.read(scope, () -> {
            var record = asking.record(scope, asked.about(), asked.record(), asked.unit());
            var office = asking.requireOffice(scope, record);
            var problems = days(asked.days());
            if (asked.about() == About.LINE && !record.has(asked.line())) {
                problems.add(Problem.at("line", "supplement.line-missing"));
            }
            problems.addAll(words("words", asked.words(), "supplement.words-missing"));
            refuse(problems);
            var unit = Objects.requireNonNull(record.unit()).id().value();
            return new AskSupplement(
                    Ids.next(),
                    asked.about(),
                    asked.record(),
                    asked.about() == About.LINE ? asked.line() : null,
                    unit,
                    office.id().value(),
                    asked.wants(),
                    asked.words(),
                    asking.due(scope, unit, today, asked.days()),
                    today);
        });
        return ask(scope, deed);
    }

    /** Asks until the day that was reckoned: how a happening is carried out again. */
    public Receipt ask(Scope scope, AskSupplement deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = units.get(scope, deed.unit());
            var office = units.get(scope, deed.office());
            if (!reach.allows(scope, Ability.DIRECT, office.node())) {
                reach.require(scope, Ability.DIRECT, unit.node());
            }
            rows.ask(deed, unit.node(), office.node(), scope, knownAt);
        });
    }

    /**
     * Answers by words, by files, or by both. Files on a figure or a line are evidence of the figure as well.
     *
     * @throws Refused at {@code files} for what is not taken, at {@code words} for an answer that says nothing
     */
    public Receipt answer(
            Scope scope,
            UUID request,
            @Nullable String words,
            List<FigureWork.Sent> files,
            EvidenceFile.Origin origin) {
        var kept = taken.of(files, origin);
        var deed = new AnswerSupplement(Ids.next(), request, words, kept, installation.today());
        return store.batch(scope, () -> {
            var receipt = answer(scope, deed, () -> taken.keep(kept, files));
            if (!receipt.repeated() && !kept.isEmpty()) {
                shown.by(scope, rows.get(request), kept);
            }
            return receipt;
        });
    }

    /** Answers with files whose bytes are kept already: how a happening is carried out again. */
    public Receipt answer(Scope scope, AnswerSupplement deed) {
        return answer(scope, deed, () -> {});
    }

    private Receipt answer(Scope scope, AnswerSupplement deed, Runnable keep) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lock(deed.request());
            reach.require(scope, Ability.ANSWER, before.node());
            requireStage(before, Stage.ASKED, "supplement.not-asked");
            var problems = new ArrayList<Problem>();
            if (deed.files().isEmpty() && isBlank(deed.words())) {
                problems.add(Problem.at("words", "supplement.answer-empty"));
            }
            longer("words", deed.words(), problems);
            taken.check(null, deed.files(), problems);
            refuse(problems);
            keep.run();
            rows.step(deed.id(), deed.request(), "ANSWERED", clean(deed.words()), null, deed.on(), scope, knownAt);
            rows.files(deed.id(), deed.files());
            quarantine.hold(
                    deed.files().stream()
                            .filter(EvidenceFile::held)
                            .map(EvidenceFile::sha256)
                            .toList(),
                    knownAt);
            rows.move(deed.request(), Stage.ANSWERED, null, deed.on());
        });
    }

    /** The office takes the answer. Nobody takes what the own hand answered. */
    public Receipt take(Scope scope, TakeSupplement deed) {
        return store.write(scope, deed, knownAt -> {
            var before = settled(scope, deed.request());
            requireStage(before, Stage.ANSWERED, "supplement.not-answered");
            var problems = new ArrayList<Problem>();
            longer("words", deed.words(), problems);
            refuse(problems);
            rows.step(deed.id(), deed.request(), "TAKEN", clean(deed.words()), null, deed.on(), scope, knownAt);
            rows.move(deed.request(), Stage.TAKEN, null, null);
        });
    }

    /** The office asks again, with the reason, within other working days. */
    public Receipt askAgain(Scope scope, UUID request, String reason, int days) {
        var today = installation.today();
        var due = store.read(scope, () -> {
            var before = rows.get(request);
            refuse(days(days));
            return asking.due(scope, before.unit(), today, days);
        });
        return askAgain(scope, new AskSupplementAgain(Ids.next(), request, reason, due, today));
    }

    /** The same until the day that was reckoned. */
    public Receipt askAgain(Scope scope, AskSupplementAgain deed) {
        return store.write(scope, deed, knownAt -> {
            var before = settled(scope, deed.request());
            requireStage(before, Stage.ANSWERED, "supplement.not-answered");
            refuse(words("reason", deed.reason(), "supplement.reason-missing"));
            rows.step(deed.id(), deed.request(), "AGAIN", deed.reason().strip(), deed.due(), deed.on(), scope, knownAt);
            rows.move(deed.request(), Stage.ASKED, deed.due(), null);
        });
    }

    /** The office does not ask any more. */
    public Receipt withdraw(Scope scope, WithdrawSupplement deed) {
        return store.write(scope, deed, knownAt -> {
            var before = settled(scope, deed.request());
            if (!before.stage().isOpen()) {
                throw new Refused("request", "supplement.closed", Map.of());
            }
            refuse(words("reason", deed.reason(), "supplement.reason-missing"));
            rows.step(deed.id(), deed.request(), "WITHDRAWN", deed.reason().strip(), null, deed.on(), scope, knownAt);
            rows.move(deed.request(), Stage.WITHDRAWN, null, null);
        });
    }

    /** Whether the reader settles what an office asked: its mandate stands at the office or above, and another hand answered. */
    public boolean maySettle(Scope scope, Supplement request) {
        return store.read(
                scope,
                () -> reach.allows(scope, Ability.DIRECT, request.officeNode())
                        && rows.answeredBy(request.id())
                                .filter(hand -> hand.isOf(scope))
                                .isEmpty());
    }

    /** Whether the reader may answer it. */
    public boolean mayAnswer(Scope scope, Supplement request) {
        return request.stage() == Stage.ASKED && reach.allows(scope, Ability.ANSWER, request.node());
    }

    private Supplement settled(Scope scope, UUID id) {
        var before = rows.lock(id);
        if (!reach.allows(scope, Ability.DIRECT, before.officeNode())) {
            reach.require(scope, Ability.DIRECT, before.node());
            throw new Refused("request", "supplement.other-office", Map.of("office", before.officeName()));
        }
        if (rows.answeredBy(id).filter(hand -> hand.isOf(scope)).isPresent()) {
            throw new Refused("request", "supplement.own-answer", Map.of());
        }
        return before;
    }

    private static void requireStage(Supplement before, Stage stage, String code) {
        if (before.stage() != stage) {
            throw new Refused("request", code, Map.of());
        }
    }

    private static List<Problem> days(int days) {
        var problems = new ArrayList<Problem>();
        if (days < 1 || days > MOST_DAYS) {
            problems.add(Problem.at("days", "supplement.days", Map.of("days", days, "most", MOST_DAYS)));
        }
        return problems;
    }

    private static List<Problem> words(String field, String words, String missing) {
        var problems = new ArrayList<Problem>();
        if (words.isBlank()) {
            problems.add(Problem.at(field, missing));
        }
        longer(field, words, problems);
        return problems;
    }

    private static void longer(String field, @Nullable String words, List<Problem> problems) {
        if (words != null && words.length() > LONGEST) {
            problems.add(Problem.at(field, "supplement.too-long", Map.of("most", LONGEST, "length", words.length())));
        }
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    private static @Nullable String clean(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
