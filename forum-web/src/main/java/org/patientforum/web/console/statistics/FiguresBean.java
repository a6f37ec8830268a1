package org.patientforum.web.console.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.shared.validation.InvalidInput;
import org.patientforum.statistics.DayRange;
import org.patientforum.statistics.Figure;
import org.patientforum.statistics.Period;
import org.patientforum.statistics.SiteDay;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.words.TypedDates;

/** The page /console/statistics?figure=POSTS&period=CHOSEN&first=1/11/2026&last=30/11/2026: one chart with its table. */
@Named("consoleFigures")
@RequestScoped
public class FiguresBean {

    @Inject
    @Param
    private Figure figure;

    @Inject
    @Param
    private Period period;

    @Inject
    @Param
    private Long group;

    @Inject
    @Param
    private String first;

    @Inject
    @Param
    private String last;

    @Inject
    private Charts charts;

    @Inject
    private GroupService groups;

    @Inject
    private SiteDay site;

    @Inject
    private ErrorText errors;

    private Chart chart;

    /** Reads the numbers; if the typed range is wrong, says so above those of the last 30 days. */
    public void load() {
        figure = figure == null ? Figure.POSTS : figure;
        period = period == null ? Period.DAYS_30 : period;
        try {
            chart = charts.of(figure, group, range());
        } catch (InvalidInput broken) {
            Messages.addError(errors.field(broken), errors.of(broken));
            chart = charts.of(figure, null, Period.DAYS_30.until(site.today()));
        }
    }

    private DayRange range() {
        return period == Period.CHOSEN
                ? new DayRange(day(first, "first"), day(last, "last"))
                : period.until(site.today());
    }

    private static LocalDate day(String typed, String field) {
        return TypedDates.day(typed).orElseThrow(() -> new InvalidInput("statistics." + field));
    }

    public Chart getChart() {
        return chart;
    }

    /** The chart for Chart.js. */
    public String getJson() {
        ResourceBundle texts = ResourceBundle.getBundle("texts.statistics", Faces.getLocale());
        return ChartJson.of(chart, texts.getString("chart." + figure));
    }

    public Figure[] getFigures() {
        return Figure.values();
    }

    public Period[] getPeriods() {
        return Period.values();
    }

    public List<GroupRow> getGroups() {
        return groups.all();
    }

    public Period getPeriod() {
        return period;
    }

    public Long getGroup() {
        return group;
    }

    public String getFirst() {
        return first;
    }

    public String getLast() {
        return last;
    }
}
