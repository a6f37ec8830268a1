package org.patientforum.notifications.mail.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patientforum.notifications.mail.GreenMailServer;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.transport.ConnectionTestResult.Outcome;
import org.patientforum.notifications.mail.transport.MailSettings.Tls;

/** A mail server with a certificate of the hospital's own authority. */
class PrivateCertificateAuthorityTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void trustsTheCertificateInTheFileAndNoOther() throws Exception {
        keytool("mail", "-genkeypair", "-dname", "CN=mail", "-keyalg", "EC", "-ext", "san=ip:127.0.0.1");
        keytool("mail", "-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString());
        try (SSLServerSocket server = serve()) {
            Optional<SSLContext> own = PrivateCertificateAuthority.trusted(
                    "forum.mail.tls.ca", folder.resolve("ca.pem").toString());
            assertThat(own).isPresent();
            assertThat(connect(server.getLocalPort(), Tls.TLS, own)).isEqualTo(Outcome.WORKS);
            assertThat(connect(server.getLocalPort(), Tls.TLS, Optional.empty()))
                    .isEqualTo(Outcome.CERTIFICATE);
        }
    }

    /** The authority signs the mail server's certificate; the file contains only the authority's. */
    @Test
    void trustsASignedCertificateWithStartTls() throws Exception {
        keytool("ca", "-genkeypair", "-dname", "CN=Hospital", "-keyalg", "EC", "-ext", "bc:c");
        keytool("ca", "-exportcert", "-rfc", "-file", path("ca.pem"));
        keytool("mail", "-genkeypair", "-dname", "CN=mail", "-keyalg", "EC");
        keytool("mail", "-certreq", "-file", path("mail.csr"));
        keytool(
                "ca",
                "-gencert",
                "-rfc",
                "-ext",
                "san=ip:127.0.0.1",
                "-infile",
                path("mail.csr"),
                "-outfile",
                path("mail.pem"));
        keytool("mail", "-importcert", "-noprompt", "-file", path("mail.pem"));
        try (ServerSocket server = serveStartTls()) {
            Optional<SSLContext> own = PrivateCertificateAuthority.trusted("forum.mail.tls.ca", path("ca.pem"));
            assertThat(connect(server.getLocalPort(), Tls.STARTTLS, own)).isEqualTo(Outcome.WORKS);
            assertThat(connect(server.getLocalPort(), Tls.STARTTLS, Optional.empty()))
                    .isEqualTo(Outcome.CERTIFICATE);
        }
    }

    /** The same with GreenMail and the bounce mailbox. */
    @Test
    void trustsGreenMailWithAPrivateCertificate() throws Exception {
        keytool("mail", "-genkeypair", "-dname", "CN=mail", "-keyalg", "EC", "-ext", "san=ip:127.0.0.1");
        keytool("mail", "-exportcert", "-rfc", "-file", path("ca.pem"));
        System.setProperty("greenmail.tls.keystore.file", path("keys.p12"));
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
        GreenMail greenMail = GreenMailServer.speaking(ServerSetup.PROTOCOL_SMTPS);
        greenMail.start();
        try {
            Optional<SSLContext> own = PrivateCertificateAuthority.trusted("forum.mail.tls.ca", path("ca.pem"));
            int port = greenMail.getSmtps().getPort();
            assertThat(connect(port, Tls.TLS, own)).isEqualTo(Outcome.WORKS);
            assertThat(connect(port, Tls.TLS, Optional.empty())).isEqualTo(Outcome.CERTIFICATE);
        } finally {
            greenMail.stop();
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }

    @Test
    void trustsNothingMoreIfTheFileIsUnusable() throws Exception {
        assertThat(PrivateCertificateAuthority.trusted(
                        "forum.mail.tls.ca", folder.resolve("missing.pem").toString()))
                .isEmpty();
        Files.writeString(folder.resolve("empty.pem"), "");
        assertThat(PrivateCertificateAuthority.trusted(
                        "forum.mail.tls.ca", folder.resolve("empty.pem").toString()))
                .isEmpty();
        Files.writeString(folder.resolve("wrong.pem"), "no certificate");
        assertThat(PrivateCertificateAuthority.trusted(
                        "forum.mail.tls.ca", folder.resolve("wrong.pem").toString()))
                .isEmpty();
    }

    private static Outcome connect(int port, Tls tls, Optional<SSLContext> trusted) {
        MailSettings plain = MailFixture.relayAt(port);
        MailSettings secure =
                new MailSettings(plain.host(), port, tls, trusted, "", "", plain.from(), "", plain.timeout());
        try (SmtpConnection connection = new SmtpConnection(secure, "localhost")) {
            return connection.test().outcome();
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void keytool(String alias, String... arguments) throws Exception {
        java.util.List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(java.util.List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC")); // it lives for a moment
        command.addAll(java.util.List.of(arguments));
        command.addAll(java.util.List.of(
                "-alias",
                alias,
                "-storepass",
                PASSWORD,
                "-keystore",
                folder.resolve("keys.p12").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
    }

    private SSLContext context() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        if (keys.containsAlias("ca")) {
            keys.deleteEntry("ca");
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** A mail server with STARTTLS. */
    private ServerSocket serveStartTls() throws Exception {
        SSLContext context = context();
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> answer(server, context), "mail server with STARTTLS");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void answer(ServerSocket server, SSLContext context) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                OutputStream out = client.getOutputStream();
                out.write("220 mail\r\n".getBytes(StandardCharsets.US_ASCII));
                line(client.getInputStream());
                out.write("250-mail\r\n250 STARTTLS\r\n".getBytes(StandardCharsets.US_ASCII));
                line(client.getInputStream());
                out.write("220 go on\r\n".getBytes(StandardCharsets.US_ASCII));
                SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(client, null, true);
                secure.setUseClientMode(false);
                for (String line = line(secure.getInputStream());
                        !line.isEmpty();
                        line = line(secure.getInputStream())) {
                    secure.getOutputStream().write("250 ok\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // The client does not trust us, or the test is over.
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private SSLServerSocket serve() throws Exception {
        SSLContext context = context();
        SSLServerSocket server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> answer(server), "mail server with TLS");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void answer(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (SSLSocket client = (SSLSocket) server.accept()) {
                greet(client);
            } catch (IOException e) {
                // The client does not trust us, or the test is over.
            }
        }
    }

    private static void greet(SSLSocket client) throws IOException {
        OutputStream out = client.getOutputStream();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String line = "220 mail";
        do {
            out.write((line.startsWith("220") ? "220 mail\r\n" : "250 ok\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            line = in.readLine();
        } while (line != null);
    }
}
