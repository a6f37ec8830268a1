package org.patientforum.posting.rendering;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Re-renders outdated posts in batches, each in its own transaction, and logs the counts before and after. */
final class RenderingRun {

    private static final Logger LOG = Logger.getLogger(RenderingRun.class.getName());

    private final StoredHtml stored;
    private final RequiresNewTransaction transaction;

    RenderingRun(StoredHtml stored, RequiresNewTransaction transaction) {
        this.stored = stored;
        this.transaction = transaction;
    }

    /** Runs until no outdated post is left or it is told to stop; the next run continues from there. */
    void run(BooleanSupplier stop) {
        StoredHtml.Count before = transaction.get(stored::count);
        if (before.done()) {
            return;
        }
        LOG.info(() -> "Re-rendering %d of %d posts and %d pending edits with outdated HTML."
                .formatted(before.old(), before.all(), before.oldChanges()));
        StoredHtml.Rendered done = new StoredHtml.Rendered(0, 0);
        Optional<StoredHtml.Rendered> more = Optional.of(done);
        while (more.isPresent() && !stop.getAsBoolean()) {
            done = done.plus(more.get());
            more = transaction.get(stored::renderBatch);
        }
        StoredHtml.Rendered all = done;
        StoredHtml.Count after = transaction.get(stored::count);
        LOG.info(() ->
                "Re-rendered %d of them; the HTML of %d has changed. %d of %d posts and %d pending edits are left."
                        .formatted(all.posts(), all.changed(), after.old(), after.all(), after.oldChanges()));
    }
}
