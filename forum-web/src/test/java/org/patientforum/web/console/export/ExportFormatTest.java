package org.patientforum.web.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of any size are streamed, and no cell is run as a formula by a spreadsheet. */
class ExportFormatTest {

    private static final int ROW_COUNT = 1_000_000;

    private static ExportedTable table(ExportedTable.Rows rows) {
        return new ExportedTable() {
            @Override
            public String name() {
                return "words";
            }

            @Override
            public List<String> columns() {
                return List.of("name", "count");
            }

            @Override
            public Rows rows(ExportFilter filter) {
                return rows;
            }
        };
    }

    private static String export(ExportFormat format, List<?> values) throws IOException {
        Columns<Object> columns = new Columns<>().with("name", value -> value).with("count", value -> 7);
        ExportedTable.Rows rows = columns.ofAll(List.copyOf(values));
        StringWriter out = new StringWriter();
        format.write(table(rows), rows, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void csvCellsThatStartLikeFormulasAreEscaped(String value) throws IOException {
        assertThat(export(ExportFormat.CSV, List.of(value))).contains("\"'" + value + "\",\"7\"");
    }

    @Test
    void csvRoundTripKeepsCells() throws IOException {
        List<String> values = List.of("a \"quoted\" value", "two\nlines", "a, comma; and 'more'", "Zoë 👩‍⚕️", "x=1");
        String csv = export(ExportFormat.CSV, values);
        assertThat(csv).startsWith("\uFEFF\"name\",\"count\"\r\n");
        assertThat(CSVFormat.EXCEL.parse(new StringReader(csv.substring(1))).getRecords())
                .extracting(row -> row.get(0))
                .containsExactly("name", values.getFirst(), values.get(1), values.get(2), values.get(3), values.get(4));
    }

    @Test
    void jsonKeepsTypesOfValues() throws IOException {
        assertThat(export(ExportFormat.JSON, List.of("=1+1", 5, true)))
                .isEqualTo("[{\"name\":\"=1+1\",\"count\":7},{\"name\":5,\"count\":7},{\"name\":true,\"count\":7}]");
    }

    @Test
    void aMillionRowsAreStreamedInBatches() throws IOException {
        int[] lastOffset = {0};
        int[] maxLimit = {0};
        Columns<String> columns =
                new Columns<String>().with("name", value -> value).with("count", String::length);
        ExportedTable.Rows rows = columns.byOffset((first, limit) -> {
            lastOffset[0] = first;
            maxLimit[0] = Math.max(maxLimit[0], limit);
            String[] batch = new String[Math.min(limit, ROW_COUNT - first)];
            Arrays.fill(batch, "x".repeat(200));
            return List.of(batch);
        });
        long[] length = {0};
        ExportFormat.CSV.write(table(rows), rows, new Writer() {
            @Override
            public void write(char[] characters, int from, int count) {
                length[0] += count;
            }

            @Override
            public void flush() {
                // no buffer
            }

            @Override
            public void close() {
                // no buffer
            }
        });
        assertThat(lastOffset[0]).isEqualTo(ROW_COUNT);
        assertThat(maxLimit[0]).isLessThanOrEqualTo(5000);
        assertThat(length[0]).isGreaterThan(200L * ROW_COUNT);
    }
}
