package org.patientforum.posting.events;

/**
 * Posts went from one discussion into another; they stand there already. Their old and new numbers are kept with the transfer.
 *
 * @param numbersBefore highest post number of the place they went to, before they came
 */
public record PostsTransferred(
        long transferId, TransferKind kind, long fromDiscussionId, long toDiscussionId, int numbersBefore) {}
