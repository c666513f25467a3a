package org.plumbline.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Opens an account for somebody: with a first password, shown once to whoever opens it, and on a post if one is named. */
@Component
public class Openings {

    private final Store store;
    private final Accounts accounts;
    private final Seats seats;
    private final Mandates mandates;

    Openings(Store store, Accounts accounts, Seats seats, Mandates mandates) {
        this.store = store;
        this.accounts = accounts;
        this.seats = seats;
        this.mandates = mandates;
    }

    /** The first password; empty if the same request had opened the account before. */
    public Optional<String> open(Scope scope, OpenAccount deed, @Nullable UUID post, LocalDate from) {
        return store.batch(scope, () -> {
            accounts.open(scope, deed);
            var password = newPassword(scope, deed.id());
            if (post != null) {
                seats.take(scope, new SeatAccount(deed.id(), post, from));
            }
            return password;
        });
    }

    /** A new first password for somebody who forgot his; what he was doing elsewhere is ended. */
    public Optional<String> newPassword(Scope scope, UUID account) {
        var password = Secrets.code();
        var receipt = accounts.setPassword(scope, new SetPassword(account, true), password);
        return receipt.repeated() ? Optional.empty() : Optional.of(password);
    }

    /** The first account of an installation: administers all of it, and does the work of its office. */
    void first(Scope scope, OpenAccount deed, UUID post, String password, LocalDate from) {
        accounts.open(scope, deed);
        accounts.setPassword(scope, new SetPassword(deed.id(), false), password);
        seats.take(scope, new SeatAccount(deed.id(), post, from));
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.OFFICE}) {
            mandates.give(scope, new GiveMandate(Ids.next(), post, role, deed.unit(), true, from, null));
        }
    }
}
