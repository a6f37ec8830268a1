package org.patientforum.notifications;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.patientforum.shared.TestDatabase;

/** Gives each thread its own entity manager behind one reference, as the container does. */
final class PerThread {

    private PerThread() {}

    static EntityManager entityManager(TestDatabase database) {
        ThreadLocal<EntityManager> own = ThreadLocal.withInitial(database::entityManager);
        return (EntityManager) Proxy.newProxyInstance(
                PerThread.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(own.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
