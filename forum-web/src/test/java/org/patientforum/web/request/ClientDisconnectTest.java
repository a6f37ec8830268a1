package org.patientforum.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ClientDisconnectTest {

    private static final StackTraceElement WRITE =
            new StackTraceElement("sun.nio.ch.SocketDispatcher", "write0", "", 1);
    private static final StackTraceElement LISTENER =
            new StackTraceElement("org.glassfish.grizzly.nio.NIOConnection", "assertOpen", "", 1);
    private static final StackTraceElement DRIVER =
            new StackTraceElement("org.postgresql.core.PGStream", "flush", "", 1);

    private static IOException thrown(StackTraceElement... where) {
        IOException thrown = new SocketException("Broken pipe");
        thrown.setStackTrace(where);
        return thrown;
    }

    @Test
    void recognizesDisconnectByThrowingClass() {
        assertThat(ClientDisconnect.caused(thrown(LISTENER))).isTrue();
        assertThat(ClientDisconnect.caused(new ServletException(thrown(WRITE, WRITE, LISTENER))))
                .isTrue();
        assertThat(ClientDisconnect.caused(
                        new IllegalStateException(new SQLException(thrown(WRITE, DRIVER, LISTENER)))))
                .as("lost database connection in a request from the listener")
                .isFalse();
        assertThat(ClientDisconnect.caused(new IOException("No space left on device")))
                .isFalse();
    }
}
