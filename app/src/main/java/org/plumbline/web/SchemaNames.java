package org.plumbline.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names in the description of the interface: a record inside another type is named with that type, so that none is lost. */
class SchemaNames extends TypeNameResolver {

    SchemaNames() {}

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith("org.plumbline.")) {
            return super.nameForClass(type, options);
        }
        var outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : outer.getSimpleName().replaceAll("Api$", "") + type.getSimpleName();
    }
}
