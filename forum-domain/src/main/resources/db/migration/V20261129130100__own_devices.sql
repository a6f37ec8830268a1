-- Whether only the member uses the device, by their own word. Sign-ins from before were kept as if it were so.
alter table sign_in add column own_device boolean default true not null;
