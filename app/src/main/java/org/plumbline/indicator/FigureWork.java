package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.plumbline.indicator.FigureRows.Filed;
import org.plumbline.indicator.FigureRows.Ready;
import org.plumbline.indicator.ProofRows.Proving;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Working with figures: entering many in one act, correcting, withdrawing, proving, contesting and reviewing them. */
@Component
public class FigureWork {

    private static final int MOST_FIGURES = 2_000;

    /** A file as somebody sends it. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Sent(String name, byte[] bytes) {}

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final FigureRows rows;
    private final ProofRows proofs;
    private final FigureChecking checking;
    private final TakenFiles taken;
    private final Composing composing;
    private final FigureNews news;
    private final FigureGates gates;

    FigureWork(
            Store store,
            Installation installation,
            Reach reach,
            FigureRows rows,
            ProofRows proofs,
            FigureChecking checking,
            TakenFiles taken,
            Composing composing,
            FigureNews news,
            FigureGates gates) {
        this.gates = gates;
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.rows = rows;
        this.proofs = proofs;
        this.checking = checking;
        this.taken = taken;
        this.composing = composing;
        this.news = news;
    }

    /**
     * Enters figures, or corrects some, with the files that show one of them: all or nothing.
     *
     * @param files those of the first figure, whose proof they are
     * @param origin what is said of them
     */
    public Receipt enter(Scope scope, EnterFigures deed, List<Sent> files, EvidenceFile.Origin origin) {
        if (files.isEmpty()) {
            return enter(scope, deed);
        }
        var kept = taken.of(files, origin);
        var first = deed.figures().getFirst();
        var given = first.proof();
        var level = given == null || given.level().compareTo(ProofLevel.DOCUMENT_ATTACHED) < 0
                ? ProofLevel.DOCUMENT_ATTACHED
                : given.level();
        var figures = new ArrayList<>(deed.figures());
        figures.set(
                0,
                first.with(new Stated.Proof(
                        given == null ? Ids.next() : given.id(), level, given == null ? null : given.note(), kept)));
        return enter(scope, deed.with(figures), Set.of(), () -> taken.keep(kept, files));
    }

    /** The same with files of which nothing is said besides. */
    public Receipt enter(Scope scope, EnterFigures deed, List<Sent> files) {
        return enter(scope, deed, files, EvidenceFile.Origin.UNSAID);
    }

    /**
     * Enters figures, or corrects some: all or nothing.
     *
     * @throws Refused at {@code figures[0].value} and the like for everything that is wrong with any of them
     */
    public Receipt enter(Scope scope, EnterFigures deed) {
        return enter(scope, deed, Set.of());
    }

    /**
     * The same by whoever answers for units that have ended.
     *
     * @param instead those units, by their inner numbers: whether the asker may answer for them was decided already
     */
    public Receipt enter(Scope scope, EnterFigures deed, Set<Integer> instead) {
        return enter(scope, deed, instead, () -> {});
    }

    /**
     * Holds figures against all that is asked of an entry, without entering them.
     *
     * @throws Refused as {@link #enter} does
     */
    public void examine(Scope scope, EnterFigures deed, Set<Integer> instead) {
        store.batch(scope, () -> {
            var ready = checked(scope, deed, instead);
            return corrections(scope, deed, ready, standing(deed, ready));
        });
    }

    /**
     * Lets pass figures that could be entered: for a check that stores nothing, however many there are.
     *
     * @throws Refused at {@code figures[0].value} and the like for everything that is wrong with any of them
     */
    public void require(Scope scope, EnterFigures deed, Set<Integer> instead) {
        store.read(scope, () -> {
            checking.require(scope, deed, instead);
            return deed;
        });
    }

    private List<Ready> checked(Scope scope, EnterFigures deed, Set<Integer> instead) {
        if (deed.figures().isEmpty()) {
            throw new Refused("figures", "indicator.figures-missing", Map.of());
        }
        if (deed.figures().size() > MOST_FIGURES) {
            throw new Refused(
                    "figures",
                    "indicator.figures-many",
                    Map.of("figures", deed.figures().size(), "most", MOST_FIGURES));
        }
        return checking.check(scope, deed, instead);
    }

    private List<FigureRows.Standing> standing(EnterFigures deed, List<Ready> ready) {
        return rows.standing(
                ready.stream().map(Ready::series).distinct().toList(),
                deed.stance(),
                deed.figures().stream().map(Stated::period).distinct().toList());
    }

