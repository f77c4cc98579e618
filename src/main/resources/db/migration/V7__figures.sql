-- The three scores beside the outcome, so that exports and trends need not read every outcome.
alter table submission add column strength double precision;
alter table submission add column stiffness double precision;
alter table submission add column imbalance double precision;
-- When the clinic first did something about it: how long runners wait.
alter table submission add column contacted_at timestamp(6) with time zone;
