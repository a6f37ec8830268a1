package org.patientforum.notifications.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The checker of validator.w3.org. Its schemas are read once, because that takes longer than checking a page. */
final class HtmlCheck {

    private static final String SCHEMA =
            "http://s.validator.nu/html5-all.rnc"; // included in the library, so nothing is downloaded
    private static final SimpleDocumentValidator VALIDATOR = validator();

    private HtmlCheck() {}

    private static SimpleDocumentValidator validator() {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true); // like EmbeddedValidator
        Findings unreadable = new Findings();
        try {
            validator.setUpMainSchema(SCHEMA, unreadable);
        } catch (Exception e) { // the method declares Exception
            throw new IllegalStateException(e);
        }
        if (!unreadable.lines.isEmpty()) {
            throw new IllegalStateException(unreadable.lines.toString());
        }
        return validator;
    }

    /** Returns the findings, one per line; empty if the page is valid. */
    static synchronized String of(String html) throws IOException, SAXException {
        Findings findings = new Findings();
        VALIDATOR.setUpValidatorAndParsers(findings, false, false); // streams, and loads no entities from elsewhere
        VALIDATOR.checkHtmlInputSource(
                new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        return String.join("\n", findings.lines);
    }

    /** Collects errors and warnings. */
    private static final class Findings implements ErrorHandler {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void warning(SAXParseException finding) {
            lines.add("warning, line " + finding.getLineNumber() + ": " + finding.getMessage());
        }

        @Override
        public void error(SAXParseException finding) {
            lines.add("error, line " + finding.getLineNumber() + ": " + finding.getMessage());
        }

        @Override
        public void fatalError(SAXParseException finding) {
            error(finding);
        }
    }
}
