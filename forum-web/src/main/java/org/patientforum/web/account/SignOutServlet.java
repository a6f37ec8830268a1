package org.patientforum.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patientforum.web.identity.SignInSession;

/** Takes the button in the head of each page: signs this browser out, and says so. */
@WebServlet("/account/leave")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInSession session;

    /** Who types the address, or comes back to it, is asked. */
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
