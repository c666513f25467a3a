package org.plumbline.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.live.LiveTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before a page is made, the live figures are looked at of which a record changed: what a page says of them is of this moment. */
@Configuration(proxyBeanMethods = false)
class LookFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<LiveTexts> texts;

    LookFirst(ObjectProvider<LiveTexts> texts) {
        this.texts = texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getMethod().equals("GET")) {
            texts.getObject().catchUp();
        }
        return true;
    }
}
