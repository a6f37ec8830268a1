package org.patientforum.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patientforum.web.identity.SignInSession;

/** Handles the sign-out button in the page header. */
@WebServlet("/account/leave")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInSession session;

    /** A GET, for example with the Back button, must not sign anybody out: it leads to the page that asks first. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/account/sign-out");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        session.signOut(response);
        response.sendRedirect(request.getContextPath() + "/account/signed-out");
    }
}
