package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.IndicatorRows.Filed;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.UnmarkBreak;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Defining what is measured: versions of indicators, and the breaks that make figures before and after not comparable. */
@Component
public class Indicators {

    private final Store store;
    private final Reach reach;
    private final IndicatorRows rows;
    private final IndicatorFacts facts;
    private final Measures measures;
    private final CompositeDefining composites;
    private final List<FigureFollower> followers;
    private final Parts parts;

    Indicators(
            Store store,
            Reach reach,
            IndicatorRows rows,
            IndicatorFacts facts,
            Measures measures,
            CompositeDefining composites,
            List<FigureFollower> followers,
            Parts parts) {
        this.parts = parts;
        this.store = store;
        this.reach = reach;
        this.rows = rows;
        this.facts = facts;
        this.measures = measures;
        this.composites = composites;
        this.followers = followers;
    }

    /**
     * Defines an indicator of a unit.
     *
     * @throws Refused for a code that is taken and for a definition by which figures could not be read or added up
     */
    public Receipt define(Scope scope, DefineIndicator deed) {
        return store.write(scope, deed, knownAt -> {
            if (deed.text().hasParts()) {
                parts.begin();
            }
            composites.begin(deed.text());
            var owner = rows.site(deed.owner()).orElseThrow(() -> new Absent("unit", deed.owner()));
            reach.require(scope, Ability.DIRECT, owner.node());
            var problems = new ArrayList<>(DefinitionRules.code(deed.code()));
            if (problems.isEmpty() && rows.isTaken(owner.node(), deed.code(), deed.id())) {
                problems.add(Problem.at(
                        "code",
                        "indicator.code-taken",
                        Map.of("code", deed.code().strip())));
            }
            problems.addAll(DefinitionRules.of(deed.text(), known(deed.text())));
            problems.addAll(composites.check(deed.id(), deed.code(), deed.text()));
            refuse(problems);
            var key = rows.insert(
                    deed.id(), owner.node(), deed.code(), deed.text().name(), knownAt);
            rows.define(key, 1, deed.text(), deed.from(), null, scope, knownAt);
            composites.write(key, 1, deed.text());
            composites.make(key, deed.text(), LocalDate.MIN, knownAt);
        });
    }

    /**
     * Defines an indicator anew from a day on, with the reason; versions before stay, and so do the series.
     *
     * @throws Refused for another shape, for another unit of measure without a break, and for a day before the version in force
     * @throws Conflict if somebody else did so meanwhile
     */
    public Receipt revise(Scope scope, ReviseIndicator deed) {
        return store.write(scope, deed, knownAt -> {
            parts.begin();
            composites.begin(deed.text());
            var before = held(scope, deed.indicator());
            var text = newest(before);
            if (deed.rowVersion() != null && deed.rowVersion() != before.rowVersion()) {
                throw new Conflict(
                        before.id(), deed.rowVersion(), before.rowVersion(), fields(deed.text()), fields(text));
            }
            var problems = new ArrayList<>(DefinitionRules.of(deed.text(), known(deed.text())));
            problems.addAll(composites.check(before.id(), before.code(), deed.text()));
            problems.addAll(DefinitionRules.reasoned(deed.reason()));
            if (deed.text().hasParts() != text.hasParts()) {
                problems.add(Problem.at("composite", "composite.changed"));
            }
            if (deed.text().shape() != text.shape()) {
                problems.add(Problem.at("shape", "indicator.shape-changed"));
            }
            if (!Objects.equals(deed.text().measure(), text.measure()) && deed.breakMark() == null) {
                problems.add(Problem.at("measure", "indicator.measure-without-break"));
            }
            if (!deed.from().isAfter(before.from())) {
                problems.add(Problem.at(
                        "from", "indicator.from-before", Map.of("from", deed.from(), "before", before.from())));
            }
            refuse(problems);
            var version = before.version() + 1;
            rows.define(
                    before.key(),
                    version,
                    deed.text(),
                    deed.from(),
                    deed.reason().strip(),
                    scope,
                    knownAt);
            rows.newest(before.key(), version, deed.text().name());
            composites.write(before.key(), version, deed.text());
            var mark = deed.breakMark() == null && CompositeDefining.isOther(deed.text(), text)
                    ? CompositeDefining.breakOf(before.id(), version)
                    : deed.breakMark();
            if (mark != null) {
                rows.hold(before.key(), null);
                rows.mark(mark, before.key(), null, deed.from(), deed.reason(), scope, knownAt);
            }
            parts.redefine(before.key());
            composites.make(before.key(), deed.text(), deed.from(), knownAt);
            if (mark != null) {
                tell(before, null, deed.from(), knownAt);
            }
        });
    }

