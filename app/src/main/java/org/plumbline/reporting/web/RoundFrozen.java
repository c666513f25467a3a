package org.plumbline.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.indicator.web.FrozenFigures;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.reporting.RoundFigures;
import org.plumbline.reporting.RoundList;
import org.plumbline.web.FrozenSource;
import org.plumbline.web.FrozenView;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** A round, and the return of one unit in it, as they are frozen: the figures that are asked for, unit by unit. */
@Component
class RoundFrozen implements FrozenSource {

    private static final Pattern PATH = Pattern.compile("/rounds/[0-9a-f-]{36}(?:/units/[0-9a-f-]{36}(?:/print)?)?");
    private static final int OF_UNIT = 3;

    private final RoundList rounds;
    private final RoundFigures figures;

    RoundFrozen(RoundList rounds, RoundFigures figures) {
        this.rounds = rounds;
        this.figures = figures;
    }

    @Override
    public String kind() {
        return "round";
    }

    @Override
    public boolean isAt(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public FrozenView view(Asked asked) {
        var w = asked.w();
        var unit = asked.path().contains("/units/") ? UUID.fromString(asked.step(OF_UNIT)) : null;
        var opened = rounds.get(asked.scope(), UUID.fromString(asked.step(1)));
        var all = figures.of(asked.scope(), opened, unit, asked.knownAt());
        var byUnit = all.stream()
                .collect(Collectors.groupingBy(RoundFigures.Stated::unit, LinkedHashMap::new, Collectors.toList()));
        var name = w.text(opened.version().text().name()) + ", "
                + PeriodWords.heading(w, opened.round().period());
        return new FrozenView(
                unit == null || all.isEmpty() ? name : w.text(all.getFirst().name()) + ": " + name,
                unit == null ? opened.regime().owner().id() : unit,
                List.of(new FrozenView.Section(
                        "collected",
                        w.say("frozen.section.collected"),
                        w.say("reporting.column.unit"),
                        all.stream()
                                .filter(each ->
                                        each.unit().equals(all.getFirst().unit()))
                                .map(each -> new FrozenView.Column(
                                        each.line().line().toString(),
                                        w.text(each.line().text().name())))
                                .toList(),
                        byUnit.values().stream()
                                .map(each -> row(w, each, opened.round().id()))
                                .toList())));
    }

    private static FrozenView.Row row(Words w, List<RoundFigures.Stated> stated, UUID round) {
        var first = stated.getFirst();
        return new FrozenView.Row(
                first.unit().toString(),
                w.text(first.name()),
                "/rounds/" + round + "/units/" + first.unit(),
                stated.stream()
                        .map(each -> FrozenFigures.cell(
                                w,
                                each.line().line().toString(),
                                each.figure(),
                                each.line().per(),
                                each.line().text(),
                                each.line().measure(),
                                FrozenView.Source.figures(
                                        each.line().indicator(),
                                        each.unit(),
                                        "",
                                        each.line().period().first() + "/"
                                                + each.line().period().ends())))
                        .toList());
    }
}
