package org.plumbline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between modules: which may use which, and no circles. */
class ModularityTests {

    @Test
    void arrowsPointOneWay() {
        ApplicationModules.of(PlumblineApplication.class).verify();
    }
}
