-- What a member has just posted is found by its author and time.
drop index post_by_sent_text;
