package org.patientforum.notifications.mail.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trusts only the hospital's own certificate authority for the connection to its mail server. */
public final class PrivateCertificateAuthority {

    private static final Logger LOG = Logger.getLogger(PrivateCertificateAuthority.class.getName());

    private PrivateCertificateAuthority() {}

    /**
     * Returns a context that trusts the authority in this file. An unusable file leaves the usual authorities, so the
     * connection fails rather than trusts too much.
     */
    public static Optional<SSLContext> trusted(String setting, String file) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(trusting(Path.of(file)));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.severe(() -> setting + " must be a file with the certificate of your own authority; \"" + file
                    + "\" is unusable (" + e.getClass().getSimpleName()
                    + "). Only certificates that the Java runtime knows are trusted.");
            return Optional.empty();
        }
    }

    /**
     * Returns a context that trusts the certificates in the file.
     *
     * @param pem one or more certificates in PEM or DER form
     * @throws IOException if the file cannot be read
     * @throws GeneralSecurityException if it holds no certificate
     */
    static SSLContext trusting(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number++, each);
            }
        }
        if (store.size() == 0) {
            throw new GeneralSecurityException("no certificate");
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
