package org.plumbline.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who can sign in. Whatever is closed here is closed with the next request. */
@Component
public class Accounts {

    private static final String COLUMNS = """
            SELECT id, node, login, language, state, password_hash IS NOT NULL AS has_password, password_temporary,
                   created, row_version
              FROM access.account
            """;

    private final JdbcClient sql;
    private final Store store;
    private final Reach reach;
    private final Places places;
    private final Giving giving;
    private final Passwords passwords;

    Accounts(JdbcClient sql, Store store, Reach reach, Places places, Giving giving, Passwords passwords) {
        this.sql = sql;
        this.store = store;
        this.reach = reach;
        this.places = places;
        this.giving = giving;
        this.passwords = passwords;
    }

    /** An account in reach, or one's own. */
    public Optional<Account> find(Scope scope, UUID account) {
        return store.read(scope, () -> loaded(account));
    }

    /** An account in reach by its login. */
    public Optional<Account> byLogin(Scope scope, String login) {
        return store.read(
                scope,
                () -> sql.sql(COLUMNS + "WHERE login = :login")
                        .param("login", Login.fold(login))
                        .query(Account.class)
                        .optional());
    }

    public Receipt open(Scope scope, OpenAccount deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = places.unit(deed.unit());
            reach.require(scope, Ability.GRANT, unit.node());
            var login = Login.fold(deed.login());
            var problems = problems(deed, login);
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            keep(deed, login, unit.node(), knownAt);
        });
    }

    private void keep(OpenAccount deed, String login, int node, Instant knownAt) {
        try {
            sql.sql("""
                            INSERT INTO access.account (id, node, login, language, demo_order, demo_about, created)
                            VALUES (:id, :node, :login, :language, :demoOrder, CAST(:demoAbout AS jsonb), :created)
                            """)
                    .param("id", deed.id())
                    .param("node", node)
                    .param("login", login)
                    .param("language", deed.language())
                    .param("demoOrder", deed.demoOrder())
                    .param("demoAbout", deed.demoAbout() == null ? null : Json.write(deed.demoAbout()))
                    .param("created", Store.timestamp(knownAt))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("login", "access.login-taken", Map.of("value", login));
        }
    }

    private List<Problem> problems(OpenAccount deed, String login) {
        var problems = new ArrayList<Problem>();
        if (!Login.isUsable(login)) {
            problems.add(Problem.at("login", "access.login-form", Map.of("value", login, "longest", Login.LONGEST)));
        }
        if (Language.find(deed.language()).isEmpty()) {
            problems.add(Problem.at("language", "access.language-unknown", Map.of("value", deed.language())));
        }
        return problems;
    }

    /** Sets a password: one's own, or a first one for somebody all of whose mandates one may give. */
    public Receipt setPassword(Scope scope, SetPassword deed, String password) {
        return store.write(scope, deed, knownAt -> {
            var account = get(deed.account());
            if (!account.id().equals(scope.account())) {
                reach.require(scope, Ability.GRANT, account.node());
                giving.requireAllOfAccount(scope, account.id());
            }
            passwords.problem(password, account.login()).ifPresent(problem -> {
                throw new Refused(List.of(problem));
            });
            sql.sql("""
                            UPDATE access.account
                               SET password_hash = :hash, password_temporary = :temporary, epoch = epoch + 1
                             WHERE id = :id
                            """)
                    .param("hash", passwords.hash(password))
                    .param("temporary", deed.temporary())
                    .param("id", account.id())
                    .update();
        });
    }

    public Receipt close(Scope scope, CloseAccount deed) {
        return store.write(scope, deed, knownAt -> {
            var account = get(deed.account());
            reach.require(scope, Ability.GRANT, account.node());
            giving.requireAllOfAccount(scope, account.id());
            if (account.rowVersion() != deed.rowVersion()) {
                throw new Conflict(account.id(), deed.rowVersion(), account.rowVersion(), Map.of(), Map.of());
            }
            giving.keepingAnAdministrator(() -> {
                sql.sql("""
                                UPDATE access.account SET state = 'CLOSED', epoch = epoch + 1, row_version = row_version + 1
                                 WHERE id = :id
                                """).param("id", account.id()).update();
                sql.sql("""
                                UPDATE access.seat SET valid_to = greatest(:on, valid_from)
                                 WHERE account = :id AND valid_to > :on
                                """).param("id", account.id()).param("on", deed.on()).update();
            });
        });
    }

    private Account get(UUID account) {
        return loaded(account)
                .filter(found -> found.state() == Account.State.ACTIVE)
                .orElseThrow(() -> new Absent("account", account));
    }

    private Optional<Account> loaded(UUID account) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", account)
                .query(Account.class)
                .optional();
    }
}
