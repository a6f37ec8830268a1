package org.patientforum.web.console.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.patientforum.statistics.DayCount;
import org.patientforum.statistics.StatisticsService;
import org.patientforum.web.console.ConsoleWords;
import org.patientforum.web.words.Dates;

/** The charts of the overview: the last 30 days, the last 12 months and the open cases. */
@Named("consoleCharts")
@RequestScoped
public class ChartsBean {

    private static final int DAYS = 30;
    private static final int MONTHS = 12;

    @Inject
    private StatisticsService statistics;

    @Inject
    private Dates dates;

    @Inject
    private ConsoleWords words;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "forum.time-zone", defaultValue = "Europe/London")
    private String zone;

    private final List<Chart> all = new ArrayList<>();
    private List<OpenKind> open;
    private Instant countedAt;

    @PostConstruct
    void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
        for (String name : List.of("POSTS", "WRITERS", "NEWCOMERS", "MAILS")) {
            all.add(perDay(name, today));
        }
        all.add(medians(today));
        open = OpenKind.of(statistics.openCases());
        countedAt = statistics.countedAt();
    }

    private Chart perDay(String name, LocalDate today) {
        LocalDate first = today.minusDays(DAYS - 1L);
        Map<LocalDate, Long> amounts = amounts(name, first);
        Map<String, Long> bars = new LinkedHashMap<>();
        first.datesUntil(today.plusDays(1)).forEach(day -> bars.put(dates.day(day), amounts.getOrDefault(day, 0L)));
        return Chart.of(name, bars, String::valueOf);
    }

    private Chart medians(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        Map<LocalDate, Long> amounts = amounts("MEDIAN.MONTH", first);
        Map<String, Long> bars = new LinkedHashMap<>();
        for (LocalDate month = first; !month.isAfter(today); month = month.plusMonths(1)) {
            bars.put(dates.month(month), amounts.getOrDefault(month, 0L));
        }
        Function<Long, String> format = minutes -> words.duration(minutes == 0 ? null : Duration.ofMinutes(minutes));
        return Chart.of("MEDIAN", bars, format);
    }

    private Map<LocalDate, Long> amounts(String name, LocalDate first) {
        return statistics.since(name, first).stream().collect(Collectors.toMap(DayCount::day, DayCount::amount));
    }

    public List<Chart> getAll() {
        return all;
    }

    public List<OpenKind> getOpen() {
        return open;
    }

    public Instant getCountedAt() {
        return countedAt;
    }
}
