-- Where two may be the first to write a row, there is none yet that the second could wait for: they wait for one of these. What they write is hashed to its number.
create table turn (
    number  integer not null primary key,
    taken   bigint  not null -- how often
);
insert into turn (number, taken)
select a.n * 8 + b.n, 0
from (values (0), (1), (2), (3), (4), (5), (6), (7)) as a (n)
    cross join (values (0), (1), (2), (3), (4), (5), (6), (7)) as b (n);
