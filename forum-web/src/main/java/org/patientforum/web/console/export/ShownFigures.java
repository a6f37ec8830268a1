package org.patientforum.web.console.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.patientforum.statistics.DayRange;
import org.patientforum.statistics.Figure;
import org.patientforum.statistics.Period;
import org.patientforum.statistics.SiteDay;
import org.patientforum.statistics.StatisticsService;
import org.patientforum.web.words.TypedDates;

/** The numbers that a chart shows, by the parameters of its page; without them all figures of the last year. */
@ApplicationScoped
class ShownFigures {

    private StatisticsService statistics;
    private SiteDay site;

    /** A number of one day, or of the month that begins with it. */
    record Line(LocalDate day, Figure figure, long amount) {}

    protected ShownFigures() {}

    @Inject
    ShownFigures(StatisticsService statistics, SiteDay site) {
        this.statistics = statistics;
        this.site = site;
    }

    /** Returns the days on which something happened. */
    List<Line> lines(ExportFilter filter) {
        Figure chosen = filter.enumValue("figure", Figure.class);
        DayRange range = range(filter);
        String group = filter.text("group");
        Long groupId = chosen != null && chosen.perGroup() && group != null && group.matches("\\d{1,18}")
                ? Long.valueOf(group)
                : null;
        return (chosen == null ? Arrays.stream(Figure.values()) : Stream.of(chosen))
                .flatMap(figure -> lines(figure, groupId, range))
                .toList();
    }

    private Stream<Line> lines(Figure figure, Long groupId, DayRange range) {
        return statistics.series(figure, groupId, range).points().stream()
                .filter(point -> point.amount() > 0)
                .map(point -> new Line(point.day(), figure, point.amount()));
    }

    private DayRange range(ExportFilter filter) {
        Period period = filter.enumValue("period", Period.class);
        LocalDate today = site.today();
        if (period == null) {
            return (filter.text("figure") == null ? Period.YEAR : Period.DAYS_30).until(today);
        }
        LocalDate first = TypedDates.day(filter.text("first")).orElse(null);
        LocalDate last = TypedDates.day(filter.text("last")).orElse(null);
        return period == Period.CHOSEN && DayRange.valid(first, last) ? new DayRange(first, last) : period.until(today);
    }
}
