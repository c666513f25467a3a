package org.plumbline.web;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses what programs send without a value that the record asks for, and points at each. */
@ControllerAdvice(annotations = RestController.class)
class Complete extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var problems = new ArrayList<Problem>();
        look(body, "", problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return body;
    }

    private static void look(@Nullable Object value, String at, List<Problem> problems) {
        if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                var inner = value(value, component);
                var pointer = at + "/" + component.getName();
                if (inner == null && !RecordShapes.isNullable(component)) {
                    problems.add(Problem.at(pointer, "request.value-missing", Map.of("at", pointer)));
                }
                look(inner, pointer, problems);
            }
        } else if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                look(list.get(i), at + "/" + i, problems);
            }
        }
    }

    private static @Nullable Object value(Object of, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
