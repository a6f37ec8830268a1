package org.patientforum.listener;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOBindingHandler;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.patientforum.launcher.Traffic;

/** Installs the filters of this package in the server's listener. The launcher creates it by reflection, because it has no access to the server's classes. */
public final class Listener implements Traffic {

    private final TCPNIOTransport transport;
    private final ActiveRequests activeRequests = new ActiveRequests();

    /**
     * Installs the filters.
     *
     * @param transport the server's transport
     * @param headers default headers of all responses by name
     * @param behindProxy whether a proxy sends the clients' addresses in X-Forwarded-For
     */
    public Listener(TCPNIOTransport transport, Map<String, String> headers, boolean behindProxy) {
        this.transport = transport;
        FilterChain chain = (FilterChain) transport.getProcessor();
        int codec = chain.indexOfType(HttpServerFilter.class);
        ((HttpServerFilter) chain.get(codec)).getMonitoringConfig().addProbes(new CodecProbe());
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("slow clients").factory());
        clock.setRemoveOnCancelPolicy(true);
        HeaderTimeout headerTimeout = new HeaderTimeout(clock, behindProxy);
        chain.addAll(
                codec + 1,
                List.of(
                        headerTimeout.completion(),
                        new IgnoredUpgrade(),
                        new DefaultHeaders(headers),
                        new SlowReaders(clock),
                        new RequestBuffer(clock, behindProxy),
                        activeRequests));
        chain.add(codec, headerTimeout);
    }

    @Override
    public void listen(ServerSocketChannel port) throws IOException {
        transport.unbindAll();
        try {
            Method bind = TCPNIOBindingHandler.class.getDeclaredMethod(
                    "bindToChannelAndAddress", ServerSocketChannel.class, SocketAddress.class, int.class);
            bind.setAccessible(true);
            bind.invoke(TCPNIOBindingHandler.builder(transport).build(), port, null, -1);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public int port() {
        try {
            Field bound = TCPNIOTransport.class.getDeclaredField("serverConnections");
            bound.setAccessible(true);
            TCPNIOServerConnection connection = (TCPNIOServerConnection)
                    ((Collection<?>) bound.get(transport)).iterator().next();
            return ((InetSocketAddress) connection.getLocalAddress()).getPort();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void drain() {
        activeRequests.drain();
    }

    @Override
    public void close() {
        transport.unbindAll();
    }

    @Override
    public int activeRequests() {
        return activeRequests.count();
    }

    @Override
    public long millisecondsSinceReadinessCheck() {
        return activeRequests.millisecondsSinceReadinessCheck();
    }
}
