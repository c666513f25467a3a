package org.plumbline.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.access.Accounts;
import org.plumbline.access.GiveMandate;
import org.plumbline.access.Mandates;
import org.plumbline.access.OpenAccount;
import org.plumbline.access.Role;
import org.plumbline.access.SeatAccount;
import org.plumbline.access.Seats;
import org.plumbline.access.SetPassword;
import org.plumbline.access.Tokens;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;

/** Those who read during the measurement: the centre's office, a province's office and a commune's clerk. */
final class Readers {

    private static final Scope ALL = Scope.programme();
    private static final String PASSWORD = "warm-figures-" + Ids.next();

    private final ThrowAway house;
    private final LocalDate today;

    Readers(ThrowAway house) {
        this.house = house;
        this.today = house.bean(Installation.class).today();
    }

    /** Opens an account with a post and a mandate at a unit; gives its sign-in name. */
    String open(String login, UUID unit, Role role, boolean subtree) {
        var account = account(login, unit, role, subtree);
        house.bean(Accounts.class).setPassword(ALL, new SetPassword(account, false), PASSWORD);
        return login;
    }

    String password() {
        return PASSWORD;
    }

    /** A token with which a program reads all that the centre's office reads. */
    String token(UUID unit) {
        var mandate = Ids.next();
        var account = Ids.next();
        seat(account, "programs-" + account.toString().substring(24), unit, mandate, Role.READER, true);
        var node = house.bean(Units.class).get(ALL, unit).node();
        var scope = new Scope(
                account, null, "programs", List.of(new Grant(node, true, Set.of(Ability.READ))), true, List.of());
        return house.bean(Tokens.class)
                .issue(scope, mandate, "Benchmark", false, Duration.ofDays(1))
                .value()
                .orElseThrow();
    }

    private UUID account(String login, UUID unit, Role role, boolean subtree) {
        var account = Ids.next();
        seat(account, login, unit, Ids.next(), role, subtree);
        return account;
    }

    private void seat(UUID account, String login, UUID unit, UUID mandate, Role role, boolean subtree) {
        var post = Ids.next();
        house.bean(Accounts.class).open(ALL, new OpenAccount(account, unit, login, "en", null, null));
        house.bean(Posts.class).create(ALL, new CreatePost(post, unit, login, Wording.of("en", login), today));
        house.bean(Mandates.class).give(ALL, new GiveMandate(mandate, post, role, unit, subtree, today, null));
        house.bean(Seats.class).take(ALL, new SeatAccount(account, post, today));
    }
}
