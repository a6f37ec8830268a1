package org.patientforum.sbom;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The tables beside these classes. */
final class Tables {

    private Tables() {}

    static Properties read(String name) {
        Properties table = new Properties();
        try (Reader in = new InputStreamReader(Tables.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
