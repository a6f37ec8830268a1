package org.patientforum.integration.authorisation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP client of the forum, signed in or not. */
final class WebClient {

    private static final Pattern HEADING = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String forum;
    private final String cookie;

    /** @param token the token of the sign-in; null for a guest */
    WebClient(String forum, String token) {
        this.forum = forum;
        this.cookie = token == null ? "" : "forum=" + token;
    }

    /** A response. */
    record Response(int status, String location, String body) {

        /** Summarises what the response reveals about an id: status, redirect target without ids, and heading. */
        String summary() {
            Matcher heading = HEADING.matcher(body);
            return status + " " + location.replaceAll("\\?.*|\\d+|R-[\\w-]+", "") + " "
                    + (heading.find() ? heading.group(1).strip() : "");
        }
    }

    Response get(String path) {
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create(forum).resolve(path))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Response(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    /** Gets the page and follows redirects. */
    Response follow(String path) {
        Response response = get(path);
        for (int i = 0; i < 5 && !response.location().isEmpty(); i++) {
            response = get(URI.create(response.location()).getRawPath());
        }
        return response;
    }
}
