-- Where a guest who asks for deletion can be written to, if they want that.
alter table report add column contact varchar(254);
