package org.patientforum.web.console.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.statistics.DayRange;
import org.patientforum.statistics.Figure;
import org.patientforum.statistics.Period;
import org.patientforum.statistics.SiteDay;
import org.patientforum.statistics.StatisticsService;
import org.patientforum.web.identity.SignedIn;

/** The charts of the overview: the last 30 days, the last 12 months and the open cases. */
@Named("consoleCharts")
@RequestScoped
public class ChartsBean {

    private static final int MONTHS = 12;

    @Inject
    private StatisticsService statistics;

    @Inject
    private CaseService cases;

    @Inject
    private Charts charts;

    @Inject
    private SiteDay site;

    @Inject
    private SignedIn signedIn;

    private final List<Chart> all = new ArrayList<>();
    private List<OpenKind> open;
    private Instant countedAt;

    @PostConstruct
    void load() {
        LocalDate today = site.today();
        for (Figure figure : List.of(Figure.POSTS, Figure.WRITERS, Figure.NEWCOMERS, Figure.MAILS)) {
            all.add(charts.of(figure, null, Period.DAYS_30.until(today)));
        }
        LocalDate firstMonth = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        all.add(charts.of(Figure.MEDIAN, null, new DayRange(firstMonth, today)));
        open = OpenKind.of(cases.openCases(signedIn.id()));
        countedAt = statistics.countedAt();
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
