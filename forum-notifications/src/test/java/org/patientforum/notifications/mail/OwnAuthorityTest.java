package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
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
import org.patientforum.notifications.mail.ConnectionTried.Outcome;
import org.patientforum.notifications.mail.MailSettings.Tls;

/** A mail server with a certificate of the hospital's own making. */
class OwnAuthorityTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void trustsTheCertificateInTheFileAndNoOther() throws Exception {
        keytool("-genkeypair", "-dname", "CN=mail", "-keyalg", "EC", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString());
        try (SSLServerSocket server = serve()) {
            Optional<SSLContext> own = OwnAuthority.trusted(
                    "forum.mail.tls.ca", folder.resolve("ca.pem").toString());
            assertThat(own).isPresent();
            assertThat(tried(server.getLocalPort(), own)).isEqualTo(Outcome.WORKS);
            assertThat(tried(server.getLocalPort(), Optional.empty())).isEqualTo(Outcome.CERTIFICATE);
        }
    }

    @Test
    void trustsNobodyMoreForAFileThatIsNone() throws Exception {
        assertThat(OwnAuthority.trusted(
                        "forum.mail.tls.ca", folder.resolve("missing.pem").toString()))
                .isEmpty();
        Files.writeString(folder.resolve("empty.pem"), "");
        assertThat(OwnAuthority.trusted(
                        "forum.mail.tls.ca", folder.resolve("empty.pem").toString()))
                .isEmpty();
        Files.writeString(folder.resolve("wrong.pem"), "no certificate");
        assertThat(OwnAuthority.trusted(
                        "forum.mail.tls.ca", folder.resolve("wrong.pem").toString()))
                .isEmpty();
    }

    private static Outcome tried(int port, Optional<SSLContext> trusted) {
        MailSettings plain = MailForTests.relayAt(port);
        MailSettings secure =
                new MailSettings(plain.host(), port, Tls.TLS, trusted, "", "", plain.from(), "", plain.patience());
        try (SmtpConnection connection = new SmtpConnection(secure, "localhost")) {
            return connection.tryOut().outcome();
        }
    }

    private void keytool(String... arguments) throws Exception {
        java.util.List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(java.util.List.of(arguments));
        command.addAll(java.util.List.of(
                "-alias",
                "mail",
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

    private SSLServerSocket serve() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
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
