package org.patientforum.web.console.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes a table row by row: nothing of it is kept. */
enum ExportFormat {
    CSV("text/csv; charset=UTF-8") {
        @Override
        void write(ExportedTable table, ExportedTable.Rows rows, Writer out) throws IOException {
            out.write(BYTE_ORDER_MARK);
            CSVFormat format =
                    CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();
            CSVPrinter printer = new CSVPrinter(out, format);
            printer.printRecord(table.columns());
            for (List<List<Object>> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                for (List<Object> row : some) {
                    printer.printRecord(row.stream().map(ExportFormat::cell).toList());
                }
                printer.flush();
            }
        }
    },
    JSON("application/json") {
        @Override
        void write(ExportedTable table, ExportedTable.Rows rows, Writer out) {
            List<String> columns = table.columns();
            try (JsonGenerator json = Json.createGenerator(out)) {
                json.writeStartArray();
                for (List<List<Object>> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                    some.forEach(row -> object(json, columns, row));
                    json.flush();
                }
                json.writeEnd();
            }
        }
    };

    /** Spreadsheets take a file for UTF-8 by it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian writing. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract void write(ExportedTable table, ExportedTable.Rows rows, Writer out) throws IOException;

    /** The words of a cell, so that no spreadsheet runs them. */
    static String cell(Object value) {
        String words = value == null ? "" : value.toString();
        boolean number = value instanceof Number;
        return !number && !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static void object(JsonGenerator json, List<String> columns, List<Object> row) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            switch (row.get(i)) {
                case null -> json.writeNull(name);
                case Boolean yes -> json.write(name, yes);
                case Number number -> json.write(name, number.longValue());
                case Object other -> json.write(name, other.toString());
            }
        }
        json.writeEnd();
    }
}
