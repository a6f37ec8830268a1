package org.patientforum.notifications.mail.bounces;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.patientforum.notifications.mail.transport.MailSettings;

/**
 * One visit to the mailbox that mails come back to. Looking at a message leaves it unread; only {@link #done} and
 * {@link #notUnderstood} change it.
 */
final class Mailbox implements AutoCloseable {

    private static final long CONNECT_MILLIS = 10_000;

    private final BounceSettings settings;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private Mailbox(BounceSettings settings, IMAPStore store) throws MessagingException {
        this.settings = settings;
        this.store = store;
        folder = (IMAPFolder) store.getFolder(settings.folder());
        folder.open(Folder.READ_WRITE);
    }

    /** Makes the constructor of the library's store reachable without a look-up by protocol name. */
    private static final class Imap extends IMAPStore {
        Imap(Session session, boolean tls) {
            super(session, null, "imap", tls);
        }
    }

    static Mailbox open(BounceSettings settings) throws MessagingException {
        Imap store = new Imap(Session.getInstance(properties(settings)), settings.tls() == MailSettings.Tls.TLS);
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        try {
            return new Mailbox(settings, store);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(BounceSettings settings) {
        Properties p = new Properties();
        long patience = settings.patience().toMillis();
        p.setProperty("mail.imap.connectiontimeout", String.valueOf(Math.min(patience, CONNECT_MILLIS)));
        p.setProperty("mail.imap.timeout", String.valueOf(patience));
        p.setProperty("mail.imap.writetimeout", String.valueOf(patience));
        p.setProperty("mail.imap.peek", "true");
        p.setProperty("mail.imap.partialfetch", "false");
        p.setProperty("mail.imap.ssl.checkserveridentity", "true");
        if (settings.tls() == MailSettings.Tls.STARTTLS) {
            p.setProperty("mail.imap.starttls.enable", "true");
            p.setProperty("mail.imap.starttls.required", "true");
        }
        settings.trusted().ifPresent(trusted -> p.put("mail.imap.ssl.socketFactory", trusted.getSocketFactory()));
        return p;
    }

    /** Messages that nobody has looked at, the oldest first. */
    List<Message> unread(int atMost) throws MessagingException {
        Message[] found = folder.search(
                new AndTerm(new FlagTerm(new Flags(Flag.SEEN), false), new FlagTerm(new Flags(Flag.FLAGGED), false)));
        List<Message> first = Stream.of(found).limit(atMost).toList();
        FetchProfile asked = new FetchProfile();
        asked.add(FetchProfile.Item.SIZE);
        asked.add(FetchProfile.Item.FLAGS);
        asked.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(first.toArray(Message[]::new), asked);
        return first;
    }

    /** A number that the message keeps from visit to visit. */
    String number(Message message) throws MessagingException {
        return folder.getUIDValidity() + "/" + folder.getUID(message);
    }

    /** The report has been counted, or says nothing that matters. */
    void done(Message message) throws MessagingException {
        Flags done = new Flags(Flag.SEEN);
        if (!settings.keep()) {
            done.add(Flag.DELETED);
        }
        message.setFlags(done, true);
    }

    /** Somebody should look at this: it is moved to the folder for that, or flagged where it is; never deleted. */
    void notUnderstood(Message message) throws MessagingException {
        if (!settings.unknown().isEmpty()) {
            Folder other = store.getFolder(settings.unknown());
            if (other.exists() || other.create(Folder.HOLDS_MESSAGES)) {
                folder.copyMessages(new Message[] {message}, other);
                message.setFlag(Flag.DELETED, true);
                return;
            }
        }
        message.setFlag(Flag.FLAGGED, true);
    }

    /** Whether the server still talks to us. */
    boolean connected() {
        return folder.isOpen() && store.isConnected();
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(true);
            }
            store.close();
        } catch (MessagingException e) {
            // The visit is over either way. What was not deleted is read once more, and counts no second time.
        }
    }
}
