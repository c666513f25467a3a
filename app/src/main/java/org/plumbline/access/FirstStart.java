package org.plumbline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.DefineTier;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The first start of a real installation: there is no account and no default password anywhere, only a one-time code on
 * the console. Whoever has it names the installation, its uppermost unit and its first administrator; then this door is
 * closed for ever.
 */
@Component
public class FirstStart {

    private static final String CODE = "setup.code";
    private static final String DONE = "setup.done";
    private static final int MOST_TIERS = 9;

    private final JdbcClient sql;
    private final Store store;
    private final Installation installation;
    private final Units units;
    private final Posts posts;
    private final Openings openings;
    private final Clock machine;
    private final Throttle attempts;

    FirstStart(
            JdbcClient sql,
            Store store,
            Installation installation,
            Units units,
            Posts posts,
            Openings openings,
            Clock machine) {
        this.sql = sql;
        this.store = store;
        this.installation = installation;
        this.units = units;
        this.posts = posts;
        this.openings = openings;
        this.machine = machine;
        this.attempts = new Throttle(10, Duration.ofMinutes(1), machine);
    }

    /**
     * What the first administrator says.
     *
     * @param unit name of the uppermost unit
     * @param tiers names of the levels, the uppermost first
     * @param post name of the administrator's post, never of the person
     */
    public record SetUp(
            String name,
            String zone,
            String language,
            String unit,
            List<String> tiers,
            String post,
            String login,
            String password) {

        public SetUp {
            tiers = tiers.stream()
                    .map(String::strip)
                    .filter(tier -> !tier.isEmpty())
                    .toList();
        }

        @Override
        public String toString() {
            return "SetUp[" + name + ", " + unit + "]";
        }
    }

    /** Whether nobody has set up this installation yet. */
    public boolean isOpen() {
        return !installation.isDemonstration() && installation.setting(DONE).isEmpty() && hasNoAccount();
    }

    /** A new one-time code, for the launcher to print; empty once the installation is set up. */
    public Optional<String> codeIfNeeded() {
        if (!isOpen()) {
            return Optional.empty();
        }
        var code = Secrets.code();
        installation.set(Map.of(CODE, Secrets.hash(code)));
        return Optional.of(code);
    }

    /** Sets up the installation for whoever has the code. */
    public void carryOut(String code, SetUp setUp) {
        requireOpen();
        var wait = attempts.take("code");
        if (wait.isPresent()) {
            throw new Refused(
                    "code", "access.setup-wait", Map.of("minutes", wait.get().toMinutes() + 1));
        }
        var hash = Secrets.hash(code.strip().toLowerCase(java.util.Locale.ROOT));
        if (installation.setting(CODE).filter(kept -> Secrets.same(kept, hash)).isEmpty()) {
            throw new Refused("code", "access.setup-code", Map.of());
        }
        carryOut(setUp);
    }

    /** Sets up the installation from the command line of the machine it runs on. */
    public synchronized void carryOut(SetUp setUp) {
        requireOpen();
        var problems = problems(setUp);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        store.batch(Scope.programme(), () -> {
            found(setUp);
            installation.set(Map.of(
                    "name",
                    setUp.name().strip(),
                    "zone",
                    setUp.zone(),
                    "language",
                    setUp.language(),
                    DONE,
                    "yes",
                    CODE,
                    ""));
            return true;
        });
    }

    private void found(SetUp setUp) {
        var programme = Scope.programme();
        var today = LocalDate.ofInstant(machine.instant(), ZoneId.of(setUp.zone()));
        for (short tier = 1; tier <= setUp.tiers().size(); tier++) {
            var name = Wording.of(setUp.language(), setUp.tiers().get(tier - 1));
            units.defineTier(programme, new DefineTier(Ids.next(), tier, "tier-" + tier, name, tier));
        }
        var unit = Ids.next();
        var unitName = Wording.of(setUp.language(), setUp.unit().strip());
        units.found(programme, FoundUnit.place(unit, null, (short) 1, null, unitName, today));
        var post = Ids.next();
        posts.create(
                programme,
                new CreatePost(
                        post,
                        unit,
                        null,
                        Wording.of(setUp.language(), setUp.post().strip()),
                        today));
        var account = new OpenAccount(Ids.next(), unit, setUp.login(), setUp.language(), null, null);
        openings.first(programme, account, post, setUp.password(), today);
    }

    private List<Problem> problems(SetUp setUp) {
        var problems = new ArrayList<Problem>();
        Map.of("name", setUp.name(), "unit", setUp.unit(), "post", setUp.post(), "login", setUp.login())
                .forEach((field, value) -> {
                    if (value.isBlank()) {
                        problems.add(Problem.at(field, "access.setup-empty", Map.of()));
                    }
                });
        if (!installation.knowsZone(setUp.zone())) {
            problems.add(Problem.at("zone", "access.setup-zone", Map.of("value", setUp.zone())));
        }
        if (Language.find(setUp.language()).isEmpty()) {
            problems.add(Problem.at("language", "access.language-unknown", Map.of("value", setUp.language())));
        }
        var tiers = setUp.tiers();
        if (tiers.isEmpty() || tiers.size() > MOST_TIERS || new HashSet<>(tiers).size() < tiers.size()) {
            problems.add(Problem.at("tiers", "access.setup-tiers", Map.of("most", MOST_TIERS)));
        }
        return problems;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Absent("page", "/setup");
        }
    }

    private boolean hasNoAccount() {
        return store.read(
                Scope.programme(),
                () -> sql.sql("SELECT NOT EXISTS (SELECT 1 FROM access.account)")
                        .query(Boolean.class)
                        .single());
    }
}
