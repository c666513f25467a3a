package org.plumbline.directive.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Addressees;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directive;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Files;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Relations;
import org.plumbline.directive.Relations.Relation;
import org.plumbline.directive.Responses;
import org.plumbline.directive.Standing;
import org.plumbline.directive.Standings;
import org.plumbline.directive.Studies;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.DefinedWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.organisation.WordList;
import org.plumbline.store.History;
import org.plumbline.store.Part;
import org.plumbline.store.Store;
import org.plumbline.web.Visit;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Reads all that the page of a directive shows, in one snapshot. */
@NamedInterface("pages")
@Component
public class DirectiveViews {

    private static final int HISTORY = 30;
    private static final int RELATED = 8;
    private static final int FEW = 6;
    private static final int UNITS = 10;
    private static final int ALL = 5_000;

    private final Store store;
    private final Directives directives;
    private final Clauses clauses;
    private final Relations relations;
    private final Addressees addressees;
    private final Responses responses;
    private final Standings standings;
    private final Gaps gaps;
    private final Studies studies;
    private final History history;
    private final Files files;
    private final Units units;
    private final DefinedWords words;

    DirectiveViews(
            Store store,
            Directives directives,
            Clauses clauses,
            Relations relations,
            Addressees addressees,
            Responses responses,
            Standings standings,
            Gaps gaps,
            Studies studies,
            History history,
            Files files,
            Units units,
            DefinedWords words) {
        this.store = store;
        this.directives = directives;
        this.clauses = clauses;
        this.relations = relations;
        this.addressees = addressees;
        this.responses = responses;
        this.standings = standings;
        this.gaps = gaps;
        this.studies = studies;
        this.history = history;
        this.files = files;
        this.units = units;
        this.words = words;
    }

    /**
     * The page of a directive.
     *
     * @param all whether long lists are shown whole
     * @param within the unit to which the counts are narrowed, or null
     * @param takers by clause, who carries it out
     * @param categories the words for categories of those who attend studies
     * @param own the part of the reader's own unit, if it is addressed
     * @param home the unit at which the reader's first mandate stands, if it has one
     */
    public record View(
            Directive directive,
            Standing standing,
            @Nullable UUID within,
            boolean all,
            List<Clause> clauses,
            Map<UUID, Gaps.Takers> takers,
            List<Relation> relations,
            List<Addressees.Named> addressees,
            Gaps.SilentUnits silent,
            List<Gaps.Unsettled> unsettled,
            List<Studies.Session> sessions,
            Studies.Turnout turnout,
            Map<String, DefinedWord> categories,
            List<Files.Attached> files,
            List<History.Entry> history,
            Optional<Responses.Part> own,
            Optional<Unit> home,
            boolean mayChange) {

        /** A category of those who attended, in its own words: a wording, or what somebody typed. */
        public Object category(String code) {
            var word = categories.get(code);
            return word == null ? code : word.name();
        }

        public Gaps.Takers takers(Clause clause) {
            return takers.getOrDefault(clause.id(), Gaps.Takers.NONE);
        }

        public List<Clause> untaken() {
            return clauses.stream()
                    .filter(each -> each.asks() && takers(each).documents() == 0)
                    .toList();
        }

        public List<Clause> withoutLead() {
            return clauses.stream()
                    .filter(each -> each.asks() && each.lead() == null)
                    .toList();
        }

        public List<Relation> above() {
            return relations.stream()
                    .filter(each -> each.outgoing() && each.kind() == RelationKind.CONCRETISES)
                    .toList();
        }

        /** What amends, adjusts or replaces it. */
        public List<Relation> changedBy() {
            return relations.stream()
                    .filter(each -> !each.outgoing() && each.kind().unsettles())
                    .toList();
        }

        public Optional<Relation> replacedBy(LocalDate on) {
            return relations.stream()
                    .filter(each -> !each.outgoing()
                            && each.kind() == RelationKind.REPLACES
                            && !each.issued().isAfter(on))
                    .findFirst();
        }

        public boolean nothingMissing() {
            return silent.total() == 0
                    && unsettled.isEmpty()
                    && untaken().isEmpty()
                    && withoutLead().isEmpty();
        }
    }

    public View of(Visit visit, Directive directive, @Nullable UUID within, boolean all) {
        var scope = visit.scope();
        var id = directive.id();
        var question = new Standings.Question(visit.on(), null, within);
        var studying = visit.place().has(Part.STUDY);
        return store.read(
                scope,
                () -> new View(
                        directive,
                        standings.of(scope, id, question),
                        within,
                        all,
                        clauses.of(scope, id),
                        gaps.takers(scope, id, visit.on()),
                        relations.of(scope, id, RELATED),
                        addressees.of(scope, id),
                        gaps.silent(scope, id, question, all ? ALL : UNITS),
                        gaps.unsettledBelow(scope, id, visit.on()),
                        studying ? studies.of(scope, id, question, all ? ALL : FEW) : List.of(),
                        studying ? studies.turnout(scope, id, visit.on()) : new Studies.Turnout(0, 0, 0),
                        words.of(scope, WordList.STUDY_CATEGORY),
                        files.of(scope, id),
                        history.of(scope, directives.papers(scope, id), HISTORY).stream()
                                .filter(each -> studying || !each.name().equals("study-held"))
                                .toList(),
                        own(scope, id, visit),
                        units.mandated(scope),
                        directives.mayChange(scope, id)));
    }

    public Standing standing(Visit visit, UUID directive) {
        return standings.of(visit.scope(), directive, Standings.Question.on(visit.on()));
    }

    /** The unit for which the reader works: that of the first mandate, else that of the post. */
    Optional<UUID> home(Visit visit) {
        return units.mandated(visit.scope())
                .map(unit -> unit.id().value())
                .or(() -> Optional.ofNullable(visit.viewer().unitId()));
    }

    private Optional<Responses.Part> own(Scope scope, UUID directive, Visit visit) {
        return home(visit).flatMap(unit -> responses.part(scope, directive, unit, visit.on()));
    }
}
