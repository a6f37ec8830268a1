package org.patientforum.launcher;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * The server's HTTP listener. It is disabled until the application is deployed (pre-boot-commands.txt). Then it listens on a port of the loopback interface, and
 * takes over the forum's port after the application has answered there. Uses reflection, because only the server's class loader has the server's classes.
 */
final class HttpListener {

    private static final String NAME =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

    private final ClassLoader classes;
    private final Object server;
    private final Options options;

    /** @param booted the instance that Payara Micro returned on start */
    HttpListener(ClassLoader classes, Object booted, Options options) throws ReflectiveOperationException {
        this.classes = classes;
        this.options = options;
        Field glassfish = booted.getClass().getDeclaredField("gf");
        glassfish.setAccessible(true);
        this.server = glassfish.get(booted);
    }

    /** Enables the listener on the loopback interface and installs the filters of forum-listener.jar, which the server's class loader has. */
    Traffic open() throws ReflectiveOperationException {
        enable();
        Class<?> transportClass = classes.loadClass("org.glassfish.grizzly.nio.transport.TCPNIOTransport");
        Object transport = call("org.glassfish.grizzly.config.GenericGrizzlyListener", listener(), "getTransport");
        return (Traffic) classes.loadClass("org.patientforum.listener.Listener")
                .getConstructor(transportClass, Map.class, boolean.class)
                .newInstance(transport, ResponseHeaders.of(options), options.behindProxy());
    }

    private void enable() throws ReflectiveOperationException {
        Object runner = call("org.glassfish.embeddable.GlassFish", server, "getCommandRunner");
        Object result = classes.loadClass("org.glassfish.embeddable.CommandRunner")
                .getMethod("run", String.class, String[].class)
                .invoke(runner, "set", new String[] {NAME + ".enabled=true"});
        Object status = call("org.glassfish.embeddable.CommandResult", result, "getExitStatus");
        if (!status.toString().equals("SUCCESS")) {
            throw new CannotStart("the server's port could not be opened ("
                    + call("org.glassfish.embeddable.CommandResult", result, "getOutput") + ").");
        }
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
