package org.plumbline.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Account;
import org.plumbline.access.Accounts;
import org.plumbline.access.GiveMandate;
import org.plumbline.access.Login;
import org.plumbline.access.Mandates;
import org.plumbline.access.OpenAccount;
import org.plumbline.access.Role;
import org.plumbline.access.SeatAccount;
import org.plumbline.access.Seats;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;

/** The list of accounts: who can sign in, on which post, and what the post may do where. Several rows may name one account. */
final class AccountsCheck {

    private final Workings work;
    private final Accounts accounts;
    private final Seats seats;
    private final Mandates mandates;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Set<String> planned = new HashSet<>();

    AccountsCheck(Workings work, Accounts accounts, Seats seats, Mandates mandates) {
        this.work = work;
        this.accounts = accounts;
        this.seats = seats;
        this.mandates = mandates;
    }

    void run() {
        var met = new HashMap<List<String>, Row>();
        for (var row : work.book.rows(ListSheet.ACCOUNTS)) {
            var login = Login.fold(row.text("login"));
            var key = List.of(login, row.text("post"), row.text("role"), row.text("at"));
            var first = met.putIfAbsent(key, row);
            if (first != null) {
                work.wrong(row, "login", "lists.twice", Map.of("value", login, "row", first.number()));
            }
            var unit = work.unitAt(row, "unit");
            if (!Login.isUsable(login)) {
                work.wrong(row, "login", "access.login-form", Map.of("value", login, "longest", Login.LONGEST));
            }
            if (row.has("language") && Language.find(row.text("language")).isEmpty()) {
                work.wrong(row, "language", "access.language-unknown", Map.of("value", row.text("language")));
            }
            var post = work.postAt(row, "post");
            var at = work.unitAt(row, "at");
            if (row.has("role") && post == null && !row.has("post")) {
                work.wrong(row, "role", "lists.role-needs-post", Map.of());
            }
            if (unit != null && !work.isWrong(row)) {
                one(row, login, unit, post, at);
            }
        }
    }

    private void one(Row row, String login, Site unit, @Nullable PostSite post, @Nullable Site at) {
        var known = accounts.byLogin(work.scope, login);
        known.ifPresent(account -> compare(row, account, unit));
        var isNew = known.isEmpty() && !ids.containsKey(login);
        var account = known.map(Account::id).orElseGet(() -> ids.computeIfAbsent(login, any -> Ids.next()));
        var did = false;
        if (isNew) {
            var language =
                    Language.find(row.text("language")).map(Language::tag).orElse(work.book.language());
            work.plan.accounts.add(
                    new Plan.Step<>(new OpenAccount(account, unit.id(), login, language, null, null), row));
            did = true;
            yours(row, "unit", unit);
        }
        if (post != null) {
            var from = from(row, post);
            did |= seat(row, known.isPresent(), account, post, from);
            did |= mandate(row, post, at == null ? post.unit() : at, from);
        }
        if (did && !work.isWrong(row)) {
            work.plan.count(ListSheet.ACCOUNTS);
        }
    }

    private LocalDate from(Row row, PostSite post) {
        var begins = post.founded().isAfter(work.today) ? post.founded() : work.today;
        var from = Objects.requireNonNullElse(row.day("from"), begins);
        if (from.isBefore(post.founded()) || !from.isBefore(post.ceased())) {
            work.wrong(row, "from", "lists.outside-post", Map.of("post", post.name(), "day", from));
        }
        return from;
    }

    private boolean seat(Row row, boolean known, UUID account, PostSite post, LocalDate from) {
        var sits = known
                && seats.of(work.scope, account).stream()
                        .anyMatch(seat -> seat.post().equals(post.id()));
        if (sits || !planned.add(account + "/" + post.id())) {
            return false;
        }
        yours(row, "post", post.unit());
        work.plan.seats.add(new Plan.Step<>(new SeatAccount(account, post.id(), from), row));
        return true;
    }

    private boolean mandate(Row row, PostSite post, Site at, LocalDate from) {
        var word = row.get("role");
        var role = word == null
                ? null
                : work.choices
                        .choice(ListSheet.ACCOUNTS.column("role").orElseThrow(), word)
                        .map(code -> Column.value(Role.class, code))
                        .orElse(null);
        if (role == null) {
            return false;
        }
        var below = work.choices.read(row.text("below")).orElse(false);
        if (!post.isNew() && at.node() != null) {
            for (var given : mandates.ofPost(work.scope, post.id())) {
                if (given.role() == role && given.unit().equals(at.id())) {
                    work.differs(row, "below", given.subtree() ? "yes" : "no", given.subtree() == below);
                    return false;
                }
            }
        }
        if (!planned.add(post.id() + "/" + role + "/" + at.id())) {
            return false;
        }
        if (!at.livesOn(from)) {
            work.wrong(row, "from", "lists.outside-unit", Map.of("unit", at.name(), "day", from));
        }
        yours(row, "at", at);
        work.plan.mandates.add(
                new Plan.Step<>(new GiveMandate(Ids.next(), post.id(), role, at.id(), below, from, null), row));
        return true;
    }

    private void yours(Row row, String column, Site unit) {
        if (!work.may(Ability.GRANT, unit)) {
            work.wrong(row, column, "lists.not-yours-to-give", Map.of("unit", unit.name()));
        }
    }

    private void compare(Row row, Account account, Site unit) {
        work.differs(row, "unit", "", unit.node() != null && unit.node() == account.node());
        work.differs(row, "language", account.language());
    }
}
