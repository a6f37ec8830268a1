-- The token of a one-time link is made when its mail is sent, and only its hash is kept: no dump or backup holds a link that works.
-- Mails that wait get a new token when their turn comes.
alter table outgoing_mail drop column secret;
