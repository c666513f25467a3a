package org.plumbline.web;

import com.fasterxml.jackson.annotation.Nulls;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;

/** How requests reach controllers and how their pages go back. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Visits> visits;
    private final ObjectProvider<PageWriter> pages;
    private final ObjectProvider<RouteRules> rules;

    WebConfiguration(
            ObjectProvider<Visits> visits, ObjectProvider<PageWriter> pages, ObjectProvider<RouteRules> rules) {
        this.visits = visits;
        this.pages = pages;
        this.rules = rules;
    }

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Visit.class, Scope.class);
    }

    /**
     * What a program sends holds no null in a list or map, and no name that nothing is asked for by: both are said at their place, before
     * any record is made of it. A misspelt name would else be read as a value that was left out.
     */
    @Bean
    static JsonMapperBuilderCustomizer asAskedFor() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rules.getObject());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitResolver());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages.getObject());
    }

    /** Styles, fonts and scripts carry the build's mark in their address and may be kept for a year. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/" + Assets.MARK + "/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365))
                        .cachePublic()
                        .immutable());
    }

    /** Gives controllers the {@link Visit} or only its {@link Scope}. */
    private final class VisitResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visit.class || parameter.getParameterType() == Scope.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            var visit = visits.getObject().of(PageWriter.servlet(request));
            return parameter.getParameterType() == Scope.class ? visit.scope() : visit;
        }
    }
}
