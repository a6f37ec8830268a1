package org.patientforum.web.console.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Who may do what, from {@code authorisation.csv}: the table with which the tests compare what the services really do, so the page
 * cannot promise anything else. It shows the rows for which {@code texts.rights} has words; the others are about the same rights.
 */
@ApplicationScoped
public class Rights {

    static final String TABLE = "/authorisation.csv";
    static final String WORDS = "right.";

    /** The rights in the order of the table, each by its first row in which anybody may do it. */
    public List<RightRow> all() {
        ResourceBundle words = ResourceBundle.getBundle("texts.rights");
        Map<String, RightRow> rights = new LinkedHashMap<>();
        for (CSVRecord row : records()) {
            String action = row.get("action");
            if (words.containsKey(WORDS + action) && may(row, "administrator", "owner", "member")) {
                rights.putIfAbsent(action, row(action, row));
            }
        }
        return List.copyOf(rights.values());
    }

    private static RightRow row(String action, CSVRecord row) {
        return new RightRow(
                action,
                may(row, "guest"),
                may(row, "member"),
                may(row, "owner"),
                may(row, "group_moderator"),
                may(row, "moderator"),
                may(row, "administrator"));
    }

    private static boolean may(CSVRecord row, String... callers) {
        return List.of(callers).stream().anyMatch(caller -> row.get(caller).equals("yes"));
    }

    private static List<CSVRecord> records() {
        try (InputStream file = Rights.class.getResourceAsStream(TABLE)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setCommentMarker('#')
                    .get()
                    .parse(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
