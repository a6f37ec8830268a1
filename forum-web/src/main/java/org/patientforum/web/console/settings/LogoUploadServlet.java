package org.patientforum.web.console.settings;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.patientforum.settings.LogoImage;
import org.patientforum.settings.LogoUpload;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingRefused;
import org.patientforum.settings.SettingsService;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.web.identity.SignedIn;

/**
 * Takes the upload of a logo. A servlet and not a Faces page, because the filters that check each form can read the fields of a form
 * with a file only if the address belongs to a servlet that expects one.
 */
@WebServlet("/console/logo")
@MultipartConfig(maxFileSize = LogoUploadServlet.MAX_BYTES, maxRequestSize = LogoUploadServlet.MAX_BYTES + 4096L)
public class LogoUploadServlet extends HttpServlet {

    /** More than a logo may have, so that larger ones are usually refused with a sentence. */
    static final long MAX_BYTES = 4L * LogoImage.MAX_BYTES;

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/console/setting/" + Setting.LOGO;

    @Inject
    private transient SettingsService service;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String version = request.getParameter("version");
        if (!signedIn.administrator() || version == null || !version.matches("\\d{1,9}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LogoUpload ending = upload(file(request), Integer.parseInt(version));
        response.sendRedirect(request.getContextPath() + PAGE + "?upload=" + ending);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + PAGE);
    }

    /** The uploaded file; null if the form was not sent as a form with files, or is too large. */
    private static Part file(HttpServletRequest request) throws IOException {
        try {
            return request.getPart("file");
        } catch (ServletException | IllegalStateException e) {
            return null;
        }
    }

    private LogoUpload upload(Part file, int version) throws IOException {
        try {
            byte[] bytes = file == null ? new byte[0] : file.getInputStream().readAllBytes();
            String value = LogoImage.read(bytes).value();
            service.change(signedIn.id(), Setting.LOGO, version, value, SettingWords.text("logo.reason"));
            return LogoUpload.SAVED;
        } catch (ChangedMeanwhile e) {
            return LogoUpload.MEANWHILE;
        } catch (SettingRefused e) {
            String rule = e.key().substring(e.key().lastIndexOf('.') + 1);
            return Stream.of(LogoUpload.values())
                    .filter(refusal -> refusal.name().equals(rule.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(LogoUpload.TYPE);
        }
    }
}
