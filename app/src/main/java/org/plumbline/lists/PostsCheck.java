package org.plumbline.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.ChangeSeats;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.HandOver;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.UnitKind;

/** The list of posts, with whoever holds them. */
final class PostsCheck {

    private final Workings work;
    private final Seating.Roles roles;
    private final Map<Site, Members> members = new LinkedHashMap<>();

    PostsCheck(Workings work, Seating.Roles roles) {
        this.work = work;
        this.roles = roles;
    }

    /** Who is to sit in a new body, and from when at the earliest. */
    private static final class Members {

        private final List<TemporaryBodies.Seat> seats = new ArrayList<>();
        private LocalDate from;
        private final Row row;

        Members(LocalDate from, Row row) {
            this.from = from;
            this.row = row;
        }
    }

    void run() {
        var met = new HashMap<String, Row>();
        for (var row : work.book.rows(ListSheet.POSTS)) {
            var code = row.text("code");
            var first = code.isEmpty() ? null : met.putIfAbsent(code, row);
            if (first != null) {
                work.wrong(row, "code", "lists.twice", Map.of("value", code, "row", first.number()));
                continue;
            }
            var unit = work.unitAt(row, "unit");
            var known = work.post(code);
            if (unit == null) {
                continue;
            }
            if (known == null) {
                plan(row, code, unit);
            } else {
                compare(row, known);
            }
        }
        members.forEach((body, those) ->
                work.plan.members.add(new Plan.Step<>(new ChangeSeats(body.id(), those.from, those.seats), those.row)));
    }

    private void plan(Row row, String code, Site unit) {
        var founded = row.day("founded");
        if (founded == null || work.isWrong(row)) {
            return;
        }
        if (!unit.livesOn(founded)) {
            work.wrong(row, "founded", "lists.outside-unit", Map.of("unit", unit.name(), "day", founded));
        }
        if (!work.may(Ability.ORGANISE, unit)) {
            work.wrong(row, "unit", "lists.unit-not-yours", Map.of("unit", row.text("unit")));
        }
        var post = new PostSite(
                Stored.idOrNext(code),
                true,
                Stored.isId(code) ? null : code,
                unit,
                work.words(row.text("name")),
                founded,
                unit.ceased(),
                row.get("holder"),
                "");
        work.know(post);
        Seating.of(row, "seats").forEach(seat -> seat(row, post, seat));
        if (work.isWrong(row)) {
            return;
        }
        work.plan.posts.add(
                new Plan.Step<>(new CreatePost(post.id(), unit.id(), post.code(), post.name(), founded), row));
        if (post.holder() != null) {
            work.plan.posts.add(new Plan.Step<>(new HandOver(post.id(), post.holder(), founded), row));
        }
        work.plan.count(ListSheet.POSTS);
    }

    /** Seats in bodies that the file itself sets up; who sits in the others is changed on their own pages. */
    private void seat(Row row, PostSite post, Seating seat) {
        var body = work.unitAt(row, "seats", seat.body());
        if (body == null) {
            return;
        }
        if (body.kind() != UnitKind.TEMPORARY || body.node() != null) {
            var code = body.kind() == UnitKind.TEMPORARY ? "lists.seat-in-known-body" : "lists.seat-in-no-body";
            work.wrong(row, "seats", code, Map.of("unit", body.name()));
            return;
        }
        var from = post.founded().isAfter(body.founded()) ? post.founded() : body.founded();
        if (!post.ceased().isAfter(from) || !body.ceased().isAfter(from)) {
            work.wrong(row, "seats", "lists.outside-post", Map.of("post", post.name(), "day", from));
            return;
        }
        var those = members.computeIfAbsent(body, any -> new Members(from, row));
        those.from = from.isAfter(those.from) ? from : those.from;
        those.seats.add(new TemporaryBodies.Seat(post.id(), roles.code(seat.role())));
    }

    /** A post that was there may sit in bodies that are new; that it sits in others is compared. */
    private void compareSeats(Row row, PostSite known) {
        var stored = Set.copyOf(Seating.stored(known.seats()));
        for (var seat : Seating.of(row, "seats")) {
            var body = work.unitAt(row, "seats", seat.body());
            if (body != null && body.kind() == UnitKind.TEMPORARY && body.node() == null) {
                seat(row, known, seat);
                work.plan.count(ListSheet.POSTS);
            } else if (body != null) {
                var same = stored.contains(new Seating(body.ref(), roles.code(seat.role())));
                work.differs(row, "seats", known.seats(), same);
            }
        }
    }

    private void compare(Row row, PostSite known) {
        var unit = known.unit();
        work.differs(
                row,
                "unit",
                unit.ref(),
                Objects.equals(work.unit(row.text("unit")), unit)
                        || row.text("unit").equals(unit.ref()));
        work.differs(row, "name", known.name().original());
        work.differsDay(row, "founded", known.founded());
        work.differs(row, "holder", known.holder());
        compareSeats(row, known);
    }
}
