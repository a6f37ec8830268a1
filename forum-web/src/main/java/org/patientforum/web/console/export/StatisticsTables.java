package org.patientforum.web.console.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.patientforum.alerting.Rota;
import org.patientforum.alerting.RotaService;
import org.patientforum.announcements.AnnouncementRow;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;

/** Exports statistics, response templates, rota and announcements. */
@ApplicationScoped
class StatisticsTables {

    /** The numbers of the chart on the page of statistics; those of all figures in the last year on the overview. */
    @Produces
    ExportedTable counts(ShownFigures figures) {
        Columns<ShownFigures.Line> columns = new Columns<ShownFigures.Line>()
                .with("day", ShownFigures.Line::day)
                .with("what", ShownFigures.Line::figure)
                .with("how many", ShownFigures.Line::amount);
        return new StaffTable<>("counts", false, columns, filter -> columns.ofAll(figures.lines(filter)));
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
