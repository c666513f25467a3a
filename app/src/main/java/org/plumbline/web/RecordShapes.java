package org.plumbline.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In the description of the interface, what a record always has is required, and what it may lack may be null. */
class RecordShapes implements ModelConverter {

    private final ObjectMapper mapper;

    RecordShapes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var resolved = chain.next().resolve(type, context, chain);
        var kind = mapper.constructType(type.getType()).getRawClass();
        if (resolved != null && kind.isRecord()) {
            var named = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels()
                            .get(resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1));
            if (named != null && named.getProperties() != null) {
                shape(named, kind);
            }
        }
        return resolved;
    }

    private static void shape(Schema<?> schema, Class<?> kind) {
        var required = new ArrayList<String>();
        for (var component : kind.getRecordComponents()) {
            var property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (isNullable(component)) {
                schema.getProperties().put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        List.copyOf(schema.getProperties().keySet()).stream()
                .filter(name -> isComputed(kind, name))
                .forEach(schema.getProperties()::remove);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /** Whether a record may lack this value. */
    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            var type = new Schema<>().types(Set.of("null"));
            return new Schema<>().anyOf(List.of(new Schema<>().$ref(property.get$ref()), type));
        }
        if (property.getTypes() != null) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                addNull(property);
            }
        }
        return property;
    }

    @SuppressWarnings("unchecked")
    private static void addNull(Schema<?> property) {
        var values = new ArrayList<Object>(property.getEnum());
        values.add(null);
        ((Schema<Object>) property).setEnum(values);
    }

    /** A getter beside the components that JSON leaves out. */
    private static boolean isComputed(Class<?> kind, String name) {
        for (var method : kind.getMethods()) {
            if (method.isAnnotationPresent(JsonIgnore.class) && method.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
