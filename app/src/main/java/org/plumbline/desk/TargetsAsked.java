package org.plumbline.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Installation;
import org.plumbline.target.TargetCounts;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Visit;

/**
 * What the pages of a unit are asked to show of its targets, as it stands in the address; what is not there does not narrow it.
 *
 * @param goals {@code first} for goals as first set
 * @param part {@code below} for the units under it
 * @param only {@code attention} for what needs attention
 * @param all whether targets without a spread are shown too
 */
public record TargetsAsked(
        @Nullable String directive,
        @Nullable String field,
        @Nullable String set,
        @Nullable String goals,
        @Nullable String part,
        @Nullable String only,
        @Nullable String all,
        @Nullable String knownAt) {

    public boolean isFirst() {
        return "first".equals(goals);
    }

    public boolean isBelow() {
        return "below".equals(part);
    }

    public boolean isAttention() {
        return "attention".equals(only);
    }

    public boolean isAll() {
        return given(all);
    }

    /** Whether only some of the targets are counted. */
    public boolean isNarrowed() {
        return given(directive) || given(field) || given(set);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    KnownAt known(Visit visit, Installation installation) {
        return KnownAt.read(knownAt, installation.today(), installation.zone(), kept(visit));
    }

    /** @throws Refused at the parameter that cannot be read */
    TargetCounts.Question question(int node, LocalDate on, KnownAt known) {
        return new TargetCounts.Question(
                node, on, known.at(), id(directive, "directive"), id(field, "field"), id(set, "set"));
    }

    private Map<String, String> kept(Visit visit) {
        var all = new LinkedHashMap<String, String>();
        if (!visit.on().equals(visit.today())) {
            all.put("on", visit.on().toString());
        }
        all.putAll(parameters());
        return all;
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        put(all, "directive", directive);
        put(all, "field", field);
        put(all, "set", set);
        put(all, "goals", isFirst() ? "first" : "");
        put(all, "part", isBelow() ? "below" : "");
        put(all, "only", isAttention() ? "attention" : "");
        put(all, "all", this.all);
        return all;
    }

    /** An address with all that is asked for but one part, which is set or, by an empty value, left out. */
    public String address(Visit visit, KnownAt known, String path, String name, String value) {
        var all = kept(visit);
        if (value.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return known.at(path, all);
    }

    /** What a form of filters keeps beside the fields that it offers. */
    public Map<String, String> unchosen(Visit visit) {
        var all = kept(visit);
        all.remove("field");
        all.remove("set");
        if (given(knownAt)) {
            all.put("knownAt", String.valueOf(knownAt));
        }
        return all;
    }

    /** An address without anything that narrows. */
    public String bare(Visit visit, KnownAt known, String path) {
        var all = kept(visit);
        all.keySet().removeAll(java.util.Set.of("directive", "field", "set", "only", "all"));
        return known.at(path, all);
    }

    /** What narrows it, to go on with in the address of the list of targets. */
    public String narrowing() {
        return (given(directive) ? "&directive=" + id(directive, "directive") : "")
                + (given(field) ? "&field=" + id(field, "field") : "")
                + (given(set) ? "&set=" + id(set, "set") : "");
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (given(value)) {
            all.put(name, String.valueOf(value));
        }
    }

    private static @Nullable UUID id(@Nullable String text, String name) {
        if (!given(text)) {
            return null;
        }
        return Ids.find(String.valueOf(text))
                .orElseThrow(() -> new Refused(name, "directive.filter-value", Map.of("value", String.valueOf(text))));
    }
}
