package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.UnitSets;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.plumbline.verdict.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A target is split and answered by pages without a script, and by programs. Today is 15 March 2025. */
@DatabaseTest
class SplitPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private UnitSets sets;

    private Measured.Case set;
    private UUID roads;
    private UUID target;
    private Browser office;
    private Browser district;

    @BeforeEach
    void aTarget() {
        set = measured.fresh();
        office = new Browser(mvc, set.office());
        district = new Browser(mvc, set.district());
        roads = measured.defined(set, "ROADS", Measured.roads());
        target = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        target,
                        Terms.of(Kind.AT_LEAST, roads, set.unit("north")),
                        TargetSamples.goal(null, "100"),
                        TargetSamples.SET,
                        null));
    }

    @Test
    void isSplitAnsweredAndAskedAnewByForms() throws Exception {
        var at = "/targets/" + target + "/split";
        assertThat(office.open(at).page())
                .contains("rule=SUM", "no ratio with a numerator")
                .doesNotContain("rule=RATIO");
        assertThat(district.open(at).status())
                .as("who does not direct the unit")
                .isEqualTo(404);
        var filled = office.send(at, "rule", "SUM", "rows", "2", "from", "places", "add", "fill");
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.page())
                .contains(
                        "name=\"unitPick0\" value=\"" + set.unit("n1"), "name=\"unitPick1\" value=\"" + set.unit("n2"));
        var wrong = office.send(
                at, "rule", "SUM", "rows", "2", "unit0", "n1", "unitAsked0", "n1", "unitPick0", set.unit("n1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"name-error\"");
        var lacking = office.send(
                at,
                "rule",
                "SUM",
                "name",
                "Districts",
                "rows",
                "2",
                "unit1",
                "n1",
                "unitAsked1",
                "n1",
                "unitPick1",
                set.unit("n1"));
        assertThat(lacking.page()).contains("id=\"level1-error\"");
        var done = office.send(
                at,
                "rule",
                "SUM",
                "name",
                "Districts",
                "rows",
                "2",
                "unit0",
                "n1",
                "unitAsked0",
                "n1",
                "unitPick0",
                set.unit("n1"),
                "level0",
                "60.5",
                "unit1",
                "n2",
                "unitAsked1",
                "n2",
                "unitPick1",
                set.unit("n2"),
                "level1",
                "30");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(office.open(done.location()).page())
                .contains("nothing has been taken on yet", "2 of 2 have not answered", "9.5 km is asked of nobody");
        var waiting = district.open("/shares").page();
        var share = waiting.replaceAll("(?s).*href=\"(/shares/[0-9a-f-]{36})\".*", "$1");
        assertThat(waiting).contains(share).contains("60.5 km");
        assertThat(district.open(share).page()).contains("value=\"60.5\"", "Name another level");
        var refused = district.send(share, "reply", "other", "otherLevel", "50", "otherReason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("id=\"otherReason-error\"");
        assertThat(district.send(share, "reply", "other", "otherLevel", "50", "otherReason", "One crew only")
                        .status())
                .isEqualTo(303);
        var offered = office.open(done.location()).page();
        assertThat(offered).contains("One crew only", "offers another level", "it would be 50 km");
        var change = offered.replaceAll("(?s).*href=\"(/splits/[^\"]*change\\?share=[0-9a-f-]{36})\".*", "$1");
        assertThat(office.open(change).page()).contains("change");
        var asked = office.send(
                done.location() + "/change",
                "rowVersion",
                "1",
                "rows",
                "1",
                "unit0",
                "n1",
                "unitAsked0",
                "n1",
                "unitPick0",
                set.unit("n1"),
                "level0",
                "50",
                "reason",
                "Agreed");
        assertThat(asked.status()).as(asked.page()).isEqualTo(303);
        var again = district.open("/shares").page().replaceAll("(?s).*href=\"(/shares/[0-9a-f-]{36})\".*", "$1");
        assertThat(again).isNotEqualTo(share);
        var taken = district.send(again, "reply", "take", "level", "50", "start", "2024-12-31", "due", "2025-12-31");
        assertThat(taken.status()).as(taken.page()).isEqualTo(303);
        assertThat(office.open(done.location()).page())
                .contains("parts give 50 km, gap 50 km", "One of 2 has not answered");
        assertThat(district.open(taken.location()).page())
                .as("who does not see every share")
                .contains("You see what is asked of your own units");
        assertThat(office.send(done.location() + "/withdraw", "rowVersion", "1", "reason", "Old page")
                        .status())
                .isEqualTo(412);
        assertThat(office.send(done.location() + "/withdraw", "rowVersion", "2", "reason", "Done otherwise")
                        .status())
                .isEqualTo(303);
        assertThat(office.open(done.location()).status()).isEqualTo(404);
    }

    @Test
    void programsSplitAnswerAndReadTheGap() throws Exception {
        var made = send(
                set.office(), "/api/v1/targets/" + target + "/splits", """
                {"name":{"language":"en","original":"Districts"},"rule":"SUM","shares":[
                 {"unit":"%s","level":60},{"unit":"%s","level":55}]}""".formatted(set.unit("n1"), set.unit("n2")));
        assertThat(made.getStatus()).as(body(made)).isEqualTo(201);
        String split = JsonPath.read(body(made), "$.id");
        var open = body(read(set.district(), "/api/v1/shares"));
        String share = JsonPath.<List<String>>read(open, "$.items[?(@.split=='" + split + "')].share.id")
                .getFirst();
        var other = send(set.district(), "/api/v1/shares/" + share + "/answers", """
                {"reply":"TAKE","target":{"kind":"AT_LEAST","indicator":"%s","unit":"%s",
                 "goal":{"level":59,"start":"2024-12-31","due":"2025-12-31"}}}""".formatted(roads, set.unit("n1")));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(body(other), "$.errors[*].field"))
                .containsExactly("/target/goal/level");
        var taken = send(set.district(), "/api/v1/shares/" + share + "/answers", """
                {"reply":"TAKE","target":{"kind":"AT_LEAST","indicator":"%s","unit":"%s",
                 "goal":{"level":60,"start":"2024-12-31","due":"2025-12-31"}}}""".formatted(roads, set.unit("n1")));
        assertThat(taken.getStatus()).as(body(taken)).isEqualTo(201);
        var listed = body(read(set.office(), "/api/v1/targets/" + target + "/splits"));
        assertThat(JsonPath.<Number>read(listed, "$.items[0].standing.askedGap").intValue())
                .isEqualTo(-15);
        assertThat(JsonPath.<Number>read(listed, "$.items[0].standing.takenGap").intValue())
                .isEqualTo(40);
        assertThat(JsonPath.<Integer>read(listed, "$.items[0].standing.silent")).isOne();
        assertThat(JsonPath.<List<String>>read(listed, "$.items[0].shares[*].reply"))
                .containsExactly("TAKEN", "SILENT");
        assertThat(listed).as("inner numbers stay inside").doesNotContain("\"node\"");
        assertThat(read(measured.fresh().office(), "/api/v1/splits/" + split).getStatus())
                .isEqualTo(404);
    }

    @Test
    void everyMemberOfASetGetsATargetInOneActAndTheOthersAreNamed() throws Exception {
        var own = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        own,
                        Terms.of(Kind.AT_LEAST, roads, set.unit("n1")),
                        TargetSamples.goal(null, "5"),
                        TargetSamples.SET,
                        null));
        var districts = Ids.next();
        sets.name(
                Scope.programme(),
                new NameSet(
                        districts,
                        set.unit("north"),
                        "S-" + districts,
                        Measured.words("Districts"),
                        new UnitSets.Rule(set.unit("north"), UnitKind.PLACE, (short) 3, List.of())));
        Object[] form = {
            "set",
            districts,
            "indicator",
            roads,
            "kind",
            "AT_LEAST",
            "level",
            "20",
            "start",
            "2024-12-31",
            "due",
            "2025-12-31"
        };
        assertThat(office.send("/targets/for-each").page()).contains("id=\"set-error\"", "id=\"due-error\"");
        assertThat(office.send("/targets/for-each", form).page())
                .contains("1 of 2 units get the target", "has a target on this indicator already", "Set one target");
        var act = new Object[form.length + 2];
        System.arraycopy(form, 0, act, 0, form.length);
        act[form.length] = "act";
        act[form.length + 1] = "set";
        var done = office.send("/targets/for-each", act);
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(office.open(done.location()).page())
                .contains("1 of 2 units get the target", "gets the target", own.toString());
        var nobody = office.send("/targets/for-each", act);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page()).contains("Of 2 units nobody would get a target");
        var api = send(set.office(), "/api/v1/targets/for-each", """
                {"set":"%s","target":{"kind":"AT_LEAST","indicator":"%s","goal":{"level":3,"start":"2026-12-31","due":"2027-12-31"}}}""".formatted(districts, roads));
        assertThat(api.getStatus()).as(body(api)).isEqualTo(201);
        assertThat(JsonPath.<List<Object>>read(body(api), "$.members[?(@.target)]"))
                .hasSize(2);
    }

    private MockHttpServletResponse send(Scope scope, String address, String json) throws Exception {
        return mvc.perform(
                        post(address)
                                .requestAttr(FixedViewers.SCOPE, scope)
                                .contentType("application/json")
                                .content(json)
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse read(Scope scope, String address) throws Exception {
        return mvc.perform(get(address).requestAttr(FixedViewers.SCOPE, scope))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
