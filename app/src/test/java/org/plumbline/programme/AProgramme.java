package org.plumbline.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.TaskText;
import org.springframework.stereotype.Component;

/** A province with a programme of one clause, which its district n1 is to carry out. Made afresh for each test. */
@Component
public class AProgramme {

    static final LocalDate TODAY = LocalDate.of(2025, 3, 15);
    static final LocalDate DUE = LocalDate.of(2025, 4, 30);

    private final Units units;
    private final Reach reach;
    private final Posts posts;
    private final Directives directives;
    private final Assignments assignments;

    AProgramme(Units units, Reach reach, Posts posts, Directives directives, Assignments assignments) {
        this.units = units;
        this.reach = reach;
        this.posts = posts;
        this.directives = directives;
        this.assignments = assignments;
    }

    /**
     * What a test works with.
     *
     * @param office the province's office, {@code district} that of n1, {@code other} that of its sibling n2
     * @param reader reads in the province and may do nothing
     * @param post carries it out at n1, {@code leader} answers for it at the province
     */
    public record Case(
            Country country,
            UUID directive,
            UUID clause,
            UUID post,
            UUID leader,
            Scope office,
            Scope district,
            Scope other,
            Scope reader) {}

    public Case fresh() {
        var country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        var clause = Ids.next();
        var directive = Ids.next();
        directives.register(
                Scope.programme(),
                new RegisterDirective(
                        directive,
                        country.head("46-CTr/TU", "north", "Programme"),
                        List.of(ClauseText.of(clause, "3.2", ClauseKind.TASK, true, words("Sign digitally"))),
                        List.of(),
                        List.of(Addressee.unit(Ids.next(), country.unit("n1"), null)),
                        Set.of()));
        var north = country.office("north");
        var reads = north.grants().stream()
                .map(grant -> new Grant(grant.node(), grant.subtree(), Set.of(Ability.READ)))
                .toList();
        return new Case(
                country,
                directive,
                clause,
                post(country.unit("n1"), "Chair of n1"),
                post(country.unit("north"), "Deputy secretary"),
                at(north, Ids.next()),
                at(country.office("n1"), Ids.next()),
                at(country.office("n2"), Ids.next()),
                new Scope(Ids.next(), null, "Reader", reads, false, north.around()));
    }

    /** A clear assignment of the province's on the clause, led by n1. */
    public TaskText clear(Case set) {
        return due(set, DUE);
    }

    public TaskText due(Case set, LocalDate due) {
        return new TaskText(
                words("Sign every paper digitally"),
                set.country().unit("n1"),
                null,
                List.of(),
                List.of(),
                set.post(),
                set.leader(),
                "List of signatures",
                "Share of papers",
                null,
                due,
                null,
                List.of(),
                List.of());
    }

    public UUID draft(Case set, TaskText task) {
        var id = Ids.next();
        assignments.draft(
                set.office(),
                new DraftAssignment(id, set.country().unit("north"), set.directive(), set.clause(), null, task));
        return id;
    }

    public UUID issued(Case set, TaskText task) {
        return issued(set, task, TODAY);
    }

    UUID issued(Case set, TaskText task, LocalDate on) {
        var id = draft(set, task);
        assignments.issue(set.office(), new IssueAssignment(id, on));
        return id;
    }

    UUID post(UUID unit, String name) {
        var id = Ids.next();
        posts.create(Scope.programme(), new CreatePost(id, unit, null, words(name), LocalDate.of(2020, 1, 1)));
        return id;
    }

    private static Scope at(Scope scope, UUID post) {
        return new Scope(scope.account(), post, scope.name(), scope.grants(), false, scope.around());
    }

    static Wording words(String text) {
        return Wording.of("en", text);
    }
}
