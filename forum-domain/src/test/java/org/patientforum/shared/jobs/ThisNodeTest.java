package org.patientforum.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThisNodeTest {

    private final ThisNode node = new ThisNode(Clock.systemUTC());

    @AfterEach
    void resetStopping() {
        System.clearProperty("forum.stopping");
    }

    @Test
    void knowsItsBuild() {
        assertThat(node.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(?:-SNAPSHOT)?(?: \\([0-9a-f]{8}\\))?");
    }

    @Test
    void knowsThatItIsStopping() {
        assertThat(node.stopping()).isFalse();
        System.setProperty("forum.stopping", "draining");
        assertThat(node.stopping()).isTrue();
        assertThat(node.refusing()).isFalse();
        System.setProperty("forum.stopping", "refusing");
        assertThat(node.stopping()).isTrue();
        assertThat(node.refusing()).isTrue();
    }
}
