package org.patientforum.running;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.patientforum.running.RawHttp.Response;

/** A client that sends Secure cookies without TLS, as a proxy that terminates TLS does. */
public final class RawBrowser {

    private final ForumProcess forum;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String address = "";

    public RawBrowser(ForumProcess forum) {
        this.forum = forum;
    }

    /** Returns a client that has signed in with this email address and password. */
    public static RawBrowser signedIn(ForumProcess forum, String email, String password) throws IOException {
        RawBrowser browser = new RawBrowser(forum);
        Response response =
                browser.fill("/account/sign-in", "signin", Map.of("email", email, "password", password), "enter");
        if (response.status() != 302) {
            throw new IllegalStateException("Not signed in: " + response);
        }
        return browser;
    }

    /** Sends this address in X-Forwarded-For with all further requests. */
    public RawBrowser from(String newAddress) {
        address = newAddress;
        return this;
    }

    public Response get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1", "");
    }

    /** Sends a POST request with a form. */
    public Response post(String path, String fields) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + fields.length(),
                fields);
    }

    /** Requests a page, fills in its form and submits it. */
    public Response fill(String path, String form, Map<String, String> values, String button) throws IOException {
        Response page = get(path);
        PlainClient.Form filled = PlainClient.fill(
                new PlainClient.Response(URI.create(forum.url(path)), page.status(), page.body(), ""),
                form,
                values,
                button);
        String query = filled.action().getRawQuery();
        return post(filled.action().getRawPath() + (query == null ? "" : "?" + query), filled.fields());
    }

    /** Sends a request that begins with these lines. */
    public Response send(String head, String body) throws IOException {
        String cookie = cookies.isEmpty() ? "" : "Cookie: " + cookie() + "\r\n";
        String forwarded = address.isEmpty() ? "" : "X-Forwarded-For: " + address + "\r\n";
        Response response = RawHttp.send(
                forum,
                head + "\r\nHost: forum.example.org\r\nConnection: close\r\n" + forwarded + cookie + "\r\n" + body);
        response.all("Set-Cookie").forEach(this::keep);
        return response;
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
