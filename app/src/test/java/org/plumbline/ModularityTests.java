package org.plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls between modules: which may use which, and no circles. The reading library is no module of the application:
 * it is pure and any module may use it.
 */
class ModularityTests {

    @Test
    void arrowsPointOneWay() {
        ApplicationModules.of(PlumblineApplication.class, resideInAPackage("org.plumbline.reading.."))
                .verify();
    }
}
