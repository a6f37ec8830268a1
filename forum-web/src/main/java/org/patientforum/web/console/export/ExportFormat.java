package org.patientforum.web.console.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes a table batch by batch, without keeping it in memory. */
enum ExportFormat {
    CSV("text/csv; charset=UTF-8") {
        @Override
        void write(ExportedTable table, ExportedTable.Rows rows, Writer out) throws IOException {
            out.write(BYTE_ORDER_MARK);
            CSVFormat format =
                    CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();
            CSVPrinter printer = new CSVPrinter(out, format);
            printer.printRecord(table.columns());
            for (List<List<Object>> batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
                for (List<Object> row : batch) {
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
                for (List<List<Object>> batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
                    batch.forEach(row -> object(json, columns, row));
                    json.flush();
                }
                json.writeEnd();
            }
        }
    };

    /** Marks the file as UTF-8 for spreadsheets. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Characters that begin a formula in a spreadsheet, including the fullwidth forms (CSV injection, OWASP). */
    private static final String FORMULA_START = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract void write(ExportedTable table, ExportedTable.Rows rows, Writer out) throws IOException;

    /** Returns the text of a cell; an apostrophe before it keeps spreadsheets from running it as a formula. */
    static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        boolean number = value instanceof Number;
        return !number && !text.isEmpty() && FORMULA_START.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void object(JsonGenerator json, List<String> columns, List<Object> row) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            switch (row.get(i)) {
                case null -> json.writeNull(name);
                case Boolean flag -> json.write(name, flag);
                case Number number -> json.write(name, number.longValue());
                case Object other -> json.write(name, other.toString());
            }
        }
        json.writeEnd();
    }
}
