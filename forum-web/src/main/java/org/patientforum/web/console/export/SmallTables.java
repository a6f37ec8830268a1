package org.patientforum.web.console.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.patientforum.posting.HoldReason;
import org.patientforum.posting.review.HeldPostColumn;
import org.patientforum.posting.review.HeldPostRow;
import org.patientforum.posting.review.HeldPostService;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.jobs.JobColumn;
import org.patientforum.shared.jobs.JobRow;
import org.patientforum.shared.jobs.JobService;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordColumn;
import org.patientforum.wordfilter.WatchedWordRow;
import org.patientforum.wordfilter.WatchedWordService;

/** Exports held posts, watched words and jobs, filtered like their pages. */
@ApplicationScoped
class SmallTables {

    @Produces
    ExportedTable heldPosts(HeldPostService service) {
        Columns<HeldPostRow> columns = new Columns<HeldPostRow>()
                .with("post", HeldPostRow::postId)
                .with("reason", HeldPostRow::reason)
                .with("watched word", HeldPostRow::watched)
                .with("waits since", HeldPostRow::heldSince)
                .with("author", HeldPostRow::author)
                .with("group", HeldPostRow::groupName)
                .with("discussion", HeldPostRow::title)
                .with("excerpt", HeldPostRow::excerpt);
        return new StaffTable<>("held", false, columns, filter -> {
            HoldReason reason = filter.enumValue("reason", HoldReason.class);
            Sorting<HeldPostColumn> sorting = filter.sorting(HeldPostColumn.USUAL_ORDER);
            return columns.byOffset((first, limit) -> service.sorted(filter.readerId(), reason, sorting, first, limit));
        });
    }

    @Produces
    ExportedTable watchedWords(WatchedWordService service) {
        Columns<WatchedWordRow> columns = new Columns<WatchedWordRow>()
                .with("word", WatchedWordRow::id)
                .with("pattern", WatchedWordRow::pattern)
                .with("what happens", WatchedWordRow::treatment)
                .with("replacement", WatchedWordRow::replacement)
                .with("why", WatchedWordRow::why)
                .with("changed by", WatchedWordRow::changedBy)
                .with("changed", WatchedWordRow::changedAt);
        return new StaffTable<>("watched-words", true, columns, filter -> {
            FilterAction treatment = filter.enumValue("treatment", FilterAction.class);
            Sorting<WatchedWordColumn> sorting = filter.sorting(WatchedWordColumn.USUAL_ORDER);
            return columns.byOffset(
                    (first, limit) -> service.find(filter.text("part"), treatment, sorting, first, limit));
        });
    }

    @Produces
    ExportedTable jobs(JobService service) {
        Columns<JobRow> columns = new Columns<JobRow>()
                .with("job", JobRow::job)
                .with("where", JobRow::node)
                .with("started", JobRow::startedAt)
                .with("ended", JobRow::endedAt)
                .with("went wrong", JobRow::failure)
                .with("went wrong at", JobRow::failedAt);
        return new StaffTable<>(
                "jobs",
                true,
                columns,
                filter -> columns.ofAll(filter.sorted(service.jobs(), JobColumn.class, JobColumn::comparator)));
    }
}
