package org.patientforum.posting.events;

/**
 * Posts were moved from one discussion to another. Their old and new numbers are stored with the transfer.
 *
 * @param numbersBefore highest post number of the target before the transfer
 */
public record PostsTransferred(
        long transferId, TransferKind kind, long fromDiscussionId, long toDiscussionId, int numbersBefore) {}
