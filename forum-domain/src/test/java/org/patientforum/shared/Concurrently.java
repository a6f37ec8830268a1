package org.patientforum.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Runs actions concurrently, each on its own thread. The common pool is unsuitable: on two processors it has one thread, and
 * since Java 25 {@code CompletableFuture} uses it even then, so one action would wait for the other.
 */
public final class Concurrently {

    private Concurrently() {}

    /** Returns the results in the order of the actions. An action's exception becomes the cause of the exception thrown here. */
    public static <T> List<T> call(List<Callable<T>> actions) {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<T>> results = actions.stream()
                    .map(action -> threads.submit(() -> {
                        start.await();
                        return action.call();
                    }))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Runs the action repeatedly, with 0, 1, 2 … */
    public static void run(int times, IntConsumer action) {
        call(IntStream.range(0, times)
                .<Callable<Void>>mapToObj(i -> () -> {
                    action.accept(i);
                    return null;
                })
                .toList());
    }
}
