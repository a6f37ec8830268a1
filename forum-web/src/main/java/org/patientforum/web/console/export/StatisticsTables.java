package org.patientforum.web.console.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.patientforum.alerting.Rota;
import org.patientforum.alerting.RotaService;
import org.patientforum.announcements.AnnouncementRow;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.statistics.DayCount;
import org.patientforum.statistics.StatisticsService;

/** Exports statistics, response templates, rota and announcements. */
@ApplicationScoped
class StatisticsTables {

    private static final List<String> CHARTS = List.of("POSTS", "WRITERS", "NEWCOMERS", "MAILS", "MEDIAN.MONTH");

    /** The data of the overview's charts: the counts of a year, and the cases open at the last count. */
    @Produces
    ExportedTable counts(StatisticsService service, Clock clock) {
        Columns<DayCount> columns = new Columns<DayCount>()
                .with("day", DayCount::day)
                .with("what", DayCount::name)
                .with("how many", DayCount::amount);
        return new StaffTable<>("counts", false, columns, filter -> {
            LocalDate first = LocalDate.now(clock).minusYears(1).withDayOfMonth(1);
            Stream<DayCount> days = CHARTS.stream().flatMap(name -> service.since(name, first).stream());
            return columns.ofAll(
                    Stream.concat(days, service.openCases().stream()).toList());
        });
    }

    @Produces
    ExportedTable templates(ResponseTemplateService service) {
        Columns<ResponseTemplateRow> columns = new Columns<ResponseTemplateRow>()
                .with("template", ResponseTemplateRow::id)
                .with("title", ResponseTemplateRow::title)
                .with("for", ResponseTemplateRow::action)
                .with("words", ResponseTemplateRow::words)
                .with("offered no more", ResponseTemplateRow::archived);
        return new StaffTable<>("templates", false, columns, filter -> columns.ofAll(service.all()));
    }

    @Produces
    ExportedTable rota(RotaService service) {
        Columns<Rota.Turn> columns = new Columns<Rota.Turn>()
                .with("turn", Rota.Turn::id)
                .with("who", Rota.Turn::pseudonym)
                .with("group", Rota.Turn::group)
                .with("hours", Rota.Turn::hours)
                .with("now", Rota.Turn::now);
        return new StaffTable<>(
                "rota", false, columns, filter -> columns.ofAll(service.rota().turns()));
    }

    @Produces
    ExportedTable announcements(AnnouncementService service) {
        Columns<AnnouncementRow> columns = new Columns<AnnouncementRow>()
                .with("announcement", AnnouncementRow::id)
                .with("title", AnnouncementRow::title)
                .with("text", AnnouncementRow::markdown)
                .with("urgent", AnnouncementRow::urgent)
                .with("from", AnnouncementRow::from)
                .with("until", AnnouncementRow::until);
        return new StaffTable<>("announcements", true, columns, filter -> columns.ofAll(service.all()));
    }
}
