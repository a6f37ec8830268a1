package org.patientforum.posting.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.text.PostInput;
import org.patientforum.shared.validation.InvalidInput;

/** A page of advice approved by the hospital. Archived links cannot be used for new labels; existing labels stay. */
@Entity
@Table(name = "advice_link")
public class AdviceLink {

    static final int MAX_TITLE_LENGTH = 120;
    static final int MAX_ADDRESS_LENGTH = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "advice_link_seq")
    @SequenceGenerator(name = "advice_link_seq", sequenceName = "advice_link_seq", allocationSize = 50)
    private Long id;

    private String title;
    private String address;
    private boolean archived;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected AdviceLink() {}

    AdviceLink(String title, String address, Instant createdAt) {
        reword(title, address);
        this.createdAt = createdAt;
    }

    /** Changes title and address. Throws InvalidInput if the title is empty or too long, or if the address is not an https URL. */
    final void reword(String newTitle, String newAddress) {
        String cleanTitle = PostInput.clean(newTitle).replaceAll("\\s+", " ").strip();
        if (cleanTitle.isEmpty() || cleanTitle.length() > MAX_TITLE_LENGTH) {
            throw new InvalidInput("adviceLink.title", MAX_TITLE_LENGTH);
        }
        title = cleanTitle;
        address = validated(newAddress);
    }

    private static String validated(@Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        try {
            URI uri = new URI(address);
            boolean page =
                    "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            if (page && address.length() <= MAX_ADDRESS_LENGTH && address.equals(uri.toASCIIString())) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            // refused below
        }
        throw new InvalidInput("adviceLink.address", MAX_ADDRESS_LENGTH);
    }

    void archive(boolean nowArchived) {
        archived = nowArchived;
    }

    Long id() {
        return id;
    }

    public boolean archived() {
        return archived;
    }

    int version() {
        return version;
    }
}
