package org.plumbline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.store.Part;

/** Says of a route, or of all routes of a controller, to which part of the application it belongs; absent while that is off. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PartOf {
    Part value();
}
