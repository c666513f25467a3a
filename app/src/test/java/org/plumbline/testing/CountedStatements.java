package org.plumbline.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts the statements that the application sends to the database while a test listens. */
@TestConfiguration
public class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<AtomicInteger> COUNT = new ThreadLocal<>();

    /** How many statements the work sends from this thread. */
    public static <T> Counted<T> during(Callable<T> work) throws Exception {
        COUNT.set(new AtomicInteger());
        try {
            var value = work.call();
            return new Counted<>(value, COUNT.get().get());
        } finally {
            COUNT.remove();
        }
    }

    /** What came of the work, and how many statements it took. */
    public record Counted<T>(T value, int statements) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("applicationDataSource") ? counting(DataSource.class, bean) : bean;
    }

    private static <T> T counting(Class<T> type, Object real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && COUNT.get() != null) {
                COUNT.get().incrementAndGet();
            }
            try {
                var answer = method.invoke(real, arguments);
                var inner = method.getReturnType();
                return answer != null && (inner == Connection.class || Statement.class.isAssignableFrom(inner))
                        ? counting(inner, answer)
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
