package bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps cookies, parses and submits forms. */
final class Visitor {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>|<select\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;

    Visitor(String base) {
        this.base = base;
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** Returns the hidden fields of the form with this id. */
    static Map<String, String> form(String page, String id) {
        int start = page.indexOf("<form id=\"" + id + "\"");
        if (start < 0) {
            throw new IllegalStateException("no form " + id);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        int end = page.indexOf("</form>", start);
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            boolean within = inputs.start() > start && inputs.start() < end;
            if (!within && !inputs.group().contains("form=\"" + id + "\"")) {
                continue;
            }
            Matcher name = NAME.matcher(inputs.group());
            Matcher value = VALUE.matcher(inputs.group());
            if (name.find() && inputs.group().contains("type=\"hidden\"")) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return fields;
    }

    /** Submits a form and returns the URL of the redirect. */
    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> response = submit(path, fields);
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(path + " answered " + response.statusCode() + "\n"
                        + response.body().replaceAll("(?s)<[^>]*>|\\s+", " ")));
    }

    /** Submits a form and returns the response. */
    HttpResponse<String> submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Returns the status of a page. */
    int status(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Submits the form of a page with these fields, its hidden ones, and a button; returns the URL of the redirect. */
    String send(String path, String form, String button, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = form(get(path), form);
        fields.putAll(typed);
        fields.put(button, "x");
        return post(path, fields);
    }

    /** Returns the value of the Cookie header. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map((HttpCookie cookie) -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
