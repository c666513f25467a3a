package org.plumbline.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.store.ChangeCount;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who acts: an account on one of its posts, or a token under its mandate, with the scope that the mandates of today give.
 * Resolved at each request; remembered only as long as nothing changed in units, posts, accounts or mandates.
 */
@Component
public class Actors {

    private static final int MOST_REMEMBERED = 2_000;
    private static final String SEATED = Sql.file("/org/plumbline/access/seated.sql");
    private static final String TOKEN = Sql.file("/org/plumbline/access/token.sql");

    private final JdbcClient sql;
    private final Store store;
    private final Reach reach;
    private final Installation installation;
    private final ChangeCount changes;
    private final Clock machine;
    private final Map<Key, Actor> remembered = boundedMemory();

    Actors(JdbcClient sql, Store store, Reach reach, Installation installation, ChangeCount changes, Clock machine) {
        this.sql = sql;
        this.store = store;
        this.reach = reach;
        this.installation = installation;
        this.changes = changes;
        this.machine = machine;
    }

    /** What is remembered depends on: who, as what, on which day, after how many changes. */
    private record Key(Object who, @Nullable UUID post, LocalDate today, boolean demonstration, long changes) {}

    /** An actor as resolved, until a token's end. */
    private record Actor(Viewer viewer, int epoch, boolean passwordTemporary, Instant until) {}

    private record Row(
            UUID account,
            int epoch,
            boolean passwordTemporary,
            @Nullable UUID post,
            @Nullable Wording postName,
            @Nullable UUID unit,
            @Nullable Wording unitName,
            @Nullable Role role,
            @Nullable Integer node,
            @Nullable Boolean subtree,
            @Nullable Boolean writes,
            @Nullable Instant expires) {}

    /**
     * The account, acting from the post it chose or else from its first one; nobody if it was closed, or if a password was
     * set since the session began.
     */
    public Optional<Viewer> seated(UUID account, @Nullable UUID post, int epoch) {
        return resolve(account, post, () -> rows(SEATED, account))
                .filter(actor -> actor.epoch() == epoch)
                .map(Actor::viewer);
    }

    /** Whoever signs in by this name, acting from the first of the own posts: for commands that are given beside the pages. */
    public Optional<Viewer> named(String login) {
        return store.read(
                        Scope.programme(),
                        () -> sql.sql("SELECT id FROM access.account WHERE login = :login AND state = 'ACTIVE'")
                                .param("login", Login.fold(login))
                                .query(UUID.class)
                                .optional())
                .flatMap(account -> resolve(account, null, () -> rows(SEATED, account)))
                .map(Actor::viewer);
    }

    /** The account of a token on the mandate's post, with that mandate only. */
    public Optional<Viewer> byToken(String token) {
        return by(token, Token.Purpose.PROGRAM);
    }

    /** The account of a calendar's secret on the mandate's post, with that mandate only: it may read and no more. */
    public Optional<Viewer> byCalendar(String secret) {
        return by(secret, Token.Purpose.CALENDAR);
    }

    private record Presented(String hash, Token.Purpose purpose) {}

    private Optional<Viewer> by(String secret, Token.Purpose purpose) {
        var hash = Secrets.hash(secret);
        return resolve(
                        new Presented(hash, purpose),
                        null,
                        () -> sql.sql(TOKEN)
                                .param("who", hash)
                                .param("purpose", purpose.name())
                                .query(Row.class)
                                .list())
                .filter(actor -> machine.instant().isBefore(actor.until()))
                .map(Actor::viewer);
    }

    /** Whether this account has to choose a password before it may do anything else. */
    public boolean mustChoosePassword(UUID account) {
        return resolve(account, null, () -> rows(SEATED, account))
                .map(Actor::passwordTemporary)
                .orElse(false);
    }

    private Optional<Actor> resolve(Object who, @Nullable UUID post, Supplier<List<Row>> query) {
        var key = new Key(
                who, post, installation.today(), installation.isDemonstration(), changes.in("organisation", "access"));
        var known = remembered.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = store.read(Scope.programme(), () -> actor(query.get(), post));
        found.ifPresent(actor -> remembered.put(key, actor));
        return found;
    }

    /** What was used longest ago goes first. */
    private static Map<Key, Actor> boundedMemory() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Actor> eldest) {
                return size() > MOST_REMEMBERED;
            }
        });
    }

    private List<Row> rows(String query, Object who) {
        return sql.sql(query).param("who", who).query(Row.class).list();
    }

    private Optional<Actor> actor(List<Row> rows, @Nullable UUID wanted) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.stream()
                .filter(row -> wanted != null && wanted.equals(row.post()))
                .findFirst()
                .orElse(rows.getFirst());
        var choices = new LinkedHashMap<UUID, Wording>();
        rows.stream()
                .filter(row -> row.post() != null && row.postName() != null)
                .forEach(
                        row -> choices.put(Objects.requireNonNull(row.post()), Objects.requireNonNull(row.postName())));
        var name = first.postName() == null ? "" : first.postName().original();
        var scope = scope(first, name, first.passwordTemporary() ? List.of() : grants(rows, first.post()));
        var viewer = new Viewer(
                scope,
                first.postName(),
                first.unitName(),
                first.unit(),
                choices.entrySet().stream()
                        .map(each -> new Viewer.Choice(each.getKey(), each.getValue()))
                        .toList());
        return Optional.of(new Actor(
                viewer,
                first.epoch(),
                first.passwordTemporary(),
                first.expires() == null ? Instant.MAX : first.expires()));
    }

    private Scope scope(Row row, String name, List<Grant> grants) {
        if (grants.isEmpty()) {
            return new Scope(row.account(), row.post(), name, List.of(), false, List.of());
        }
        var today = installation.today();
        var below = grants.stream().filter(Grant::subtree).map(Grant::node).toList();
        if (!below.isEmpty() && reach.around(below, today).everything()) {
            return new Scope(row.account(), row.post(), name, grants, true, List.of());
        }
        var all = grants.stream().map(Grant::node).distinct().toList();
        return new Scope(
                row.account(),
                row.post(),
                name,
                grants,
                false,
                reach.around(all, today).nodes());
    }

    private List<Grant> grants(List<Row> rows, @Nullable UUID post) {
        var demonstration = installation.isDemonstration();
        var grants = new LinkedHashSet<Grant>();
        for (var row : rows) {
            if (row.role() != null && row.node() != null && Objects.equals(row.post(), post)) {
                var writes = !Boolean.FALSE.equals(row.writes());
                grants.add(new Grant(
                        row.node(),
                        Boolean.TRUE.equals(row.subtree()),
                        row.role().abilities(demonstration, writes)));
            }
        }
        return List.copyOf(grants);
    }
}
