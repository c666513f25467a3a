package org.plumbline.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.project.ProjectList;
import org.plumbline.project.ProjectWork;
import org.plumbline.project.Projects;
import org.plumbline.project.deed.Budget;
import org.plumbline.project.deed.DecideHandOver;
import org.plumbline.project.deed.FinishProject;
import org.plumbline.project.deed.HandOverProject;
import org.plumbline.project.deed.MarkStage;
import org.plumbline.project.deed.MoneySource;
import org.plumbline.project.deed.ObstacleKind;
import org.plumbline.project.deed.OpenObstacle;
import org.plumbline.project.deed.ProjectText;
import org.plumbline.project.deed.RegisterProject;
import org.plumbline.project.deed.ReportFigures;
import org.plumbline.project.deed.RescheduleProject;
import org.plumbline.project.deed.ResolveObstacle;
import org.plumbline.project.deed.Schedule;
import org.plumbline.project.deed.SuspendProject;
import org.springframework.stereotype.Component;

/** What was to be built by when with what money, and what was reported: projects, then the work on them. */
@Component
class ProjectStory {

    private static final Scope SCOPE = Scope.programme();

    private final Projects projects;
    private final ProjectWork work;
    private final ProjectList list;

    ProjectStory(Projects projects, ProjectWork work, ProjectList list) {
        this.projects = projects;
        this.work = work;
        this.list = list;
    }

    void tell(Chapter chapter) {
        var stages = chapter.by("project_stages", row -> row.get("project") + "#" + row.get("plan"));
        var money = chapter.by("project_money", row -> row.get("project") + "#" + row.get("plan"));
        chapter.each("projects", row -> register(row, stages, money));
        chapter.each("project_work", row -> work(row, stages));
    }

    private void register(Row row, Map<String, List<Row>> stages, Map<String, List<Row>> money) {
        var code = row.get("code");
        var scale = Integer.parseInt(row.get("scale"));
        projects.register(
                SCOPE,
                new RegisterProject(
                        project(code),
                        Codes.unit(row.get("owner")),
                        new ProjectText(
                                code,
                                row.wording("name"),
                                row.wording("purpose"),
                                row.find("post").map(Codes::post).orElse(null),
                                row.find("field")
                                        .map(field -> Codes.id("field", field))
                                        .orElse(null)),
                        new Schedule(
                                row.day("start"),
                                row.day("finish"),
                                row.findDay("handover").orElse(null),
                                stages(code, "1", stages)),
                        new Budget(
                                row.get("currency"),
                                scale,
                                money.getOrDefault(code + "#1", List.of()).stream()
                                        .map(part -> new Budget.Part(
                                                Integer.parseInt(part.get("year")),
                                                MoneySource.valueOf(
                                                        part.get("source").toUpperCase(Locale.ROOT)),
                                                amount(part.get("amount"), scale)))
                                        .toList()),
                        row.list("clauses").stream()
                                .map(clause -> clause.split("#", 2))
                                .map(parts -> Codes.clause(parts[0], parts[1]))
                                .toList(),
                        row.day("on")));
    }

    /** The stages of a plan keep their identifiers in every later one, by their order. */
    private static List<Schedule.Stage> stages(String code, String plan, Map<String, List<Row>> stages) {
        var found = new ArrayList<Schedule.Stage>();
        for (var row : stages.getOrDefault(code + "#" + plan, List.of())) {
            found.add(new Schedule.Stage(
                    stage(code, found.size() + 1),
                    row.wording("name"),
                    row.day("begins"),
                    row.day("ends"),
                    row.find("share").map(Integer::valueOf).orElse(null)));
        }
        return found;
    }

    private void work(Row row, Map<String, List<Row>> stages) {
        var code = row.get("project");
        var id = project(code);
        var day = row.day("day");
        switch (row.get("what")) {
            case "progress", "correct" -> report(row, id);
            case "stage" ->
                work.mark(
                        SCOPE,
                        new MarkStage(
                                entry(row),
                                id,
                                stage(code, Integer.parseInt(row.get("stage"))),
                                row.findDay("begun").orElse(null),
                                row.findDay("ended").orElse(null)));
            case "obstacle" ->
                work.open(
                        SCOPE,
                        new OpenObstacle(
                                Codes.id("obstacle", code),
                                id,
                                ObstacleKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                                row.get("note"),
                                row.find("asked").orElse(null),
                                row.find("asked_of").map(Codes::unit).orElse(null),
                                day));
            case "resolve" ->
                work.resolve(SCOPE, new ResolveObstacle(Codes.id("obstacle", code), id, row.get("note"), day));
            case "finish" -> work.finish(SCOPE, new FinishProject(id, day));
            case "hand_over" ->
                work.handOver(SCOPE, new HandOverProject(Codes.id("hand-over", code), id, row.get("note"), day));
            case "accept" -> work.decide(SCOPE, new DecideHandOver(Codes.id("hand-over", code), id, true, null, day));
            case "suspend" -> work.suspend(SCOPE, new SuspendProject(entry(row), id, row.get("reason"), day));
            case "reschedule" -> reschedule(row, id, stages);
            default -> throw new IllegalArgumentException("""
                        There is no work on a project (%s).
                        Maybe the word in column what is misspelt.""".formatted(row.get("what")));
        }
    }

    private void report(Row row, UUID id) {
        var line = list.get(SCOPE, id, ProjectList.When.on(row.day("day"))).line();
        work.report(
                SCOPE,
                new ReportFigures(
                        row.get("what").equals("correct") ? entry(row) : report(row.get("project"), row.get("day")),
                        id,
                        row.day("day"),
                        row.find("disbursed")
                                .map(text -> amount(text, line.scale()))
                                .orElse(null),
                        row.find("physical").map(BigDecimal::new).orElse(null),
                        row.find("note").orElse(null),
                        row.find("reason").orElse(null),
                        corrected(row)));
    }

    private static @Nullable UUID corrected(Row row) {
        return row.find("corrects").map(day -> report(row.get("project"), day)).orElse(null);
    }

    private void reschedule(Row row, UUID id, Map<String, List<Row>> stages) {
        var line = list.get(SCOPE, id, ProjectList.When.on(row.day("day"))).line();
        projects.reschedule(
                SCOPE,
                new RescheduleProject(
                        id,
                        line.rowVersion(),
                        new Schedule(
                                line.start(),
                                row.day("finish"),
                                row.findDay("handover").orElse(null),
                                stages(row.get("project"), row.get("plan"), stages)),
                        row.get("reason"),
                        row.day("day")));
    }

    private static BigDecimal amount(String text, int scale) {
        return new BigDecimal(text).movePointRight(scale);
    }

    private static UUID project(String code) {
        return Codes.id("project", code);
    }

    private static UUID stage(String project, int rank) {
        return Codes.id("stage", project + "#" + rank);
    }

    static UUID report(String project, String day) {
        return Codes.id("report", project + "#" + day);
    }

    private static UUID entry(Row row) {
        return Codes.id("project-work", row.get("project") + row.get("what") + row.get("known"));
    }
}
