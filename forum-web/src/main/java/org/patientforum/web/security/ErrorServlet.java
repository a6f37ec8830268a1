package org.patientforum.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.shared.Tokens;

/**
 * The page for whatever went wrong, with a number that is also in the log. It asks no database; and if even that page cannot be
 * made, a few plain words.
 */
public class ErrorServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());
    private static final String PAGE = "/WEB-INF/errors/problem.xhtml";
    private static final int NUMBER_BYTES = 6;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Problem problem = Problem.of(request);
        String number = Tokens.random(NUMBER_BYTES);
        log(request, problem, number);
        request.setAttribute(ProblemBean.PROBLEM, problem);
        request.setAttribute(ProblemBean.NUMBER, number);
        response.reset();
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        try {
            request.getRequestDispatcher(PAGE).forward(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "Problem " + number + ": its page could not be made", e);
            plain(response, problem, number);
        }
    }

    private static void log(HttpServletRequest request, Problem problem, String number) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (problem == Problem.BROKEN || problem == Problem.AWAY) {
            LOG.log(Level.SEVERE, "Problem " + number + ": " + request.getMethod() + " " + path, thrown);
        } else if (problem != Problem.NOT_FOUND) {
            LOG.info("Problem " + number + ": " + problem + " at " + request.getMethod() + " " + path);
        }
    }

    private static void plain(HttpServletResponse response, Problem problem, String number) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ResourceBundle words = ResourceBundle.getBundle("texts.problem");
        response.reset();
        response.setStatus(problem.status());
        response.setContentType("text/plain;charset=UTF-8");
        String text = words.getString(problem + ".title") + "\n" + words.getString(problem + ".text") + "\n" + number;
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
