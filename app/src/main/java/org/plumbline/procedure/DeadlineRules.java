package org.plumbline.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** The rules by which due days follow from a beginning, and the words of urgency by which documents ask for them. */
@Component
public class DeadlineRules {

    private static final int MOST = 3660;

    private final Store store;
    private final RuleRows rows;

    DeadlineRules(Store store, RuleRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /**
     * Defines a rule or changes one; a day that was set by it stays.
     *
     * @throws Refused for a code that is taken, no day at all, and a word of urgency that another rule answers to
     */
    public Receipt define(Scope scope, DefineDeadlineRule deed) {
        return store.write(scope, deed, knownAt -> {
            Calendars.requireWhole(scope);
            Calendars.requireCode(deed.code());
            if (deed.amount() < 1 || deed.amount() > MOST) {
                throw new Refused("amount", "procedure.amount", Map.of("amount", deed.amount()));
            }
            rows.lock();
            var all = rows.all();
            var before =
                    all.stream().filter(each -> each.id().equals(deed.id())).findFirst();
            Calendars.requireVersion(
                    deed.id(),
                    deed.edited(),
                    before.map(DeadlineRule::rowVersion).orElse(0),
                    Map.of("name", deed.name().original(), "code", deed.code(), "amount", "" + deed.amount()),
                    before.map(DeadlineRules::fields).orElse(Map.of()));
            for (var i = 0; i < deed.words().size(); i++) {
                var word = deed.words().get(i);
                var taken = all.stream()
                        .filter(each -> !each.id().equals(deed.id()) && answers(each, word))
                        .findFirst();
                if (taken.isPresent()) {
                    throw new Refused(List.of(Problem.at(
                            "words",
                            "procedure.word-taken",
                            Map.of("word", word, "rule", taken.get().name()))));
                }
            }
            rows.put(deed);
        });
    }

    /** All rules in their order, also those that forms offer no more. */
    public List<DeadlineRule> all(Scope scope) {
        return store.read(scope, rows::all);
    }

    /** The rules that forms offer. */
    public List<DeadlineRule> offered(Scope scope) {
        return all(scope).stream().filter(DeadlineRule::offered).toList();
    }

    /** One rule. */
    public DeadlineRule get(Scope scope, UUID id) {
        return all(scope).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("deadline rule", id));
    }

    /** The rule that a document asks for by one of these words: "very urgent", in whichever language it is written. */
    public Optional<DeadlineRule> byWord(Scope scope, List<String> words) {
        return offered(scope).stream()
                .filter(rule -> words.stream().anyMatch(word -> answers(rule, word)))
                .findFirst();
    }

    private static boolean answers(DeadlineRule rule, String word) {
        var key = key(word);
        return rule.words().stream().anyMatch(each -> key(each).equals(key));
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> fields(DeadlineRule rule) {
        return Map.of("name", rule.name().original(), "code", rule.code(), "amount", "" + rule.amount());
    }
}
