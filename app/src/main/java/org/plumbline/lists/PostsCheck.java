package org.plumbline.lists;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.HandOver;

/** The list of posts, with whoever holds them. */
final class PostsCheck {

    private final Workings work;

    PostsCheck(Workings work) {
        this.work = work;
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
                Ids.next(), true, code, unit, work.words(row.text("name")), founded, unit.ceased(), row.get("holder"));
        work.know(post);
        if (work.isWrong(row)) {
            return;
        }
        work.plan.posts.add(new Plan.Step<>(new CreatePost(post.id(), unit.id(), code, post.name(), founded), row));
        if (post.holder() != null) {
            work.plan.posts.add(new Plan.Step<>(new HandOver(post.id(), post.holder(), founded), row));
        }
        work.plan.count(ListSheet.POSTS);
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
    }
}
