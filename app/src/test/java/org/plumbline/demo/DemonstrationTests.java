package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.PlumblineApplication;
import org.plumbline.directive.Standings;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.programme.TaskCounts;
import org.plumbline.target.Scorecard;
import org.plumbline.target.TargetCounts;
import org.plumbline.testing.TestStore;
import org.plumbline.verdict.VerdictClass;
import org.springframework.context.ConfigurableApplicationContext;

/** The stories are told to their end through the front doors, and say on each day what their files say. */
class DemonstrationTests {

    private static final LocalDate START = LocalDate.of(2025, 3, 15);
    private static final LocalDate AFTER_THE_REFORM = LocalDate.of(2025, 7, 2);

    @Test
    void theProvinceStandsAsItsFilesSayAndLivesThroughTheReform() {
        try (var context = start("province")) {
            var demonstration = context.getBean(Demonstration.class);
            var units = context.getBean(Units.class);
            var scope = Scope.programme();
            var root = units.byCode(scope, "vn").orElseThrow();

            var programme = standing(context, "46-ctr-tu-qn", START);
            assertThat(programme.addressed()).isEqualTo(171);
            assertThat(programme.received()).isEqualTo(168);
            assertThat(programme.studied()).isEqualTo(163);
            assertThat(programme.tookUp()).isEqualTo(130);
            assertThat(programme.late()).isEqualTo(12);
            assertThat(programme.clausesAsking()).isEqualTo(63);
            assertThat(programme.clausesTakenUp()).isEqualTo(58);
            assertThat(programme.clausesWithoutLead()).isEqualTo(5);
            assertThat(programme.medianDays()).isEqualTo(19.0);
            var resolution = standing(context, "57-nq-tw", START);
            assertThat(resolution.addressed()).isEqualTo(63);
            assertThat(resolution.tookUp()).isEqualTo(51);
            assertThat(places(units, root.node(), START)).isEqualTo(63);
            var tasks = context.getBean(TaskCounts.class);
            var district = units.byCode(scope, "quang-ninh/binh-lieu").orElseThrow();
            assertThat(tasks.of(
                            scope,
                            units.byCode(scope, "quang-ninh").orElseThrow().node(),
                            Codes.directive("46-ctr-tu-qn")))
                    .isEqualTo(new TaskCounts.Standing(31, 5, 52, 8, 0, 0));
            assertThat(tasks.of(scope, district.node())).isEqualTo(new TaskCounts.Standing(22, 4, 12, 3, 0, 0));

            var halfway = card(context, "ben-tre/thanh-phu", LocalDate.of(2023, 7, 31));
            assertThat(halfway.total()).isEqualTo(34);
            assertThat(halfway.of(VerdictClass.EXCEEDED)).isEqualTo(4);
            assertThat(halfway.of(VerdictClass.MET)).isEqualTo(3);
            assertThat(halfway.of(VerdictClass.OVER_HALF)).isEqualTo(20);
            assertThat(halfway.of(VerdictClass.UNDER_HALF)).isEqualTo(7);
            assertThat(halfway.attained()).isEqualTo(7);
            var session = card(context, "quang-ninh/binh-lieu", START);
            assertThat(session.total()).isEqualTo(21);
            assertThat(session.attained()).isEqualTo(17);
            assertThat(session.attainedChecked()).isEqualTo(11);
            assertThat(session.early()).isEqualTo(17);

            IdempotencyKey.during(IdempotencyKey.sent("a form sent once", "the clock"), () -> {
                demonstration.moveTo(START.plusDays(7));
                return true;
            });
            IdempotencyKey.during(IdempotencyKey.sent("a second form", "the clock"), () -> {
                demonstration.moveTo(AFTER_THE_REFORM);
                return true;
            });

            assertThat(places(units, root.node(), AFTER_THE_REFORM)).isEqualTo(34);
            assertThat(places(units, root.node(), START)).isEqualTo(63);
            var province = units.byCode(scope, "quang-ninh").orElseThrow();
            assertThat(places(units, province.node(), AFTER_THE_REFORM)).isEqualTo(54);
            assertThat(places(units, province.node(), START)).isEqualTo(13);
            assertThat(standing(context, "46-ctr-tu-qn", START).tookUp()).isEqualTo(130);
            assertThatThrownBy(() -> demonstration.moveTo(START)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry", "federation"})
    void theSmallBodiesAreToldToTheirEnd(String body) {
        try (var context = start(body)) {
            var demonstration = context.getBean(Demonstration.class);
            demonstration.moveTo(LocalDate.of(2026, 1, 1));
            assertThat(demonstration.loaded()).contains(body);
        }
    }

    private static long places(Units units, int under, LocalDate on) {
        return units.children(Scope.programme(), under, 1, on).stream()
                .filter(unit -> unit.isPlace())
                .count();
    }

    private static org.plumbline.directive.Standing standing(
            ConfigurableApplicationContext context, String code, LocalDate on) {
        return context.getBean(Standings.class).of(Scope.programme(), Codes.directive(code), Standings.Question.on(on));
    }

    private static ConfigurableApplicationContext start(String body) {
        var credentials = TestStore.migrated();
        var application = PlumblineApplication.application();
        application.setDefaultProperties(Map.of(
                "server.port", 0, "plumbline.data", System.getProperty("java.io.tmpdir"), "plumbline.demo", body));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("storeCredentials", credentials));
        return application.run();
    }

    private static Scorecard card(ConfigurableApplicationContext context, String unit, LocalDate on) {
        var node = context.getBean(Units.class)
                .byCode(Scope.programme(), unit)
                .orElseThrow()
                .node();
        return context.getBean(TargetCounts.class).of(Scope.programme(), TargetCounts.Question.of(node, on));
    }
}
