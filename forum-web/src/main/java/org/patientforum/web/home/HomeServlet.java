package org.patientforum.web.home;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows the home page at the root, and nowhere else. As a welcome file it would be shown at every address that no other page answers: OmniFaces takes the rest of
 * such an address for parameters of the home page, and nobody ever gets "not found".
 */
@WebServlet("")
public class HomeServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/index").forward(request, response);
    }
}
