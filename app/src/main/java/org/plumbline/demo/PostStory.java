package org.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.HandOver;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.UnitSets;
import org.springframework.stereotype.Component;

/** Named sets, posts with their holders, and temporary bodies. */
@Component
class PostStory {

    private final Posts posts;
    private final UnitSets sets;
    private final TemporaryBodies bodies;

    PostStory(Posts posts, UnitSets sets, TemporaryBodies bodies) {
        this.posts = posts;
        this.sets = sets;
        this.bodies = bodies;
    }

    void tell(Chapter chapter) {
        var tiers = UnitStory.tiers(chapter.facts());
        var root = chapter.facts().rows("units").getFirst().get("code");
        chapter.each("sets", row -> {
            var conditions = conditions(row);
            sets.name(
                    Scope.programme(),
                    new NameSet(
                            Codes.set(row.get("code")),
                            Codes.unit(conditions.getOrDefault("within", root)),
                            row.get("code"),
                            row.wording("name"),
                            row.get("kind").equals("trait") ? rule(conditions, tiers, root) : null));
        });
        chapter.together(
                "set_members",
                row -> row.get("set") + " " + row.get("from"),
                rows -> sets.changeMembers(
                        Scope.programme(),
                        new ChangeMembers(
                                Codes.set(rows.getFirst().get("set")),
                                rows.getFirst().day("from"),
                                rows.stream()
                                        .map(row -> Codes.unit(row.get("unit")))
                                        .toList())));
        var founded = foundedByUnit(chapter);
        chapter.each(
                "posts",
                row -> posts.create(
                        Scope.programme(),
                        new CreatePost(
                                Codes.post(row.get("code")),
                                Codes.unit(row.get("unit")),
                                row.get("code"),
                                row.wording("name"),
                                java.util.Objects.requireNonNull(founded.get(row.get("unit"))))));
        chapter.each(
                "holders",
                row -> posts.handOver(
                        Scope.programme(),
                        row.findDay("to").isPresent()
                                ? new HandOver(Codes.post(row.get("post")), null, row.day("to"))
                                : new HandOver(Codes.post(row.get("post")), row.get("holder"), row.day("from"))));
    }

    void tellBodies(Chapter chapter) {
        var members = chapter.by("body_members", row -> row.get("body"));
        chapter.each(
                "bodies",
                row -> bodies.setUp(
                        Scope.programme(),
                        new SetUpBody(
                                Codes.unit("body:" + row.get("code")),
                                Codes.unit(row.get("unit")),
                                TemporaryBodies.Form.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                                row.get("code"),
                                row.wording("name"),
                                rules(row),
                                row.day("from"),
                                row.findDay("to").orElse(null),
                                members.getOrDefault(row.get("code"), List.of()).stream()
                                        .map(each -> new TemporaryBodies.Seat(
                                                Codes.post(each.get("post")), each.get("role")))
                                        .toList())));
    }

    private static Map<String, java.time.LocalDate> foundedByUnit(Chapter chapter) {
        var founded = new java.util.HashMap<String, java.time.LocalDate>();
        chapter.facts().rows("units").forEach(row -> founded.put(row.get("code"), row.day("founded")));
        return founded;
    }

    private static @Nullable Wording rules(Row row) {
        return row.find("rules").isEmpty() ? null : row.wording("rules");
    }

    private static Map<String, String> conditions(Row row) {
        var conditions = new java.util.LinkedHashMap<String, String>();
        for (var condition : row.list("rule")) {
            var parts = condition.split("=", 2);
            conditions.put(parts[0], parts[1]);
        }
        return conditions;
    }

    private static UnitSets.Rule rule(Map<String, String> given, Map<String, Short> tiers, String root) {
        var conditions = new ArrayList<UnitSets.Condition>();
        given.forEach((name, value) -> {
            if (!name.equals("tier") && !name.equals("within")) {
                conditions.add(new UnitSets.Condition(name, UnitSets.Comparison.IS, value));
            }
        });
        var tier = given.get("tier");
        return new UnitSets.Rule(
                Codes.unit(given.getOrDefault("within", root)),
                org.plumbline.organisation.UnitKind.PLACE,
                tier == null ? null : tiers.get(tier),
                conditions);
    }
}
