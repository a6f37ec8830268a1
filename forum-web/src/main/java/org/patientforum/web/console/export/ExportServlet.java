package org.patientforum.web.console.export;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patientforum.audit.AuditService;
import org.patientforum.web.identity.SignedIn;

/** Exports a table of the console, such as /console/export/members.csv?name=her, to staff who may view it; each export is audited. */
@WebServlet("/console/export/*")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z-]{1,40})\\.(csv|json)");

    @Inject
    @Any
    private transient Instance<ExportedTable> tables;

    @Inject
    private transient AuditService audit;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<ExportedTable> table = path.matches() ? table(path.group(1)) : Optional.empty();
        if (table.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(table.get(), path.group(2), request, response);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<ExportedTable> table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name) && table.allowed(signedIn))
                .findFirst();
    }

    private void write(ExportedTable table, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ExportedTable.Rows rows = table.rows(ExportFilter.of(request, signedIn));
        String query = request.getQueryString();
        audit.tableExported(signedIn.id(), table.name(), format, query == null ? "" : query);
        ExportFormat exportFormat = ExportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        response.setContentType(exportFormat.contentType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\"".formatted(table.name(), LocalDate.now(clock), format));
        response.setCharacterEncoding("UTF-8");
        exportFormat.write(table, rows, response.getWriter());
    }
}
