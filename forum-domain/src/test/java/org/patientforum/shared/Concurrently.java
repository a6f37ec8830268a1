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
 * Runs actions at the same moment, each on a thread of its own. The common pool does not do: on two processors it has one thread, and since Java 25
 * {@code CompletableFuture} uses it even then, so that one action waits until the other has ended.
 */
public final class Concurrently {

    private Concurrently() {}

    /** The results, in the order of the actions. What an action throws is the cause of the exception that this throws. */
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

    /** The action that often, with 0, 1, 2 … */
    public static void run(int times, IntConsumer action) {
        call(IntStream.range(0, times)
                .<Callable<Void>>mapToObj(i -> () -> {
                    action.accept(i);
                    return null;
                })
                .toList());
    }
}
