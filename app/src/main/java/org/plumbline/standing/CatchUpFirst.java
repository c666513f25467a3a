package org.plumbline.standing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before the first page of a day is made, what the day turns is judged: a page's counts are those of its day. */
@Configuration(proxyBeanMethods = false)
class CatchUpFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<DueList> due;

    CatchUpFirst(ObjectProvider<DueList> due) {
        this.due = due;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            due.getObject().catchUp();
        }
        return true;
    }
}
