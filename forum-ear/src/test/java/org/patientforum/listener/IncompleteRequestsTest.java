package org.patientforum.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class IncompleteRequestsTest {

    private final IncompleteRequests arrivals = new IncompleteRequests(2, 100);

    @Test
    void limitsEachAddressSeparately() {
        assertThat(arrivals.begin("a")).isTrue();
        assertThat(arrivals.begin("a")).isTrue();
        assertThat(arrivals.begin("a")).isFalse();
        assertThat(arrivals.begin("b")).isTrue();
        arrivals.end("a", 0);
        assertThat(arrivals.begin("a")).isTrue();
    }

    @Test
    void doesNotCountRefusedRequests() {
        arrivals.begin("a");
        arrivals.begin("a");
        arrivals.begin("a");
        arrivals.end("a", 0);
        arrivals.end("a", 0);
        assertThat(arrivals.count("a")).isZero();
    }

    @Test
    void limitsMemoryOfAllAddresses() {
        assertThat(arrivals.addBytes(60)).isTrue();
        assertThat(arrivals.addBytes(60)).isFalse();
        arrivals.end("a", 60);
        assertThat(arrivals.addBytes(10)).isTrue();
        assertThat(arrivals.bytes()).isEqualTo(70);
    }

    @Test
    void countsCorrectlyUnderConcurrency() throws ExecutionException, InterruptedException {
        IncompleteRequests many = new IncompleteRequests(1_000_000, 1 << 30);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(threads.submit(() -> beginAndEnd(many)));
            }
            for (Future<?> done : work) {
                done.get();
            }
        }
        assertThat(many.count("a")).isZero();
        assertThat(many.bytes()).isZero();
    }

    private static void beginAndEnd(IncompleteRequests arrivals) {
        for (int i = 0; i < 10_000; i++) {
            arrivals.begin("a");
            arrivals.addBytes(5);
            arrivals.end("a", 5);
        }
    }
}
