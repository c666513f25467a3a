package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.plumbline.access.AHouse;
import org.plumbline.access.Role;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.CountedStatements;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route to a record, for every role, from every place a mandate can stand in relation to the record. What is out of
 * reach is answered exactly as what does not exist; what may be read is answered. A new route is picked up by itself: it
 * fails here until {@link RecordSamples} has a record for it.
 */
@DatabaseTest
class RouteRuleTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(?::[^}]*)?}");

    private static final boolean LONG = Boolean.getBoolean("plumbline.long");

    /** What each role may do is told at home; how far mandates reach, by these, unless the long run asks for all. */
    private static final Set<Role> ELSEWHERE = Set.of(Role.OFFICE, Role.READER, Role.ADMINISTRATOR);

    private static final Set<Integer> STOPPED = Set.of(400, 401, 403, 404, 405, 415);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private AHouse houses;

    @Autowired
    private RecordSamples samples;

    /** Where the asker's mandate stands, seen from the record's unit; the record is the asker's own, child, parent ... */
    private enum Place {
        OWN(true, true),
        CHILD(true, true),
        PARENT(true, false),
        CHILD_WITHOUT_SUBTREE(false, false),
        SIBLING(false, false),
        COUSIN(false, false),
        EXPIRED_MANDATE(false, false),
        CLOSED_UNIT(false, false),
        LEFT_POST(false, false);

        private final boolean reads;
        private final boolean covers;

        Place(boolean reads, boolean covers) {
            this.reads = reads;
            this.covers = covers;
        }
    }

    private record Route(HttpMethod method, String pattern, RouteRules.Rule rule) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Somebody with a role at a place, and the scope to which that comes. */
    private record Asker(Role role, Place place, Scope scope) {

        /** All that tells the answers apart: the scope without its identifiers, and what is expected of it. */
        Object alike() {
            return List.of(
                    Set.copyOf(scope.grants()),
                    Set.copyOf(scope.around()),
                    scope.everything(),
                    scope.account() == null,
                    scope.post() == null,
                    role.abilities(),
                    place.reads,
                    place.covers);
        }
    }

    private record Answer(int status, String body, Map<String, List<String>> headers, int statements) {}

    @TestFactory
    Stream<DynamicTest> everyRouteForEveryRoleFromEveryPlace() {
        var house = houses.house();
        samples.bodyOf(house.commune());
        var askers = askers(house);
        var routes = routes();
        assertThat(routes).isNotEmpty();
        return routes.stream().map(route -> DynamicTest.dynamicTest(route.toString(), check(route, house, askers)));
    }

    private Executable check(Route route, AHouse.House house, List<Asker> askers) {
        return () -> {
            var wrong = new ArrayList<String>();
            var statements = 0;
            Map<String, String> record = null;
            for (var asker : askers) {
                if (record == null) {
                    record = samples.of(route.pattern(), house.commune());
                }
                var real = ask(route, address(route, record, false), asker.scope());
                var absent = ask(route, address(route, record, true), asker.scope());
                statements += real.statements();
                var mistake = mistake(route, asker.role(), asker.place(), real, absent);
                if (mistake != null) {
                    wrong.add(asker.role() + " " + asker.place() + ": " + mistake);
                }
                if (route.method() != HttpMethod.GET && real.status() < 400) {
                    record = null; // what was carried out may have changed it: the next asks for a fresh one
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(statements).as("statements that were counted").isPositive();
        };
    }

    private static @org.jspecify.annotations.Nullable String mistake(
            Route route, Role role, Place place, Answer real, Answer absent) {
        if (real.status() >= 500 || absent.status() >= 500) {
            return "answered " + real.status() + ", for an absent record " + absent.status();
        }
        var needed = route.rule() instanceof RouteRules.Rule.Mandate mandate ? mandate.ability() : null;
        var able = needed == null || role.abilities().contains(needed);
        var visible = place.reads && able;
        if (!visible && needed != null) {
            return real.equals(absent)
                    ? null
                    : "out of reach answered " + real.status() + ", absent " + absent.status()
                            + (real.status() == absent.status() ? difference(real, absent) : "");
        }
        if (needed == Ability.READ && real.status() >= 400) {
            return "in reach, and answered " + real.status();
        }
        if (needed != null && needed != Ability.READ && place.covers && STOPPED.contains(real.status())) {
            return "covered by the mandate, and answered " + real.status()
                    + (real.status() == 400 ? ": the sample in RecordSamples does not get as far as the record" : "");
        }
        if (needed != null && needed != Ability.READ && !place.covers && real.status() < 400) {
            return "not covered by the mandate, and carried out with " + real.status();
        }
        return null;
    }

    private static String difference(Answer real, Answer absent) {
        return !real.body().equals(absent.body())
                ? " with another body"
                : !real.headers().equals(absent.headers())
                        ? " with other headers: " + real.headers() + " and " + absent.headers()
                        : " by " + real.statements() + " statements, absent by " + absent.statements();
    }

    private Answer ask(Route route, String address, Scope scope) throws Exception {
        var request = MockMvcRequestBuilders.request(route.method(), address)
                .requestAttr(FixedViewers.SCOPE, scope)
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        samples.fill(route.pattern(), request);
        var counted =
                CountedStatements.during(() -> mvc.perform(request).andReturn().getResponse());
        var answer = counted.value();
        return new Answer(
                answer.getStatus(),
                answer.getContentAsString()
                        .replace(address, "(path)")
                        .replaceAll("name=\"(_csrf|_once)\" value=\"[^\"]+\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "(id)"),
                headers(answer),
                counted.statements());
    }

    /** Without the form's own token, which is new each time. */
    private static Map<String, List<String>> headers(MockHttpServletResponse answer) {
        var headers = new TreeMap<String, List<String>>();
        answer.getHeaderNames().stream()
                .filter(name -> !name.equals("Set-Cookie"))
                .forEach(name -> headers.put(name, answer.getHeaders(name)));
        return headers;
    }

    /** The route's address with the identifiers of a sample record, or of nothing at all. */
    private static String address(Route route, Map<String, String> values, boolean absent) {
        var variables = VARIABLE.matcher(route.pattern());
        var address = new StringBuilder();
        while (variables.find()) {
            var value = values.get(variables.group(1));
            assertThat(value)
                    .as("RecordSamples has no {%s} for %s", variables.group(1), route)
                    .isNotNull();
            variables.appendReplacement(
                    address, absent && value.length() == 36 ? Ids.next().toString() : value);
        }
        return variables.appendTail(address).toString();
    }

    private List<Route> routes() {
        var routes = new LinkedHashMap<String, Route>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getName().startsWith("org.plumbline.")) {
                    for (var pattern : new TreeSet<>(info.getPatternValues())) {
                        if (VARIABLE.matcher(pattern).find()) {
                            add(routes, info.getMethodsCondition().getMethods(), pattern, method);
                        }
                    }
                }
            });
        }
        return List.copyOf(routes.values());
    }

    private static void add(
            Map<String, Route> routes,
            Set<org.springframework.web.bind.annotation.RequestMethod> methods,
            String pattern,
            HandlerMethod handler) {
        for (var method : methods) {
            var route = new Route(method.asHttpMethod(), pattern, RouteRules.of(handler));
            if (!(route.rule() instanceof RouteRules.Rule.Open)) {
                routes.put(route.toString(), route);
            }
        }
    }

    /** Who asks: each scope once. Roles with the same abilities and places without any grant come to the same. */
    private List<Asker> askers(AHouse.House house) {
        var all = new LinkedHashMap<Object, Asker>();
        for (var role : Role.values()) {
            for (var place : Place.values()) {
                if (!LONG && place != Place.OWN && !ELSEWHERE.contains(role)) {
                    continue;
                }
                var asker = new Asker(role, place, scope(house, role, place));
                all.putIfAbsent(LONG ? asker : asker.alike(), asker);
            }
        }
        return List.copyOf(all.values());
    }

    private Scope scope(AHouse.House house, Role role, Place place) {
        return switch (place) {
            case OWN -> scope(house.commune(), role, false);
            case CHILD -> scope(house.district(), role, true);
            case PARENT -> scope(house.hamlet(), role, true);
            case CHILD_WITHOUT_SUBTREE -> scope(house.district(), role, false);
            case SIBLING -> scope(house.sibling(), role, true);
            case COUSIN -> scope(house.cousin(), role, true);
            case EXPIRED_MANDATE -> houses.scope(houses.somebody(house.commune(), role, true, AHouse.TODAY));
            case CLOSED_UNIT -> scope(house.closed(), role, true);
            case LEFT_POST -> houses.scope(houses.formerHolder(house.commune(), role));
        };
    }

    private Scope scope(UUID unit, Role role, boolean subtree) {
        return houses.scope(houses.somebody(unit, role, subtree));
    }
}
