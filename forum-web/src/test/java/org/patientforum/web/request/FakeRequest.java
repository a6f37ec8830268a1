package org.patientforum.web.request;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request with the properties that filters use, and a response that keeps its cookies. */
public final class FakeRequest {

    public final Map<String, String> parameters = new HashMap<>();
    public final Map<String, String> headers = new HashMap<>();
    public final Map<String, String> cookies = new LinkedHashMap<>();
    public final List<Cookie> sent = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final String path;
    private String served;
    private String httpMethod = "GET";
    private String query;
    private boolean secure;

    public FakeRequest(String path) {
        this.path = path;
    }

    public FakeRequest query(String text) {
        query = text;
        return this;
    }

    /** Sets the path as the container decodes it. */
    public FakeRequest served(String decoded) {
        served = decoded;
        return this;
    }

    public FakeRequest post() {
        httpMethod = "POST";
        return this;
    }

    public FakeRequest secure() {
        secure = true;
        return this;
    }

    /** The browser's next request, with the cookies set so far. */
    public FakeRequest next(String nextPath) {
        FakeRequest next = new FakeRequest(nextPath);
        next.cookies.putAll(cookies);
        sent.forEach(cookie -> next.cookies.put(cookie.getName(), cookie.getValue()));
        return next;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, this::answer);
    }

    private Object answer(Object proxy, Method method, Object[] args) {
        return switch (method.getName()) {
            case "getCookies" ->
                cookies.entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()))
                        .toArray(Cookie[]::new);
            case "getParameter" -> parameters.get(args[0]);
            case "getParameterMap" ->
                parameters.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> new String[] {field.getValue()}));
            case "getHeader" -> headers.get(args[0]);
            case "getAttribute" -> attributes.get(args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "getRequestURI" -> path;
            case "getServletPath" -> served == null ? path : served;
            case "getPathInfo" -> null;
            case "getMethod" -> httpMethod;
            case "getQueryString" -> query;
            case "getContextPath" -> "";
            case "getRemoteAddr" -> "192.0.2.1";
            case "isSecure" -> secure;
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    public HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, args) -> {
                    if (method.getName().equals("addCookie")) {
                        sent.add((Cookie) args[0]);
                        return null;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
