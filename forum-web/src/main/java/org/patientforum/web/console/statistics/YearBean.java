package org.patientforum.web.console.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;
import org.patientforum.shared.NotFound;
import org.patientforum.statistics.NamedCount;
import org.patientforum.statistics.SiteDay;
import org.patientforum.statistics.StatisticsService;
import org.patientforum.web.console.ConsoleWords;
import org.patientforum.web.identity.SignedIn;

/** The page /console/year?year=2026: the yearly numbers required by Regulation (EU) 2022/2065, article 15. */
@Named("consoleYear")
@RequestScoped
public class YearBean {

    private static final String MEDIAN = "MEDIAN.YEAR";

    @Inject
    private StatisticsService statistics;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleWords words;

    @Inject
    private SiteDay site;

    @Inject
    @Param
    private Integer year;

    private List<Integer> years;
    private Map<String, Long> amounts;

    @PostConstruct
    void load() {
        if (!signedIn.administrator()) {
            throw new NotFound("year");
        }
        int current = site.today().getYear();
        int first = Math.min(current, statistics.firstYear(current));
        years = IntStream.rangeClosed(first, current)
                .map(n -> current + first - n)
                .boxed()
                .toList();
        year = year == null || !years.contains(year) ? Integer.valueOf(current) : year;
        amounts = statistics.year(year).stream().collect(Collectors.toMap(NamedCount::name, NamedCount::amount));
    }

    public Integer getYear() {
        return year;
    }

    /** The years that can be chosen, latest first. */
    public List<Integer> getYears() {
        return years;
    }

    /** The tables of the page. */
    public List<YearTable> getTables() {
        return YearTable.of(amounts);
    }

    /** The median time from the opening of a case to its decision. */
    public String getMedian() {
        return words.duration(amounts.containsKey(MEDIAN) ? Duration.ofMinutes(amounts.get(MEDIAN)) : null);
    }
}
