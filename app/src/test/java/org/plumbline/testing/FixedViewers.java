package org.plumbline.testing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Viewer;
import org.plumbline.web.Viewers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

/**
 * In tests of pages: whoever asks sits at the root and may do everything, unless the request carries a scope, or wants its
 * session or token looked at.
 */
@TestConfiguration
@Primary
public class FixedViewers implements Viewers {

    /** Request attribute by which a test says who asks. */
    public static final String SCOPE = "test.scope";

    /** Request attribute by which a test of sign-in and tokens asks for the application's own answer. */
    public static final String REAL = "test.real";

    private final ObjectProvider<Viewers> all;

    FixedViewers(ObjectProvider<Viewers> all) {
        this.all = all;
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        if (request.getAttribute(REAL) != null) {
            return all.stream()
                    .filter(viewers -> !(viewers instanceof FixedViewers))
                    .findFirst()
                    .orElseThrow()
                    .of(request);
        }
        var scope = request.getAttribute(SCOPE) instanceof Scope given ? given : everything();
        return new Viewer(scope, null, null, null, List.of());
    }

    /** A scope that reaches everything, with an account. */
    public static Scope everything() {
        var all = java.util.Set.of(Ability.values());
        return new Scope(
                new UUID(1, 1), null, "Office of the tests", List.of(new Grant(1, true, all)), true, List.of());
    }
}