    /** Marks a break, everywhere or at one unit: figures from the period on are not comparable with those before. */
    public Receipt mark(Scope scope, MarkBreak deed) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lock(deed.indicator());
            var unit = deed.unit() == null
                    ? null
                    : rows.site(deed.unit()).orElseThrow(() -> new Refused("unit", "indicator.unit-unknown", Map.of()));
            reach.require(scope, Ability.DIRECT, unit == null ? before.owner() : unit.node());
            var node = unit == null ? null : Integer.valueOf(unit.node());
            var problems = new ArrayList<>(DefinitionRules.reasoned(deed.reason()));
            if (rows.isMarked(before.key(), node, deed)) {
                problems.add(Problem.at("period", "indicator.break-there", Map.of("period", deed.period())));
            }
            if (unit != null && outside(deed.period().first(), deed.period().last(), unit)) {
                problems.add(Problem.at(
                        "period", "indicator.period-outside", life(deed.period().code(), unit)));
            }
            refuse(problems);
            rows.hold(before.key(), node);
            rows.mark(deed.id(), before.key(), node, deed.period().first(), deed.reason(), scope, knownAt);
            tell(before, node, deed.period().first(), knownAt);
        });
    }

    /** Takes back a break that was marked in error. */
    public Receipt unmark(Scope scope, UnmarkBreak deed) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lock(deed.indicator());
            refuse(DefinitionRules.reasoned(deed.reason()));
            rows.hold(before.key(), null);
            var gone = rows.unmark(deed.id(), before.key(), deed.reason(), knownAt)
                    .orElseThrow(() -> new Absent("break", deed.id()));
            reach.require(
                    scope, Ability.DIRECT, Objects.requireNonNullElse(gone.node(), Integer.valueOf(before.owner())));
            tell(before, gone.node(), gone.starts(), knownAt);
        });
    }

    private void tell(Filed indicator, @Nullable Integer node, LocalDate starts, java.time.Instant knownAt) {
        if (followers.isEmpty()) {
            return;
        }
        var changed = rows.firstFrom(indicator.key(), node, starts);
        if (!changed.isEmpty()) {
            followers.forEach(each -> each.changed(changed, knownAt));
        }
    }

    private Filed held(Scope scope, UUID indicator) {
        var before = rows.lock(indicator);
        reach.require(scope, Ability.DIRECT, before.owner());
        return before;
    }

    private DefinitionText newest(Filed indicator) {
        return Objects.requireNonNull(facts.versions(List.of(indicator.id())).get(indicator.id()))
                .getLast()
                .text();
    }

    private DefinitionRules.Known known(DefinitionText text) {
        return new DefinitionRules.Known(
                measures.byCode(),
                measures.dimensionsByCode(),
                rows.tiers(),
                text.field() != null && rows.hasField(text.field()),
                text.weight() != null && rows.isWeight(text.weight()));
    }

    static boolean outside(LocalDate first, LocalDate last, IndicatorRows.Site unit) {
        return last.isBefore(unit.founded()) || !first.isBefore(unit.ceased());
    }

    /** The life of a unit for a message about a period outside of it. */
    static Map<String, Object> life(String period, IndicatorRows.Site unit) {
        var values = new HashMap<String, Object>();
        values.put("period", period);
        values.put("unit", unit.name());
        values.put("founded", unit.founded());
        values.put("ends", unit.ceased().getYear() == 9999 ? "no" : "yes");
        values.put("ceased", unit.ceased());
        return values;
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** What two people who edit one definition are shown side by side. */
    static Map<String, String> fields(DefinitionText text) {
        var fields = new HashMap<String, String>();
        fields.put("name", text.name().original());
        fields.put("meaning", text.meaning() == null ? "" : text.meaning().original());
        fields.put("measure", Objects.toString(text.measure(), ""));
        fields.put("direction", text.direction().name());
        fields.put("kept", text.kept().name());
        fields.put("placeRule", text.placeRule().name());
        fields.put("timeRule", text.timeRule().name());
        fields.put("frequency", text.frequency().name());
        fields.put("decimals", String.valueOf(text.decimals()));
        return fields;
    }
}
