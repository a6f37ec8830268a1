package org.patientforum.launcher;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The server's listener on the forum's port. It stays shut until the application is ready (pre-boot-commands.txt). All of it is the server's: its classes are
 * known to its class loader only.
 */
final class HttpListener {

    private static final String NAME =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

    /** A sign of escape without two hexadecimal digits behind it. */
    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final ClassLoader classes;
    private final Object server;

    /** @param booted what Payara Micro gave when it had started */
    HttpListener(ClassLoader classes, Object booted) throws ReflectiveOperationException {
        this.classes = classes;
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
        readMalformedAddresses();
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

    /**
     * Gives a request whose address cannot be read, such as {@code /%zz}, another one that is nobody's. The server itself writes a stack trace into its log for each
     * and answers with an empty page and status 200; so the application says that there is no such page.
     */
    private void readMalformedAddresses() throws ReflectiveOperationException {
        Class<?> probe = classes.loadClass("org.glassfish.grizzly.http.HttpProbe");
        Object probes = Array.newInstance(probe, 1);
        Array.set(probes, 0, Proxy.newProxyInstance(classes, new Class<?>[] {probe}, headersParsed()));
        Object monitored = call("org.glassfish.grizzly.http.HttpCodecFilter", codec(), "getMonitoringConfig");
        classes.loadClass("org.glassfish.grizzly.monitoring.MonitoringConfig")
                .getMethod("addProbes", Object[].class)
                .invoke(monitored, probes);
    }

    /** The part of the listener that reads requests. */
    private Object codec() throws ReflectiveOperationException {
        Class<?> services = classes.loadClass("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object service = classes.loadClass("org.glassfish.embeddable.GlassFish")
                .getMethod("getService", Class.class)
                .invoke(server, services);
        Method byName = services.getDeclaredMethod("getNetworkProxy", String.class);
        byName.setAccessible(true);
        Object proxy = byName.invoke(service, "http-listener");
        Object listener = call("com.sun.enterprise.v3.services.impl.GrizzlyProxy", proxy, "getUnderlyingListener");
        Class<?> listeners = classes.loadClass("org.glassfish.grizzly.config.GenericGrizzlyListener");
        List<?> filters = (List<?>) listeners
                .getMethod("getFilters", Class.class)
                .invoke(listener, classes.loadClass("org.glassfish.grizzly.http.HttpServerFilter"));
        return filters.getFirst();
    }

    private InvocationHandler headersParsed() throws ReflectiveOperationException {
        Class<?> requests = classes.loadClass("org.glassfish.grizzly.http.HttpRequestPacket");
        Method read = requests.getMethod("getRequestURI");
        Method write = requests.getMethod("setRequestURI", String.class);
        return (probe, event, values) -> switch (event.getName()) {
            case "onHeaderParseEvent" -> {
                if (requests.isInstance(values[1])
                        && MALFORMED.matcher((String) read.invoke(values[1])).find()) {
                    write.invoke(values[1], "/%25");
                }
                yield null;
            }
            case "equals" -> probe == values[0];
            case "hashCode" -> System.identityHashCode(probe);
            case "toString" -> "addresses that cannot be read";
            default -> null;
        };
    }

    private Object call(String type, Object object, String method) throws ReflectiveOperationException {
        return classes.loadClass(type).getMethod(method).invoke(object);
    }
}
