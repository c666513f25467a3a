package org.plumbline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.kernel.Ability;

/**
 * The rule of a route: which ability some mandate of the reader must allow. The front door then asks whether it reaches
 * the record's own unit. A route without {@code Needs}, {@link ForAnyAccount} or {@link OpenToAll}
 * stops the programme at its start.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Ability value();
}
