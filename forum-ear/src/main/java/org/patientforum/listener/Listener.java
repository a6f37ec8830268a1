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

/** What this package does in the listener of a server that is running. The launcher makes it through reflection, for it does not see the server's classes. */
public final class Listener implements Traffic {

    private final TCPNIOTransport transport;
    private final UnderWay underWay = new UnderWay();

    /**
     * Puts what this package has into the listener.
     *
     * @param transport what listens
     * @param headers that each answer has, by name
     * @param behindProxy whether a proxy says from where requests come
     */
    public Listener(TCPNIOTransport transport, Map<String, String> headers, boolean behindProxy) {
        this.transport = transport;
        FilterChain chain = (FilterChain) transport.getProcessor();
        int codec = chain.indexOfType(HttpServerFilter.class);
        ((HttpServerFilter) chain.get(codec)).getMonitoringConfig().addProbes(new CodecProbe());
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("slow clients").factory());
        clock.setRemoveOnCancelPolicy(true);
        SlowHeads heads = new SlowHeads(clock, behindProxy);
        chain.addAll(
                codec + 1,
                List.of(
                        heads.whole(),
                        new DefaultHeaders(headers),
                        new UnreadAnswers(clock),
                        new WholeRequests(clock, behindProxy),
                        underWay));
        chain.add(codec, heads);
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
        underWay.drain();
    }

    @Override
    public void shut() {
        transport.unbindAll();
    }

    @Override
    public int underWay() {
        return underWay.number();
    }

    @Override
    public long askedMillisecondsAgo() {
        return underWay.askedMillisecondsAgo();
    }
}
