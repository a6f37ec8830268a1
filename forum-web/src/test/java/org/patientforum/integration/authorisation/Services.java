package org.patientforum.integration.authorisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The forum's services by simple name. */
final class Services {

    private final Map<String, Class<?>> classes = new TreeMap<>();

    Services() {
        CDI.current().getBeanManager().getBeans(Object.class).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(found -> found.isAnnotationPresent(Stateless.class))
                .forEach(found -> classes.put(found.getSimpleName(), found));
    }

    /** Returns the container's proxy, which checks roles. */
    static <T> T get(Class<T> service) {
        return CDI.current().select(service).get();
    }

    /** Returns the method of a row such as {@code PostingService.reply}; overloads are told apart by the parameter count: {@code Service.method/2}. */
    Method method(String action) {
        String[] names = action.split("[./]");
        List<Method> found = Arrays.stream(classes.get(names[0]).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getName().equals(names[1]))
                .filter(method -> names.length < 3 || method.getParameterCount() == Integer.parseInt(names[2]))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(action + " names " + found.size() + " methods");
        }
        return found.getFirst();
    }
}
