package org.patientforum.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Limits of connections, and the events they receive. */
class SseConnectionsTest {

    private final SseConnections connections = new SseConnections(6);

    @Test
    void limitsConnectionsPerMemberAndInTotal() {
        RecordingConnection oldest = listening(1, 1);
        RecordingConnection second = listening(1, 2);
        for (int i = 2; i < SseConnections.MAX_PER_MEMBER; i++) {
            listening(1, i + 1);
        }
        assertThat(oldest.open).isTrue();
        assertThat(listening(1, 9).open).isTrue();
        assertThat(oldest.open).as("replaced by a newer page of the member").isFalse();
        assertThat(second.open).isTrue();
        assertThat(connections.connect(new SseSubscriber(2, 10, new RecordingConnection())))
                .isTrue();
        SseSubscriber last = new SseSubscriber(3, 11, new RecordingConnection());
        assertThat(connections.connect(last)).isTrue();
        assertThat(connections.connect(new SseSubscriber(4, 12, new RecordingConnection())))
                .isFalse();
        connections.disconnect(last);
        assertThat(connections.connect(new SseSubscriber(4, 12, new RecordingConnection())))
                .isTrue();
    }

    @Test
    void rejectsAllConnectionsIfDisabled() {
        assertThat(new SseConnections(0).connect(new SseSubscriber(1, 1, new RecordingConnection())))
                .isFalse();
    }

    @Test
    void sendsNumberOnlyWhenChanged() {
        RecordingConnection one = listening(1, 1);
        RecordingConnection other = listening(2, 2);
        connections.sendUnread(Map.of(1L, 3L, 2L, 0L));
        connections.sendUnread(Map.of(1L, 3L));
        connections.sendUnread(Map.of(1L, 0L));
        assertThat(one.events).containsExactly("retry: 5000\ndata: 0\n\n", "data: 3\n\n", "data: 0\n\n");
        assertThat(other.events).containsExactly("retry: 5000\ndata: 0\n\n");
    }

    @Test
    void closesConnectionsOfEndedSignIns() {
        RecordingConnection staying = listening(1, 1);
        RecordingConnection ended = listening(1, 2);
        RecordingConnection notAsked = listening(2, 3);
        connections.closeEnded(Set.of(1L, 2L), Set.of(1L));
        assertThat(staying.open).isTrue();
        assertThat(ended.open).isFalse();
        assertThat(notAsked.open).isTrue();
        assertThat(connections.signIns()).containsExactlyInAnyOrder(1L, 3L);
    }

    private RecordingConnection listening(long member, long signIn) {
        RecordingConnection connection = new RecordingConnection();
        SseSubscriber subscriber = new SseSubscriber(member, signIn, connection);
        assertThat(connections.connect(subscriber)).isTrue();
        subscriber.sendInitial(0, 5000);
        return connection;
    }

    /** A connection that records what is sent. */
    private static final class RecordingConnection implements SseConnection {
        private final List<String> events = new ArrayList<>();
        private boolean open = true;

        @Override
        public void send(String event) {
            events.add(event);
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
