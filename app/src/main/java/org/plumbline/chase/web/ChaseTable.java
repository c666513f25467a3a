package org.plumbline.chase.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.chase.ChaseList.Group;
import org.plumbline.chase.Owes;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Words;

/** The chase list as a table with named columns, a row for each thing that is owed. */
final class ChaseTable {

    private ChaseTable() {}

    /** A thing with the posts that answer for whoever owes it. */
    record Row(Owes thing, List<Owes.Post> answering) {}

    static Spreadsheet<Row> of(Words w, List<Group> groups) {
        var rows = groups.stream()
                .flatMap(group -> group.things().stream().map(thing -> new Row(thing, group.answering())))
                .toList();
        return new Spreadsheet<>("chase", "chase.title", columns(w), rows);
    }

    private static List<Column<Row>> columns(Words w) {
        return List.of(
                new Column<>(
                        "chase.column.unit", row -> w.text(row.thing().debtor().name())),
                new Column<>(
                        "chase.column.telephone", row -> row.thing().debtor().telephone()),
                new Column<>("chase.column.email", row -> row.thing().debtor().email()),
                new Column<>("chase.column.answering", row -> posts(w, row.answering())),
                new Column<>(
                        "chase.column.kind",
                        row -> w.name("chase.kind", row.thing().kind())),
                new Column<>("chase.column.what", row -> w.text(row.thing().title())),
                new Column<>(
                        "chase.column.period",
                        row -> row.thing().period() == null
                                ? null
                                : PeriodWords.of(w, Period.of(row.thing().period()))),
                new Column<>("programme.form.directive", row -> row.thing().called()),
                new Column<>("programme.form.clause", row -> row.thing().path()),
                new Column<>("programme.field.post", row -> post(w, row.thing().post())),
                new Column<>("programme.field.due", row -> row.thing().due()),
                new Column<>(
                        "programme.column.late",
                        row -> row.thing().pastDue() ? row.thing().late() : null),
                new Column<>("chase.column.since", row -> row.thing().since()),
                new Column<>("chase.column.reminded", row -> w.time(row.thing().remindedAt())),
                new Column<>("chase.column.reminded-by", row -> row.thing().remindedBy()));
    }

    private static String posts(Words w, List<Owes.Post> posts) {
        return posts.stream().map(each -> post(w, each)).collect(Collectors.joining("; "));
    }

    private static String post(Words w, Owes.@Nullable Post post) {
        return post == null
                ? ""
                : post.holder() == null ? w.text(post.name()) : w.text(post.name()) + ", " + post.holder();
    }
}
