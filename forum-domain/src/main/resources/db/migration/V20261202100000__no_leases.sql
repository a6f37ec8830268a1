-- Nodes take turns at jobs by job_lease. Nothing has written this table since.
drop table lease;
