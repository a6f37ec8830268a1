package org.patientforum.posting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A text with the HTML that version 1 of the renderer made, recorded before version 2 replaced it. */
public record RenderedByVersion1(String markdown, String html) {

    public static List<RenderedByVersion1> renderedByVersion1() throws IOException {
        try (InputStream in = RenderedByVersion1.class.getResourceAsStream("rendered-by-version-1.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\u001e"))
                    .map(part -> part.split("\u001f", -1))
                    .map(parts -> new RenderedByVersion1(parts[0], parts[1]))
                    .toList();
        }
    }
}
