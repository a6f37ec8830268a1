package org.patientforum.web.console.members;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.alerting.RotaPlan;
import org.patientforum.alerting.RotaService;
import org.patientforum.web.words.TextPattern;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleModel;

/** The calendar on /console/rota: the next two weeks as turns and gaps, and the same as a list in words. */
@Named("consoleRotaPlan")
@RequestScoped
public class RotaPlanBean {

    @Inject
    private RotaService service;

    private RotaPlan plan;

    @PostConstruct
    void load() {
        plan = service.plan();
    }

    /** The gaps in words. */
    public List<String> getGaps() {
        return plan.gaps().stream()
                .map(gap -> text("gap", moment(gap.from()), until(gap)))
                .toList();
    }

    /** The turns in words. */
    public List<String> getShifts() {
        return plan.shifts().stream()
                .map(shift -> text("shift", moment(shift.from()), time(shift.until()), title(shift)))
                .toList();
    }

    /** The turns and gaps for the calendar. */
    public ScheduleModel getModel() {
        ScheduleModel model = new DefaultScheduleModel();
        plan.shifts()
                .forEach(shift ->
                        add(model, shift.from(), shift.until(), title(shift), shift.absent() ? "away" : "duty"));
        plan.gaps().forEach(gap -> add(model, gap.from(), gap.until(), text("gap.short"), "gap"));
        return model;
    }

    private static void add(ScheduleModel model, LocalDateTime from, LocalDateTime until, String title, String style) {
        model.addEvent(DefaultScheduleEvent.builder()
                .title(title)
                .startDate(from)
                .endDate(until)
                .styleClass(style)
                .editable(false)
                .build());
    }

    private static String title(RotaPlan.Shift shift) {
        String who = shift.group() == null ? shift.pseudonym() : text("shift.group", shift.pseudonym(), shift.group());
        return shift.absent() ? text("shift.away", who) : who;
    }

    private static String moment(LocalDateTime at) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM, ", locale()).format(at) + time(at);
    }

    private static String until(RotaPlan.Gap gap) {
        boolean sameDay = gap.from().toLocalDate().equals(gap.until().toLocalDate());
        return sameDay ? time(gap.until()) : moment(gap.until());
    }

    private static String time(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? text("midnight")
                : DateTimeFormatter.ofPattern(at.getMinute() == 0 ? "ha" : "h:mma", locale())
                        .format(at)
                        .toLowerCase(locale());
    }

    private static Locale locale() {
        return Faces.getLocale();
    }

    private static String text(String key, Object... values) {
        return TextPattern.format(ResourceBundle.getBundle("texts.alerting", locale()), "plan." + key, values);
    }
}
