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

class ExportFormatTest {

    private static final int MILLION = 1_000_000;

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
            public Rows rows(Filter filter) {
                return rows;
            }
        };
    }

    private static String written(ExportFormat sheet, List<?> words) throws IOException {
        Columns<Object> columns = new Columns<>().with("name", word -> word).with("count", word -> 7);
        ExportedTable.Rows rows = columns.whole(List.copyOf(words));
        StringWriter out = new StringWriter();
        sheet.write(table(rows), rows, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void noSpreadsheetRunsACell(String word) throws IOException {
        assertThat(written(ExportFormat.CSV, List.of(word))).contains("\"'" + word + "\",\"7\"");
    }

    @Test
    void cellsComeBackAsTheyWere() throws IOException {
        List<String> words = List.of("a \"quoted\" word", "two\nlines", "a, comma; and 'more'", "Zoë 👩‍⚕️", "x=1");
        String sheet = written(ExportFormat.CSV, words);
        assertThat(sheet).startsWith("\uFEFF\"name\",\"count\"\r\n");
        assertThat(CSVFormat.EXCEL.parse(new StringReader(sheet.substring(1))).getRecords())
                .extracting(row -> row.get(0))
                .containsExactly("name", words.getFirst(), words.get(1), words.get(2), words.get(3), words.get(4));
    }

    @Test
    void jsonKeepsNumbersAndWordsApart() throws IOException {
        assertThat(written(ExportFormat.JSON, List.of("=1+1", 5, true)))
                .isEqualTo("[{\"name\":\"=1+1\",\"count\":7},{\"name\":5,\"count\":7},{\"name\":true,\"count\":7}]");
    }

    @Test
    void aMillionRowsGoThroughWithoutBeingKept() throws IOException {
        int[] asked = {0};
        int[] most = {0};
        Columns<String> columns =
                new Columns<String>().with("name", word -> word).with("count", String::length);
        ExportedTable.Rows rows = columns.stretches((first, atMost) -> {
            asked[0] = first;
            most[0] = Math.max(most[0], atMost);
            String[] some = new String[Math.min(atMost, MILLION - first)];
            Arrays.fill(some, "x".repeat(200));
            return List.of(some);
        });
        long[] length = {0};
        ExportFormat.CSV.write(table(rows), rows, new Writer() {
            @Override
            public void write(char[] characters, int from, int count) {
                length[0] += count;
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is kept
            }
        });
        assertThat(asked[0]).isEqualTo(MILLION);
        assertThat(most[0]).isLessThanOrEqualTo(5000);
        assertThat(length[0]).isGreaterThan(200L * MILLION);
    }
}
