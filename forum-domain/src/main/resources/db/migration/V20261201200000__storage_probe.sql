-- Written to and rolled back, to see whether the disk of the database server has room again. Always empty.
create table storage_probe (
    filler varchar(100000) not null
);
