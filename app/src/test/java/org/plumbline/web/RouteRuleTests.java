package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.plumbline.testing.Statements;
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

    /** A temporary body is a unit below its place: a mandate at the place alone sees it and does not cover it. */
    private static final String OF_A_BODY = "/api/v1/bodies/";

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

    /**
     * What the asker can tell: status, headers and body; and the statements it took, because time follows from them.
     *
     * @param statements what was sent to the database, in order
     */
    private record Answer(int status, String body, Map<String, List<String>> headers, List<String> statements) {

        /** How the other differs for whoever compares the two; nothing where it does not. */
        @org.jspecify.annotations.Nullable
        String differs(Answer other) {
            if (status != other.status) {
                return status + " and " + other.status;
            }
            if (!body.equals(other.body)) {
                return status + " with another body";
            }
            if (!headers.equals(other.headers)) {
                return status + " with other headers: " + headers + " and " + other.headers;
            }
            return statements.size() == other.statements.size()
                    ? null
                    : status + " after " + statements.size() + " statements and " + other.statements.size() + ": "
                            + statements + " and " + other.statements;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRouteForEveryRoleFromEveryPlace() {
        var house = houses.house();
        samples.of(OF_A_BODY, house.commune()); // before the scopes, which name the bodies of their places
        var scopes = scopes(house);
        var routes = routes();
        assertThat(routes).isNotEmpty();
        return routes.stream().map(route -> DynamicTest.dynamicTest(route.toString(), check(route, house, scopes)));
    }

    private Executable check(Route route, AHouse.House house, Map<Role, Map<Place, Scope>> scopes) {
        return () -> {
            var wrong = new ArrayList<String>();
            for (var role : Role.values()) {
                for (var place : Place.values()) {
                    var scope = scopes.get(role).get(place);
                    var real = ask(route, address(route, house, false), scope);
                    var absent = ask(route, address(route, house, true), scope);
                    var mistake = mistake(route, role, place, real, absent);
                    if (mistake != null) {
                        wrong.add(role + " " + place + ": " + mistake);
                    }
                }
            }
            assertThat(wrong).isEmpty();
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
            var differs = real.differs(absent);
            return differs == null ? null : "out of reach and absent answered " + differs;
        }
        if (needed == Ability.READ && real.status() >= 400) {
            return "in reach, and answered " + real.status();
        }
        if (needed == Ability.READ && visible && real.statements().isEmpty()) {
            return "in reach, and answered without one statement: they are not counted";
        }
        var covers = place.covers && !(place == Place.OWN && route.pattern().startsWith(OF_A_BODY));
        if (needed != null && needed != Ability.READ && covers && STOPPED.contains(real.status())) {
            return "covered by the mandate, and answered " + real.status()
                    + (real.status() == 400 ? ": the sample in RecordSamples does not get as far as the record" : "");
        }
        if (needed != null && needed != Ability.READ && !covers && real.status() < 400) {
            return "not covered by the mandate, and carried out with " + real.status();
        }
        return null;
    }

    private Answer ask(Route route, String address, Scope scope) throws Exception {
        var request = MockMvcRequestBuilders.request(route.method(), address)
                .requestAttr(FixedViewers.SCOPE, scope)
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        samples.fill(route.pattern(), request);
        var asked = Statements.during(() -> mvc.perform(request).andReturn().getResponse());
        MockHttpServletResponse answer = asked.result();
        var headers = new TreeMap<String, List<String>>();
        for (var name : answer.getHeaderNames()) {
            headers.put(name, answer.getHeaders(name));
        }
        headers.remove("Set-Cookie");
        return new Answer(
                answer.getStatus(),
                answer.getContentAsString()
                        .replace(address, "(path)")
                        .replaceAll("name=\"(_csrf|_once)\" value=\"[^\"]+\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "(id)"),
                headers,
                asked.statements());
    }

    /** The route's address with the identifiers of a sample record of the unit, or of nothing at all. */
    private String address(Route route, AHouse.House house, boolean absent) {
        var values = samples.of(route.pattern(), house.commune());
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

    private Map<Role, Map<Place, Scope>> scopes(AHouse.House house) {
        var all = new EnumMap<Role, Map<Place, Scope>>(Role.class);
        for (var role : Role.values()) {
            var here = new EnumMap<Place, Scope>(Place.class);
            here.put(Place.OWN, scope(house.commune(), role, false));
            here.put(Place.CHILD, scope(house.district(), role, true));
            here.put(Place.PARENT, scope(house.hamlet(), role, true));
            here.put(Place.CHILD_WITHOUT_SUBTREE, scope(house.district(), role, false));
            here.put(Place.SIBLING, scope(house.sibling(), role, true));
            here.put(Place.COUSIN, scope(house.cousin(), role, true));
            here.put(Place.EXPIRED_MANDATE, houses.scope(houses.somebody(house.commune(), role, true, AHouse.TODAY)));
            here.put(Place.CLOSED_UNIT, scope(house.closed(), role, true));
            here.put(Place.LEFT_POST, houses.scope(houses.formerHolder(house.commune(), role)));
            all.put(role, here);
        }
        return all;
    }

    private Scope scope(UUID unit, Role role, boolean subtree) {
        return houses.scope(houses.somebody(unit, role, subtree));
    }
}
