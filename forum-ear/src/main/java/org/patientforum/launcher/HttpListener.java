package org.patientforum.launcher;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * The server's listener on the forum's port. It stays shut until the application is ready (pre-boot-commands.txt). All of it is the server's: its classes are
 * known to its class loader only.
 */
final class HttpListener {

    private static final String NAME =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

    private final ClassLoader classes;
    private final Object server;
    private final Options options;

    /** @param booted what Payara Micro gave when it had started */
    HttpListener(ClassLoader classes, Object booted, Options options) throws ReflectiveOperationException {
        this.classes = classes;
        this.options = options;
        Field glassfish = booted.getClass().getDeclaredField("gf");
        glassfish.setAccessible(true);
        this.server = glassfish.get(booted);
    }

    /** Makes what opening the port takes ready, so that there is hardly a moment in which nobody answers. */
    void prepare() throws ReflectiveOperationException {
        set("false");
    }

    /** Opens the port. From now on the application answers. */
    void open() throws ReflectiveOperationException {
        set("true");
        guard();
    }

    private void set(String enabled) throws ReflectiveOperationException {
        Object runner = call("org.glassfish.embeddable.GlassFish", server, "getCommandRunner");
        Object result = classes.loadClass("org.glassfish.embeddable.CommandRunner")
                .getMethod("run", String.class, String[].class)
                .invoke(runner, "set", new String[] {NAME + ".enabled=" + enabled});
        Object status = call("org.glassfish.embeddable.CommandResult", result, "getExitStatus");
        if (!status.toString().equals("SUCCESS")) {
            throw new CannotStart("the server's port could not be opened ("
                    + call("org.glassfish.embeddable.CommandResult", result, "getOutput") + ").");
        }
    }

    /** Puts what stands before the container into the listener: forum-listener.jar, which the server's class loader has. */
    private void guard() throws ReflectiveOperationException {
        Class<?> chain = classes.loadClass("org.glassfish.grizzly.filterchain.FilterChain");
        Object transport = call("org.glassfish.grizzly.config.GenericGrizzlyListener", listener(), "getTransport");
        classes.loadClass("org.patientforum.listener.Listener")
                .getMethod("guard", chain, Map.class, boolean.class)
                .invoke(
                        null,
                        call("org.glassfish.grizzly.Transport", transport, "getProcessor"),
                        AnswerHeaders.of(options),
                        options.behindProxy());
    }

    private Object listener() throws ReflectiveOperationException {
        Class<?> services = classes.loadClass("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object service = classes.loadClass("org.glassfish.embeddable.GlassFish")
                .getMethod("getService", Class.class)
                .invoke(server, services);
        Method byName = services.getDeclaredMethod("getNetworkProxy", String.class);
        byName.setAccessible(true);
        Object proxy = byName.invoke(service, "http-listener");
        return call("com.sun.enterprise.v3.services.impl.GrizzlyProxy", proxy, "getUnderlyingListener");
    }

    private Object call(String type, Object object, String method) throws ReflectiveOperationException {
        return classes.loadClass(type).getMethod(method).invoke(object);
    }
}
