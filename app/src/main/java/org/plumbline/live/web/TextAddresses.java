package org.plumbline.live.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the kept text that an address names; an address that can name none is absent. */
@Configuration(proxyBeanMethods = false)
class TextAddresses implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** Where a text is, behind what is asked of it. */
    static final String TEXT = "/texts/{kind}/{record}/{part}";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(TextKey.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TextKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var named =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return named instanceof Map<?, ?> values
                ? key(text(values, "kind"), text(values, "record"), text(values, "part"))
                : key("", "", "");
    }

    private static String text(Map<?, ?> values, String name) {
        return String.valueOf(values.get(name));
    }

    private static TextKey key(String kind, String record, String part) {
        var id = Ids.find(record).orElseThrow(() -> new Absent("text", record));
        var found = TextKind.find(kind).orElseThrow(() -> new Absent("text", id));
        if (!found.parts().isEmpty() && !found.parts().contains(part)) {
            throw new Absent("text", id);
        }
        return new TextKey(found, id, part);
    }
}
