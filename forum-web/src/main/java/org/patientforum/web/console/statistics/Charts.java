package org.patientforum.web.console.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.patientforum.statistics.DayRange;
import org.patientforum.statistics.Figure;
import org.patientforum.statistics.Series;
import org.patientforum.statistics.StatisticsService;
import org.patientforum.web.console.ConsoleWords;
import org.patientforum.web.words.Dates;

/** Reads the numbers of a chart and words them. */
@Dependent
public class Charts {

    @Inject
    private StatisticsService statistics;

    @Inject
    private Dates dates;

    @Inject
    private ConsoleWords words;

    /** Returns the chart of a figure; of one group if the id is not null. Throws InvalidInput. */
    public Chart of(Figure figure, Long groupId, DayRange range) {
        Series series = statistics.series(figure, groupId, range);
        Map<String, Long> amounts = new LinkedHashMap<>();
        series.points()
                .forEach(point -> amounts.put(
                        figure.monthly() ? dates.month(point.day()) : dates.day(point.day()), point.amount()));
        return Chart.of(figure, amounts, amount -> text(figure, amount));
    }

    private String text(Figure figure, long amount) {
        return figure.monthly()
                ? words.duration(amount == 0 ? null : Duration.ofMinutes(amount))
                : String.valueOf(amount);
    }
}
