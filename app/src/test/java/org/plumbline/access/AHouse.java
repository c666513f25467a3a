package org.plumbline.access;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Small houses for tests: a province with two districts, communes below them, and people on posts with mandates. Each
 * house has its own codes.
 */
@Component
public class AHouse {

    /** The day on which everything here began. */
    public static final LocalDate FOUNDED = LocalDate.parse("2020-01-01");

    /** The day on which the tests take place. */
    public static final LocalDate TODAY = LocalDate.parse("2025-03-15");

    private final Units units;
    private final Posts posts;
    private final Accounts accounts;
    private final Seats seats;
    private final Mandates mandates;
    private final Tokens tokens;
    private final Actors actors;

    AHouse(Units units, Posts posts, Accounts accounts, Seats seats, Mandates mandates, Tokens tokens, Actors actors) {
        this.units = units;
        this.posts = posts;
        this.accounts = accounts;
        this.seats = seats;
        this.mandates = mandates;
        this.tokens = tokens;
        this.actors = actors;
    }

    /** A province; two districts; two communes in the first and one in the second; a hamlet in the first commune. */
    public record House(
            UUID province,
            UUID district,
            UUID otherDistrict,
            UUID commune,
            UUID sibling,
            UUID cousin,
            UUID hamlet,
            UUID closed) {}

    /** Somebody on a post. */
    public record Somebody(UUID account, UUID post, UUID mandate, String login) {}

    public House house() {
        var province = unit(null, null);
        var district = unit(province, null);
        var other = unit(province, null);
        var commune = unit(district, null);
        return new House(
                province,
                district,
                other,
                commune,
                unit(district, null),
                unit(other, null),
                unit(commune, null),
                unit(commune, LocalDate.parse("2024-01-01")));
    }

    public UUID unit(@Nullable UUID parent, @Nullable LocalDate ceased) {
        var id = Ids.next();
        units.found(
                Scope.programme(),
                new FoundUnit(
                        id,
                        "u-" + id,
                        UnitKind.PLACE,
                        null,
                        parent,
                        null,
                        Wording.of("en", "Unit " + id.toString().substring(24)),
                        null,
                        FOUNDED,
                        ceased,
                        Map.of(),
                        null));
        return id;
    }

    public UUID post(UUID unit) {
        var id = Ids.next();
        posts.create(Scope.programme(), new CreatePost(id, unit, null, Wording.of("en", "Post " + id), FOUNDED));
        return id;
    }

    public UUID account(UUID unit) {
        var id = Ids.next();
        accounts.open(Scope.programme(), new OpenAccount(id, unit, "login-" + id, "en", null, null));
        return id;
    }

    /** An account on a new post of a unit, with a mandate there. */
    public Somebody somebody(UUID unit, Role role, boolean subtree) {
        return somebody(unit, role, subtree, null);
    }

    public Somebody somebody(UUID unit, Role role, boolean subtree, @Nullable LocalDate to) {
        var post = post(unit);
        var account = account(unit);
        var mandate = Ids.next();
        seats.take(Scope.programme(), new SeatAccount(account, post, FOUNDED));
        mandates.give(Scope.programme(), new GiveMandate(mandate, post, role, unit, subtree, FOUNDED, to));
        return new Somebody(account, post, mandate, "login-" + account);
    }

    /** Somebody who has handed the post over. */
    public Somebody formerHolder(UUID unit, Role role) {
        var who = somebody(unit, role, true);
        seats.leave(Scope.programme(), new LeaveSeat(who.account(), who.post(), TODAY));
        return who;
    }

    /** A token under somebody's mandate. */
    public UUID token(Somebody who) {
        return tokens.issue(scope(who), who.mandate(), "of a test", true, Duration.ofDays(2))
                .id();
    }

    /** The scope of somebody as a request would have it now; nobody's if the account was closed. */
    public Scope scope(Somebody who) {
        return scope(who, 1);
    }

    /** The same, after a password was set: the second epoch begins. */
    public Scope scope(Somebody who, int epoch) {
        return actors.seated(who.account(), null, epoch)
                .map(viewer -> viewer.scope())
                .orElseGet(Scope::nobody);
    }

    public int node(UUID unit) {
        return units.get(Scope.programme(), unit).node();
    }
}
