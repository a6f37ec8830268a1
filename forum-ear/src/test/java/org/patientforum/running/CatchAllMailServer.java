package org.patientforum.running;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A local mail server that accepts every mail and delivers none. */
public final class CatchAllMailServer implements AutoCloseable {

    private final GreenMail server;

    private CatchAllMailServer(GreenMail server) {
        this.server = server;
    }

    static CatchAllMailServer start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        return new CatchAllMailServer(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Waits for a number of mails to an address and returns all of them; fails on timeout. */
    public List<MimeMessage> to(String address, int atLeast) {
        return await(() -> to(address), atLeast, address);
    }

    private <T> List<T> await(Supplier<List<T>> come, int atLeast, String address) {
        long deadline = System.nanoTime() + Timeouts.STEP.toNanos();
        List<T> mails = come.get();
        while (mails.size() < atLeast) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            int all = server.getReceivedMessages().length;
            mails = come.get();
            if (mails.size() < atLeast && (left <= 0 || !server.waitForIncomingEmail(left, all + 1))) {
                throw new AssertionError("%d of %d mails to %s came".formatted(mails.size(), atLeast, address));
            }
            mails = come.get();
        }
        return mails;
    }

    /** Returns the mails to an address that have arrived so far. */
    public List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** Waits for a mail to an address with this subject and returns the newest. */
    public ReceivedMail awaitMail(String address, String subject) {
        List<ReceivedMail> found = awaitMails(address, subject, 1);
        return found.get(found.size() - 1);
    }

    /** Waits for a number of mails to an address with this subject and returns all of them. */
    public List<ReceivedMail> awaitMails(String address, String subject, int atLeast) {
        return await(() -> mails(address, subject), atLeast, address);
    }

    /** Returns the mails to an address with this subject that have arrived so far. */
    public List<ReceivedMail> mails(String address, String subject) {
        return to(address).stream()
                .map(ReceivedMail::of)
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Stream.of(mail.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