    private Receipt enter(Scope scope, EnterFigures deed, Set<Integer> instead, Runnable keep) {
        return store.write(scope, deed, knownAt -> {
            var ready = checked(scope, deed, instead);
            var closed = corrections(scope, deed, ready, standing(deed, ready));
            refuseOwnHand(scope, deed, ready);
            var proving = proving(deed);
            keep.run();
            var author = deed.author() == null ? null : ready.getFirst().author();
            rows.entry(deed.id(), deed.stance(), author, deed.on(), scope, knownAt);
            if (!closed.isEmpty()) {
                rows.close(closed, deed.id(), knownAt);
            }
            rows.insert(ready, deed.stance(), deed.id(), knownAt);
            rows.comments(deed.figures().stream()
                    .filter(each -> each.comment() != null)
                    .toList());
            proofs.write(proving, deed.on(), scope, knownAt);
            proving.forEach(each -> taken.hold(each.files(), knownAt));
            news.tell(
                    ready.stream()
                            .map(each -> new FigureFollower.Changed(
                                    each.series(), each.stated().period(), deed.stance()))
                            .toList(),
                    knownAt);
        });
    }

    /** How the figures are known from the first. */
    private List<Proving> proving(EnterFigures deed) {
        var proving = new ArrayList<Proving>();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < deed.figures().size(); i++) {
            var each = deed.figures().get(i);
            var proof = each.proof();
            if (proof != null) {
                var wrong = new ArrayList<Problem>();
                taken.check(null, proof.files(), wrong);
                for (var problem : wrong) {
                    problems.add(
                            new Problem(problem.code(), "figures[" + i + "]." + problem.field(), problem.arguments()));
                }
                proving.add(new Proving(proof.id(), each.id(), proof.level(), proof.note(), proof.files()));
            }
        }
        Indicators.refuse(problems);
        return proving;
    }

    /** Which figures give way, each with the reason; a figure that stands gives way to nothing but its correction. */
    private Map<UUID, String> corrections(
            Scope scope, EnterFigures deed, List<Ready> ready, List<FigureRows.Standing> before) {
        record Place(long series, org.plumbline.indicator.deed.Period period, int author) {}
        var standing = new HashMap<Place, UUID>();
        before.forEach(each -> standing.put(new Place(each.series(), each.period(), each.author()), each.id()));
        var closed = new LinkedHashMap<UUID, String>();
        var problems = new ArrayList<Problem>();
        var taken = new HashSet<Place>();
        for (var i = 0; i < ready.size(); i++) {
            var each = ready.get(i);
            var stated = each.stated();
            var place = new Place(each.series(), stated.period(), each.author());
            var there = standing.get(place);
            var at = "figures[" + i + "].";
            if (!taken.add(place)) {
                problems.add(Problem.at(
                        at + "period",
                        "indicator.figure-twice",
                        Map.of("period", stated.period().code())));
            } else if (stated.corrects() == null && there != null) {
                problems.add(Problem.at(
                        at + "period",
                        "indicator.figure-there",
                        Map.of("period", stated.period().code(), "figure", there)));
            } else if (stated.corrects() != null && !stated.corrects().equals(there)) {
                problems.add(Problem.at(at + "corrects", "indicator.nothing-to-correct"));
            } else if (there != null) {
                closed.put(there, Objects.requireNonNull(stated.reason()).strip());
            }
        }
        problems.addAll(gates.closed(scope, deed, ready, before));
        Indicators.refuse(problems);
        return closed;
    }

    /** Nobody verifies the own figure. */
    private void refuseOwnHand(Scope scope, EnterFigures deed, List<Ready> ready) {
        if (deed.stance() != Stance.VERIFIED || scope.isProgramme() || scope.post() == null) {
            return;
        }
        var hands = rows.hands(
                ready.stream().map(Ready::series).distinct().toList(),
                deed.figures().stream().map(Stated::period).distinct().toList());
        if (hands.values().stream().anyMatch(posts -> posts.contains(scope.post()))) {
            throw new Refused("stance", "indicator.own-figure", Map.of());
        }
    }

    /** Withdraws a figure that should not stand there; nothing takes its place. */
    public Receipt withdraw(Scope scope, WithdrawFigure deed) {
        return store.write(scope, deed, knownAt -> {
            var before = standing(deed.figure());
            composing.refuseMade(before.id(), before.stance());
            if (before.stance() == Stance.REPORTED) {
                reach.require(scope, Ability.ANSWER, before.node());
            } else {
                requireAuthor(scope, before);
            }
            var problems = new ArrayList<>(DefinitionRules.reasoned(deed.reason()));
            day(problems, deed.on());
            problems.addAll(gates.closed(scope, before));
            Indicators.refuse(problems);
            rows.entry(deed.id(), before.stance(), null, deed.on(), scope, knownAt);
            rows.close(Map.of(before.id(), deed.reason().strip()), deed.id(), knownAt);
            news.tell(List.of(changed(before)), knownAt);
        });
    }

    private void requireAuthor(Scope scope, Filed figure) {
        if (!scope.isProgramme() && !Objects.equals(figure.post(), scope.post())) {
            reach.require(scope, Ability.DIRECT, figure.node());
        }
    }

    /**
     * Says how a figure is known, with files that show it.
     *
     * @param origin what is said of the files
     */
    public Receipt prove(Scope scope, ProveFigure deed, List<Sent> files, EvidenceFile.Origin origin) {
        var kept = taken.of(files, origin);
        return prove(scope, kept.isEmpty() ? deed : deed.with(kept), () -> taken.keep(kept, files));
    }

    /** The same with files of which nothing is said besides. */
    public Receipt prove(Scope scope, ProveFigure deed, List<Sent> files) {
        return prove(scope, deed, files, EvidenceFile.Origin.UNSAID);
    }

    /** Says how a figure is known; the bytes of its files are kept already. */
    public Receipt prove(Scope scope, ProveFigure deed) {
        return prove(scope, deed, () -> {});
    }

    private Receipt prove(Scope scope, ProveFigure deed, Runnable keep) {
        return store.write(scope, deed, knownAt -> {
            var before = standing(deed.figure());
            composing.refuseMade(before.id(), before.stance());
            var checks = deed.level().compareTo(ProofLevel.DOCUMENT_CHECKED) >= 0;
            reach.require(scope, checks ? Ability.DIRECT : Ability.ANSWER, before.node());
            if (checks) {
                refuseOwnHand(scope, before, "level", "indicator.own-proof");
            }
            var problems = new ArrayList<Problem>();
            day(problems, deed.on());
            FigureRules.longer("note", deed.note(), problems);
            FigureRules.document(deed.level(), deed.files().size(), problems);
            if (checks && deed.files().isEmpty() && FigureRules.isBlank(deed.note())) {
                problems.add(Problem.at("note", "indicator.proof-note"));
            }
            if (checks && proofs.isHeld(before.id())) {
                problems.add(Problem.at("level", "indicator.proof-held"));
            }
            taken.check(before.id(), deed.files(), problems);
            Indicators.refuse(problems);
            keep.run();
            var at = proofs.provenSince(before.id())
                    .filter(since -> !since.isBefore(knownAt))
                    .map(since -> since.plusNanos(1_000))
                    .orElse(knownAt);
            proofs.close(before.id(), at);
            proofs.write(
                    List.of(new Proving(deed.id(), before.id(), deed.level(), deed.note(), deed.files())),
                    deed.on(),
                    scope,
                    at);
            taken.hold(deed.files(), knownAt);
            news.tell(List.of(changed(before)), at);
        });
    }

    /** The reviewer's word on a figure, by another hand than the one that entered it. */
    public Receipt review(Scope scope, ReviewFigure deed) {
        return store.write(scope, deed, knownAt -> {
            var before = standing(deed.figure());
            reach.require(scope, Ability.DIRECT, before.node());
            refuseOwnHand(scope, before, "words", "indicator.own-review");
            var problems = new ArrayList<Problem>();
            day(problems, deed.on());
            FigureRules.longer("words", deed.words(), problems);
            if (deed.words().isBlank()) {
                problems.add(Problem.at("words", "indicator.review-missing"));
            }
            Indicators.refuse(problems);
            proofs.review(deed.id(), before.id(), deed.words().strip(), deed.on(), scope, knownAt);
        });
    }

    /** Four eyes: a substitute at the same post is the same hand, and so is a person who changed to another post. */
    private static void refuseOwnHand(Scope scope, Filed figure, String field, String code) {
        var samePerson = figure.account() != null && figure.account().equals(scope.account());
        if (!scope.isProgramme() && (samePerson || Objects.equals(scope.post(), figure.post()))) {
            throw new Refused(field, code, Map.of());
        }
    }

    private Filed standing(UUID figure) {
        return rows.lock(figure).orElseThrow(() -> new Refused("figure", "indicator.figure-gone", Map.of()));
    }

    private static FigureFollower.Changed changed(Filed figure) {
        return new FigureFollower.Changed(figure.series(), figure.period(), figure.stance());
    }

    private void day(List<Problem> problems, LocalDate on) {
        var today = installation.today();
        if (on.isAfter(today)) {
            problems.add(Problem.at("on", "indicator.day-to-come", Map.of("day", on, "today", today)));
        }
    }
}
