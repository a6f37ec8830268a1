package org.patientforum.posting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.QuotedLines;

/** The text of a post as Markdown and HTML, the form that submitted it, and the times of its changes. */
@MappedSuperclass
abstract class PostBody {

    private String markdown;
    private String html;

    @Column(name = "renderer_version")
    private int rendererVersion;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "redacted_at")
    private @Nullable Instant redactedAt;

    private String submission;

    /** Hash of the submitted title and text; null for posts created before the hash was stored. */
    @Column(name = "sent_hash")
    private @Nullable String sentHash;

    /** Keys of the quoted lines, see {@link QuotedLines}. */
    @ElementCollection
    @CollectionTable(name = "quoted_line", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "line_key")
    private Set<Long> quotedLines = new HashSet<>();

    protected PostBody() {}

    PostBody(PostContent text, Post.Sent sent, Instant postedAt) {
        this.submission = sent.submission();
        this.sentHash = sent.hash();
        this.postedAt = postedAt;
        write(text);
    }

    final void write(PostContent text) {
        markdown = text.markdown();
        html = text.html();
        rendererVersion = text.rendererVersion();
        quote(QuotedLines.keys(markdown));
    }

    private void quote(Set<Long> keys) {
        if (!quotedLines.equals(keys)) {
            quotedLines.retainAll(keys);
            quotedLines.addAll(keys);
        }
    }

    /** Whether the form that created the post had this content. */
    public boolean matchesSubmission(String hash) {
        return sentHash == null || sentHash.equals(hash);
    }

    void eraseText() {
        markdown = "";
        html = "";
        quote(Set.of());
    }

    void postedAt(Instant at) {
        postedAt = at;
    }

    void editedAt(Instant at) {
        editedAt = at;
    }

    /** Whether staff made the latest change of the text. */
    boolean lastChangedByStaff() {
        return redactedAt != null && redactedAt.equals(writtenAt());
    }

    void redactedAt(@Nullable Instant at) {
        redactedAt = at;
    }

    /** The time of the latest change of the text. */
    Instant writtenAt() {
        Instant byAuthor = editedAt == null ? postedAt : editedAt;
        return redactedAt == null || byAuthor.isAfter(redactedAt) ? byAuthor : redactedAt;
    }

    Instant postedAt() {
        return postedAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    public String markdown() {
        return markdown;
    }

    public String html() {
        return html;
    }
}
