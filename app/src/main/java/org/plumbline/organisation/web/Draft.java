package org.plumbline.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Json;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Reorganise;
import org.springframework.util.MultiValueMap;

/**
 * A reorganisation while it is put together: it lives in the form itself until it is carried out.
 *
 * @param id the decision's identifier from the first page on, so that it is carried out once; another decision, put
 *     together from it afterwards, gets its own
 * @param kind the kind of step whose fields are shown
 * @param typed everything else that was typed
 */
public record Draft(UUID id, List<Reorganise.Step> steps, String kind, Map<String, String> typed) {

    static final List<String> KINDS = List.of("merge", "split", "move", "rename", "abolish", "abolish-tier", "found");
    private static final int MOST = 500;

    static Draft fresh() {
        return new Draft(Ids.next(), List.of(), KINDS.getFirst(), Map.of());
    }

    /** What a form sent back. A step that is no step any more is left out; the page shows what is left. */
    static Draft of(MultiValueMap<String, String> values) {
        var steps = new ArrayList<Reorganise.Step>();
        for (var json : values.getOrDefault("step", List.of())) {
            if (steps.size() < MOST) {
                step(json).ifPresent(steps::add);
            }
        }
        var typed = values.toSingleValueMap();
        var kind = typed.getOrDefault("kind-of-step", "");
        return new Draft(
                Ids.find(typed.getOrDefault("id", "")).orElseGet(Ids::next),
                List.copyOf(steps),
                KINDS.contains(kind) ? kind : KINDS.getFirst(),
                typed);
    }

    private static Optional<Reorganise.Step> step(String json) {
        try {
            return Optional.of(Json.read(json, Reorganise.Step.class));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The same steps for a decision of its own. */
    Draft another() {
        return new Draft(Ids.next(), steps, kind, typed);
    }

    Draft with(Reorganise.Step step) {
        return new Draft(id, Stream.concat(steps.stream(), Stream.of(step)).toList(), kind, kept());
    }

    Draft without(int number) {
        var left = new ArrayList<>(steps);
        if (number >= 0 && number < left.size()) {
            left.remove(number);
        }
        return new Draft(id, List.copyOf(left), kind, typed);
    }

    /** The decision and its day; the fields of the step that was added are empty again. */
    private Map<String, String> kept() {
        return Map.of("decision", typed.getOrDefault("decision", ""), "on", typed.getOrDefault("on", ""));
    }

    /** A unit that an earlier step founds, by its code or its name. */
    Optional<FoundUnit> founded(String words) {
        return founded()
                .filter(unit -> words.equalsIgnoreCase(unit.code())
                        || unit.name().original().equalsIgnoreCase(words))
                .findFirst();
    }

    Stream<FoundUnit> founded() {
        return steps.stream()
                .flatMap(step -> step instanceof Reorganise.Found found ? found.units().stream() : Stream.empty());
    }

    public String json(int number) {
        return Json.write(steps.get(number));
    }
}
