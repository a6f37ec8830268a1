package org.patientforum.running;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A minimal HTTP client: requests pages, keeps cookies, fills in and submits the forms of a page. */
public final class PlainClient {

    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea)\\b[^>]*>");

    private final CookieManager cookies;
    private final HttpClient http;

    public PlainClient() {
        this(new CookieManager());
    }

    private PlainClient(CookieManager cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Returns another window of the same person. It starts with a copy of the cookies and then keeps its own. */
    public PlainClient copy() {
        CookieManager copied = new CookieManager();
        cookies.getCookieStore()
                .getURIs()
                .forEach(uri -> cookies.getCookieStore()
                        .get(uri)
                        .forEach(cookie -> copied.getCookieStore().add(uri, cookie)));
        return new PlainClient(copied);
    }

    /** A response; {@code location} is the absolute URL of a redirect. */
    public record Response(URI address, int status, String body, String location) {

        /** Whether the form was accepted: the response redirects to another page. */
        public boolean accepted() {
            return (status == 302 || status == 303) && !rejected();
        }

        /** Whether the response redirects to a page that says why the form was rejected. */
        public boolean rejected() {
            return location.contains("answered=");
        }
    }

    /** A filled-in form, which can be submitted several times. */
    public record Form(URI action, String fields) {}

    public Response get(String url) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    /** Submits a form. If it is rejected, follows the redirect to the page that says why; does not follow other redirects. */
    public Response post(Form form) throws IOException {
        Response response = sendOnly(form);
        return response.rejected() ? get(response.location()) : response;
    }

    /** Submits a form without following redirects. */
    public Response sendOnly(Form form) throws IOException {
        return send(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.fields())));
    }

    /** Submits a form with the request headers of a same-site form, without following redirects. */
    public Response sendFromOwnPage(Form form) throws IOException {
        return send(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form.fields())));
    }

    private Response send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Timeouts.STEP).build(), BodyHandlers.ofString());
            String location = response.headers()
                    .firstValue("Location")
                    .map(place -> response.uri().resolve(place).toString())
                    .orElse("");
            return new Response(response.uri(), response.statusCode(), response.body(), location);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Fills in the page's form with this id: keeps the values of the page, sets the given ones, and presses the given button. */
    public static Form fill(Response page, String id, Map<String, String> values, String button) {
        Matcher form = Pattern.compile("(?s)<form id=\"" + id + "\".*?action=\"([^\"]*)\".*?>(.*?)</form>")
                .matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("No form " + id + " on " + page.address() + " (" + page.status() + "): "
                    + page.body().replaceFirst("(?s).*<main", "<").replaceAll("(?s)<[^>]*>|\\s+", " "));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        String elsewhere = INPUT.matcher(page.body())
                .results()
                .map(found -> found.group())
                .filter(input -> attribute(input, "form").equals(id))
                .collect(Collectors.joining());
        INPUT.matcher(elsewhere + form.group(2))
                .results()
                .map(found -> found.group())
                .forEach(input -> {
                    if (!attribute(input, "type").matches("submit|checkbox|radio")
                            && !attribute(input, "name").isEmpty()) {
                        fields.put(attribute(input, "name"), attribute(input, "value"));
                    }
                });
        fields.putAll(values);
        fields.put(button, button);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Form(page.address().resolve(form.group(1).replace("&amp;", "&")), body);
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
