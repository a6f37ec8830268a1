package org.patientforum.web.addresses;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Accepts one spelling of each address and answers 404 to all others: leading zeros, trailing slashes, extra
 * segments, page numbers that are not numbers. Also limits requests to GET, HEAD and POST, because servlets and Faces
 * answer other methods differently.
 */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String PAGE = ".xhtml";

    /** Request attribute with the canonical address of the page, for {@code rel="canonical"}. */
    public static final String CANONICAL = "plainAddress";

    private static final String ADDRESS = Address.class.getName();

    /**
     * The address of Server-Sent Events accepts GET only: its response stays open and has no request scope, which
     * forms need.
     */
    private static final String EVENT_STREAM = "/bell";

    private transient Addresses addresses;

    @Override
    public void init() {
        Set<String> pages = new HashSet<>();
        for (String folder : Set.of("/", "/account/", "/console/")) {
            pages.addAll(pages(getServletContext(), folder));
        }
        addresses = new Addresses(pages, servlets(getServletContext()));
    }

    /**
     * The mappings of servlets that have one address each. Mappings with an asterisk need an entry in {@link
     * Addresses}.
     */
    private static Set<String> servlets(ServletContext application) {
        return application.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .filter(pattern -> pattern.startsWith("/") && !pattern.contains("*"))
                .collect(Collectors.toSet());
    }

    private static Set<String> pages(ServletContext application, String folder) {
        Set<String> pages = new HashSet<>();
        for (String file : application.getResourcePaths(folder)) {
            if (file.endsWith(PAGE)) {
                pages.add(file.substring(1, file.length() - PAGE.length()));
            }
        }
        return pages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Set<String> methods = EVENT_STREAM.equals(path) ? Set.of("GET") : METHODS;
        if (!methods.contains(request.getMethod())) {
            response.setHeader("Allow", methods.stream().sorted().collect(Collectors.joining(", ")));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (addresses.has(path, request.getQueryString())) {
            addresses.page(path).ifPresent(page -> {
                request.setAttribute(CANONICAL, page.canonical(path, request.getQueryString()));
                request.setAttribute(ADDRESS, page);
            });
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /**
     * Whether the requested page lists this parameter and allows this value: a choice or a number, never text that
     * somebody typed.
     */
    public static boolean accepts(HttpServletRequest request, String parameter, String value) {
        return request.getAttribute(ADDRESS) instanceof Address page && page.accepts(parameter, value);
    }
}
