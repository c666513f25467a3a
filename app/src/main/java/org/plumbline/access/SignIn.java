package org.plumbline.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether somebody is who he says. An unknown login, a closed account and a wrong password take the same time and get
 * the same answer; failed attempts are limited for each login and for each address they come from.
 */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final JdbcClient sql;
    private final Store store;
    private final Installation installation;
    private final Passwords passwords;
    private final Throttle byLogin;
    private final Throttle byAddress;

    SignIn(JdbcClient sql, Store store, Installation installation, Passwords passwords, Clock machine) {
        this.sql = sql;
        this.store = store;
        this.installation = installation;
        this.passwords = passwords;
        this.byLogin = new Throttle(8, Duration.ofMinutes(1), machine);
        this.byAddress = new Throttle(40, Duration.ofSeconds(15), machine);
    }

    /** Somebody who proved who he is: enough to begin a session. */
    public record Proven(UUID account, int epoch, String language) {}

    /** An account that a demonstration offers on its sign-in page. */
    public record Offered(
            UUID account, Wording post, @Nullable Wording unit, Wording about) {}

    private record Kept(
            UUID account,
            int epoch,
            String language,
            @Nullable String passwordHash) {}

    /**
     * The account of a login and its password.
     *
     * @throws Refused if they do not belong together, or if there were too many attempts
     */
    public Proven prove(String login, String password, String address) {
        var folded = Login.fold(login);
        take(folded, address);
        var kept = active(folded, null);
        if (!passwords.matches(password, kept.map(Kept::passwordHash).orElse(null))) {
            LOG.warn("Sign-in refused for {}", Login.forLog(login));
            throw new Refused("login", "access.sign-in-wrong", Map.of());
        }
        byLogin.giveBack(folded);
        byAddress.giveBack(address);
        return kept.map(k -> new Proven(k.account(), k.epoch(), k.language())).orElseThrow();
    }

    /** Whether the password of the account that asks is right: asked again before it is changed. */
    public boolean confirms(Scope scope, String password, String address) {
        var account = scope.account();
        if (account == null) {
            return false;
        }
        take(account.toString(), address);
        var hash = active(null, account).map(Kept::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            LOG.warn("Password not confirmed for account {}", account);
            return false;
        }
        byLogin.giveBack(account.toString());
        byAddress.giveBack(address);
        return true;
    }

    private void take(String name, String address) {
        var wait = byAddress.take(address).or(() -> byLogin.take(name));
        if (wait.isPresent()) {
            LOG.warn("Too many attempts to sign in as {}", Login.forLog(name));
            throw new Refused(
                    "login", "access.sign-in-wait", Map.of("minutes", wait.get().toMinutes() + 1));
        }
    }

    /** The accounts a demonstration offers; none anywhere else. */
    public List<Offered> offered() {
        if (!installation.isDemonstration()) {
            return List.of();
        }
        return store.read(
                Scope.programme(), () -> sql.sql("""
                        SELECT DISTINCT ON (a.demo_order, a.id)
                               a.id AS account, p.name::text AS post, u.name::text AS unit, a.demo_about::text AS about
                          FROM access.account a
                          JOIN access.seat s ON s.account = a.id
                               AND store.today() >= s.valid_from AND store.today() < s.valid_to
                          JOIN organisation.post p ON p.id = s.post
                          JOIN organisation.named_unit u ON u.node = p.node
                         WHERE a.demo_order IS NOT NULL AND a.state = 'ACTIVE'
                         ORDER BY a.demo_order, a.id, s.valid_from
                        """).query(Offered.class).list());
    }

    /** Takes an offered account without a password: in a demonstration only, absent everywhere else. */
    public Proven take(UUID account) {
        if (offered().stream().noneMatch(offer -> offer.account().equals(account))) {
            throw new Absent("offered account", account);
        }
        return active(null, account)
                .map(k -> new Proven(k.account(), k.epoch(), k.language()))
                .orElseThrow(() -> new Absent("account", account));
    }

    /** The account as it stands now: what a session goes on with after its own password was changed. */
    public Optional<Proven> again(UUID account) {
        return active(null, account).map(k -> new Proven(k.account(), k.epoch(), k.language()));
    }

    private Optional<Kept> active(@Nullable String login, @Nullable UUID id) {
        return store.read(
                Scope.programme(),
                () -> sql.sql("""
                        SELECT id AS account, epoch, language, password_hash
                          FROM access.account
                         WHERE state = 'ACTIVE'
                           AND (login = :login OR id = CAST(:id AS uuid))
                        """)
                        .param("login", login)
                        .param("id", id)
                        .query(Kept.class)
                        .optional());
    }
}
