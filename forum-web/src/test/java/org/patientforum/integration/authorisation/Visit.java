package org.patientforum.integration.authorisation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in browser, or a guest's, that asks the forum for pages. */
final class Visit {

    private static final Pattern HEADING = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String forum;
    private final String cookie;

    /** @param token of the sign-in; null for a guest */
    Visit(String forum, String token) {
        this.forum = forum;
        this.cookie = token == null ? "" : "forum=" + token;
    }

    /** An answer. */
    record Answer(int status, String location, String body) {

        /** What it says of an id, however the page was made: status, way on without the ids, and heading. */
        String said() {
            Matcher heading = HEADING.matcher(body);
            return status + " " + location.replaceAll("\\?.*|\\d+|R-[\\w-]+", "") + " "
                    + (heading.find() ? heading.group(1).strip() : "");
        }
    }

    Answer get(String path) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(forum).resolve(path))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    /** The page at the end of the ways on. */
    Answer follow(String path) {
        Answer answer = get(path);
        for (int i = 0; i < 5 && !answer.location().isEmpty(); i++) {
            answer = get(URI.create(answer.location()).getRawPath());
        }
        return answer;
    }
}
