package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.running.RawHttp;
import org.patientforum.running.RawHttp.Response;
import org.patientforum.running.RunningForum;

/** No form is accepted without its token, however the path is written, and no page may be stored in shared caches. */
class FormTokenIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    private static final Set<Integer> REFUSED = Set.of(400, 403, 404);

    private static final List<String> FOLDERS = List.of(
            "/",
            "/look/",
            "/look/fonts/",
            "/jakarta.faces.resource/",
            "/jakarta.faces.resource/x.js.xhtml/",
            "/unsubscribe/",
            "/robots.txt/",
            "/health/");

    private static final List<String> CLIMBS = List.of(
            "",
            "../",
            "..%2f",
            "..%2F",
            "%2e%2e/",
            "%2e%2e%2f",
            ".%2e/",
            "..;/",
            "..;x=y/",
            ";x=y/../",
            "..%3b/",
            "..%5c",
            "..\\",
            "..%252f",
            "%252e%252e%252f",
            "..%c0%af",
            "%c0%ae%c0%ae/",
            "..%ef%bc%8f",
            "..%00/",
            "..//",
            "./../",
            "%2f..%2f",
            "x%2f..%2f..%2f",
            "../../",
            "..%2f..%2f",
            "//",
            "%2f",
            "/./");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account/sign-in",
                "account/sign-in;x=y",
                "account//sign-in",
                "account%2fsign-in",
                "account/register",
                "account/forgot-password",
                "tell-us/worry",
                "report-status"
            })
    void noPathBypassesTheToken(String page) throws IOException {
        List<String> taken = new ArrayList<>();
        List<String> cached = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String climb : CLIMBS) {
                String path = folder + climb + page;
                if (!REFUSED.contains(post(path).status())) {
                    taken.add(path);
                }
                if (get(path).header("Cache-Control").contains("public")) {
                    cached.add(path);
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(cached).isEmpty();
    }

    /** Ensures that the paths of the table exist. */
    @Test
    void pagesExist() throws IOException {
        assertThat(get("/account/sign-in").status()).isEqualTo(200);
        assertThat(post("/account/sign-in").status()).isEqualTo(403);
        assertThat(post("/look/forum.css").status()).isEqualTo(403);
        assertThat(get("/look/forum.css").header("Cache-Control")).startsWith("public");
    }

    private static Response get(String path) throws IOException {
        return RawHttp.send(forum.process(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    private static Response post(String path) throws IOException {
        String fields = "signin=signin&email=a%40example.org&password=x&enter=enter&jakarta.faces.ViewState=stateless";
        return RawHttp.send(
                forum.process(),
                "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + fields.length()
                        + "\r\n\r\n" + fields);
    }
}
