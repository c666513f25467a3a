package org.plumbline.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
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
import org.plumbline.project.deed.Budget;
import org.plumbline.project.deed.MoneySource;
import org.plumbline.project.deed.ProjectText;
import org.plumbline.project.deed.RegisterProject;
import org.plumbline.project.deed.Schedule;
import org.springframework.stereotype.Component;

/** A province with a directive of one clause and two districts, of which n1 builds. Made afresh for each test. */
@Component
public class ASite {

    static final LocalDate TODAY = LocalDate.of(2025, 3, 15);
    static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final LocalDate FINISH = LocalDate.of(2025, 12, 31);
    static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Units units;
    private final Reach reach;
    private final Posts posts;
    private final Directives directives;
    private final Projects projects;

    ASite(Units units, Reach reach, Posts posts, Directives directives, Projects projects) {
        this.units = units;
        this.reach = reach;
        this.posts = posts;
        this.directives = directives;
        this.projects = projects;
    }

    /**
     * What a test works with.
     *
     * @param office the province's office, {@code district} that of n1, {@code other} that of its sibling n2
     * @param second another post at n1; {@code reader} reads in the province and may do nothing
     */
    public record Case(
            Country country,
            UUID directive,
            UUID clause,
            UUID post,
            Scope office,
            Scope district,
            Scope second,
            Scope other,
            Scope reader) {

        UUID unit() {
            return country.unit("n1");
        }
    }

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
                        country.head("12-NQ/TU", "north", "Roads"),
                        List.of(ClauseText.of(clause, "5.3", ClauseKind.TASK, true, words("Build the roads"))),
                        List.of(),
                        List.of(),
                        Set.of()));
        var north = country.office("north");
        var reads = north.grants().stream()
                .map(grant -> new Grant(grant.node(), grant.subtree(), Set.of(Ability.READ)))
                .toList();
        var n1 = country.office("n1");
        return new Case(
                country,
                directive,
                clause,
                post(country.unit("n1"), "Chair of n1"),
                at(north, Ids.next()),
                at(n1, Ids.next()),
                at(n1, Ids.next()),
                at(country.office("n2"), Ids.next()),
                new Scope(Ids.next(), null, "Reader", reads, false, north.around()));
    }

    public ProjectText text(Case set, String code) {
        return new ProjectText(code, words("Road " + code), words("Builds a road"), set.post(), null);
    }

    /** From 2024 to the end of 2025, with half of the work planned by the end of 2024. */
    public static Schedule schedule(UUID stage) {
        return new Schedule(
                START,
                FINISH,
                FINISH.plusMonths(2),
                List.of(
                        new Schedule.Stage(stage, words("Ground"), START, LocalDate.of(2024, 12, 31), 50),
                        new Schedule.Stage(Ids.next(), words("Surface"), LocalDate.of(2024, 10, 1), FINISH, 100)));
    }

    /** A hundred million from two sources. */
    public static Budget budget() {
        return new Budget(
                "VND",
                6,
                List.of(
                        new Budget.Part(2024, MoneySource.PROVINCIAL, MILLION.multiply(BigDecimal.valueOf(60))),
                        new Budget.Part(2025, MoneySource.DISTRICT, MILLION.multiply(BigDecimal.valueOf(40)))));
    }

    public UUID registered(Case set, String code) {
        return registered(set, code, schedule(Ids.next()), budget());
    }

    UUID registered(Case set, String code, Schedule schedule, Budget budget) {
        var id = Ids.next();
        projects.register(
                set.district(),
                new RegisterProject(
                        id, set.unit(), text(set, code), schedule, budget, List.of(set.clause()), TODAY.minusYears(1)));
        return id;
    }

    static BigDecimal millions(long count) {
        return MILLION.multiply(BigDecimal.valueOf(count));
    }

    static @Nullable BigDecimal share(@Nullable Integer percent) {
        return percent == null ? null : BigDecimal.valueOf(percent);
    }

    private UUID post(UUID unit, String name) {
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
