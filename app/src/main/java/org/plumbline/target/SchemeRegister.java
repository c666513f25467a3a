package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.deed.PrescribeScheme;
import org.plumbline.target.deed.RegisterScheme;
import org.plumbline.target.deed.WithdrawScheme;
import org.plumbline.verdict.SchemeRules;
import org.plumbline.verdict.Schemes;
import org.springframework.stereotype.Component;

/**
 * Schemes that an installation registers, and the documents that prescribe them. Whatever changes, the targets that it concerns are judged
 * anew from its day on in the same transaction, or on its day where that is to come.
 */
@Component
public class SchemeRegister {

    private static final String CODE = "[a-z0-9][a-z0-9-]{1,39}";
    private static final int LONGEST = 200_000;
    private static final int LONGEST_VERSION = 20;
    private static final int AT_ONCE = 1_000;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final SchemeRows rows;
    private final SchemeWrite write;
    private final TargetStandings standings;
    private final Unhindered unhindered;

    SchemeRegister(
            Store store,
            Installation installation,
            Reach reach,
            SchemeRows rows,
            SchemeWrite write,
            TargetStandings standings,
            Unhindered unhindered) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.rows = rows;
        this.write = write;
        this.standings = standings;
        this.unhindered = unhindered;
    }

    /** Whether the scope may say which schemes there are: they are the whole installation's. */
    public static boolean mayRegister(Scope scope) {
        return scope.everything() && scope.mayAnywhere(Ability.ORGANISE);
    }

    /**
     * Registers a version of a scheme.
     *
     * @throws Refused at {@code file} for everything that is wrong in it, with line and place
     */
    public Receipt register(Scope scope, RegisterScheme deed) {
        return store.write(scope, deed, knownAt -> {
            requireWhole(scope);
            var scheme = checked(deed.file());
            var code = scheme.code();
            write.begin(code, knownAt);
            var withdrawn = write.held(code);
            if (withdrawn.on() != null) {
                throw new Refused("file", "scheme.withdrawn-already", Map.of("scheme", code, "day", withdrawn.on()));
            }
            if (write.taken(code, scheme.version())) {
                throw new Refused("file", "scheme.version-taken", Map.of("scheme", code, "version", scheme.version()));
            }
            write.version(scope, deed, code, scheme.version(), knownAt);
            anew(code, deed.from(), knownAt);
        });
    }

    /**
     * Prescribes a scheme for the targets under a document.
     *
     * @throws Refused for a scheme that is not there, not yet in force on the day, or withdrawn by then, and a day before the document
     */
    public Receipt prescribe(Scope scope, PrescribeScheme deed) {
        return store.write(scope, deed, knownAt -> {
            var document = write.document(deed);
            reach.require(scope, Ability.DIRECT, document.issuer());
            if (document.issued() != null && deed.from().isBefore(document.issued())) {
                throw new Refused(
                        "from",
                        "target.before-directive",
                        Map.of("day", deed.from(), "issued", document.issued(), "directive", document.called()));
            }
            var code = SchemeWrite.cleaned(deed.scheme());
            if (code == null) {
                if (!write.prescribes(document.key(), deed.from())) {
                    throw new Refused("scheme", "scheme.nothing-prescribed", Map.of("directive", document.called()));
                }
            } else {
                usable(code, deed.from());
            }
            rows.lock(List.of(document.key()));
            write.prescribe(scope, deed, document.key(), code, knownAt);
            judge(List.of(document.key()), deed.from(), knownAt);
        });
    }

    /** Withdraws a scheme from a day on. */
    public Receipt withdraw(Scope scope, WithdrawScheme deed) {
        return store.write(scope, deed, knownAt -> {
            requireWhole(scope);
            var held = write.held(deed.scheme());
            var problems = new ArrayList<>(TargetRules.reasoned(deed.reason()));
            if (held.on() != null) {
                problems.add(Problem.at(
                        "scheme", "scheme.withdrawn-already", Map.of("scheme", deed.scheme(), "day", held.on())));
            } else if (deed.on().isBefore(held.first())) {
                problems.add(
                        Problem.at("on", "scheme.withdrawn-before", Map.of("day", deed.on(), "first", held.first())));
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            write.withdraw(deed, knownAt);
            anew(deed.scheme(), deed.on(), knownAt);
        });
    }

    /**
     * Two papers turn out to be one: what the one prescribed holds for the other, unless that prescribes something itself. Part of the
     * transaction in which they are joined.
     */
    void joined(UUID gone, Instant knownAt) {
        var pair = unhindered.reach(() -> write.joined(gone));
        if (pair.first() == null) {
            return;
        }
        rows.lock(List.of(pair.into()));
        unhindered.reach(() -> {
            if (write.handsOver(pair.gone(), pair.into())) {
                write.handOver(pair.gone(), pair.into());
            }
            return true;
        });
        judge(List.of(pair.into()), pair.first(), knownAt);
    }

    private static void requireWhole(Scope scope) {
        if (!mayRegister(scope)) {
            throw new NotAllowed(Ability.ORGANISE);
        }
    }

    private static SchemeRules checked(String file) {
        if (file.length() > LONGEST) {
            throw new Refused("file", "scheme.too-long", Map.of("most", LONGEST));
        }
        var read = Schemes.read(file);
        if (read.scheme() == null) {
            throw new Refused(FileProblems.of(file, read.problems(), "file"));
        }
        var rules = read.scheme().rules();
        if (!rules.code().matches(CODE)) {
            throw new Refused("file", "scheme.code", Map.of("code", rules.code()));
        }
        if (rules.code().equals(Schemes.usual().rules().code())) {
            throw new Refused("file", "scheme.code-shipped", Map.of("code", rules.code()));
        }
        if (rules.version().length() > LONGEST_VERSION || rules.version().contains("/")) {
            throw new Refused("file", "scheme.version", Map.of("version", rules.version()));
        }
        return rules;
    }

    /** Where a scheme is prescribed, everything is judged anew from a day on. */
    private void anew(String code, LocalDate from, Instant knownAt) {
        var keys = unhindered.reach(() -> rows.prescribing(code));
        if (!keys.isEmpty()) {
            rows.lock(keys);
            judge(keys, from, knownAt);
        }
    }

    private void judge(Collection<Integer> keys, LocalDate from, Instant knownAt) {
        var today = installation.today();
        var items = unhindered.reach(() -> rows.items(keys));
        for (var i = 0; i < items.size(); i += AT_ONCE) {
            standings.keep(
                    items.subList(i, Math.min(items.size(), i + AT_ONCE)), from.isAfter(today) ? today : from, knownAt);
        }
    }

    private void usable(String code, LocalDate from) {
        if (!write.keep(code)) {
            throw new Refused("scheme", "scheme.unknown", Map.of("scheme", code));
        }
        var stored = write.stored(code);
        if (from.isBefore(stored.first())) {
            throw new Refused("from", "scheme.not-yet", Map.of("scheme", code, "first", stored.first(), "day", from));
        }
        if (stored.on() != null && !from.isBefore(stored.on())) {
            throw new Refused("scheme", "scheme.withdrawn-already", Map.of("scheme", code, "day", stored.on()));
        }
    }
}
