-- What a runner changed in the plan: days, start, drills swapped. JSON text, read and written whole; null as long as nothing was.
alter table submission add column plan_choice varchar(20000);
