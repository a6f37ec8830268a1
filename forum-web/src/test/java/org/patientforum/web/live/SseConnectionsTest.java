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
    void letsSoManyPagesOfOneMemberListenAndSoManyInAll() {
        Paper oldest = listening(1, 1);
        Paper second = listening(1, 2);
        for (int i = 2; i < SseConnections.MAX_PER_MEMBER; i++) {
            listening(1, i + 1);
        }
        assertThat(oldest.open).isTrue();
        assertThat(listening(1, 9).open).isTrue();
        assertThat(oldest.open).as("makes room for a newer page of its member").isFalse();
        assertThat(second.open).isTrue();
        assertThat(connections.connect(new SseSubscriber(2, 10, new Paper()))).isTrue();
        SseSubscriber last = new SseSubscriber(3, 11, new Paper());
        assertThat(connections.connect(last)).isTrue();
        assertThat(connections.connect(new SseSubscriber(4, 12, new Paper()))).isFalse();
        connections.disconnect(last);
        assertThat(connections.connect(new SseSubscriber(4, 12, new Paper()))).isTrue();
    }

    @Test
    void letsNobodyListenWhereItIsSwitchedOff() {
        assertThat(new SseConnections(0).connect(new SseSubscriber(1, 1, new Paper())))
                .isFalse();
    }

    @Test
    void tellsEachPageItsMembersNumberOnlyWhenItChanges() {
        Paper one = listening(1, 1);
        Paper other = listening(2, 2);
        connections.sendUnread(Map.of(1L, 3L, 2L, 0L));
        connections.sendUnread(Map.of(1L, 3L));
        connections.sendUnread(Map.of(1L, 0L));
        assertThat(one.said).containsExactly("retry: 5000\ndata: 0\n\n", "data: 3\n\n", "data: 0\n\n");
        assertThat(other.said).containsExactly("retry: 5000\ndata: 0\n\n");
    }

    @Test
    void hangsUpWhereTheSignInHasEnded() {
        Paper staying = listening(1, 1);
        Paper ended = listening(1, 2);
        Paper notAsked = listening(2, 3);
        connections.keepOnly(Set.of(1L, 2L), Set.of(1L));
        assertThat(staying.open).isTrue();
        assertThat(ended.open).isFalse();
        assertThat(notAsked.open).isTrue();
        assertThat(connections.signIns()).containsExactlyInAnyOrder(1L, 3L);
    }

    private Paper listening(long member, long signIn) {
        Paper paper = new Paper();
        SseSubscriber subscriber = new SseSubscriber(member, signIn, paper);
        assertThat(connections.connect(subscriber)).isTrue();
        subscriber.sendInitial(0, 5000);
        return paper;
    }

    /** A connection that records what is sent. */
    private static final class Paper implements SseConnection {
        private final List<String> said = new ArrayList<>();
        private boolean open = true;

        @Override
        public void send(String event) {
            said.add(event);
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
