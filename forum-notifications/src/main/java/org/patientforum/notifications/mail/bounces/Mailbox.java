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
 * A connection to the bounce mailbox. Reading a message leaves it unread; only {@link #markDone} and {@link
 * #setAside} change it.
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

    /** Makes the constructor of the library's store accessible without a look-up by protocol name. */
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
        long timeout = settings.timeout().toMillis();
        p.setProperty("mail.imap.connectiontimeout", String.valueOf(Math.min(timeout, CONNECT_MILLIS)));
        p.setProperty("mail.imap.timeout", String.valueOf(timeout));
        p.setProperty("mail.imap.writetimeout", String.valueOf(timeout));
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

    /** Returns unread messages, the oldest first. */
    List<Message> unread(int limit) throws MessagingException {
        Message[] found = folder.search(
                new AndTerm(new FlagTerm(new Flags(Flag.SEEN), false), new FlagTerm(new Flags(Flag.FLAGGED), false)));
        List<Message> first = Stream.of(found).limit(limit).toList();
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(first.toArray(Message[]::new), profile);
        return first;
    }

    /** Returns an id of the message that is stable across connections. */
    String id(Message message) throws MessagingException {
        return folder.getUIDValidity() + "/" + folder.getUID(message);
    }

    /** Marks or deletes a message that was processed or is irrelevant. */
    void markDone(Message message) throws MessagingException {
        Flags done = new Flags(Flag.SEEN);
        if (!settings.keep()) {
            done.add(Flag.DELETED);
        }
        message.setFlags(done, true);
    }

    /**
     * Sets a message aside for an administrator: moves it to the configured folder, or flags it; never deletes it.
     */
    void setAside(Message message) throws MessagingException {
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

    /** Returns whether the connection is open. */
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
            // The connection is closed either way. Messages not deleted are read again, but do not count twice.
        }
    }
}
