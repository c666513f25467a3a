package org.plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls between modules: which may use which, and no circles. The libraries for reading and for verdicts are no
 * modules of the application: they are pure and any module may use them.
 */
class ModularityTests {

    @Test
    void arrowsPointOneWay() {
        ApplicationModules.of(
                        PlumblineApplication.class,
                        resideInAnyPackage("org.plumbline.reading..", "org.plumbline.verdict.."))
                .verify();
    }
}
