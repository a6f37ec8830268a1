package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patientforum.running.FullServer;

/** forum.ear on a full server. */
@Tag("full-server")
class FullServerIT {

    @TempDir
    private Path data;

    @Test
    void servesTheForum() throws Exception {
        try (FullServer server = new FullServer().start(data)) {
            server.deploy(Path.of("target/forum.ear"));
            assertThat(page(server, "/")).contains("Patient Forum", "</main>");
            assertThat(page(server, "/account/register")).contains("</form>", "</main>");
        }
    }

    private static String page(FullServer server, String path) throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(server.url(path))).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }
}
