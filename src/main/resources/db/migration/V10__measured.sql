-- What the clinic measured at a visit. Nothing is overwritten: each time it is saved is a revision of its own.
create table measured (
    submission_id uuid                        not null references submission (id) on delete cascade,
    revision      integer                     not null, -- 1, 2, 3 …
    author        varchar(80)                 not null,
    measured_at   timestamp(6) with time zone not null,
    entries       varchar(4000)               not null, -- JSON text, by field name as in a submission's answers
    primary key (submission_id, revision)
);

-- A self-test beside what the clinic measured, as the newest revision has it: what agreement is worked out from.
create table measured_pair (
    submission_id uuid                        not null references submission (id) on delete cascade,
    field         varchar(40)                 not null,
    test          varchar(40)                 not null,
    measured_at   timestamp(6) with time zone not null, -- of the first revision: later ones correct it
    own           double precision            not null, -- both in the test's base unit
    clinic        double precision            not null,
    primary key (submission_id, field)
);
create index measured_pair_newest on measured_pair (test, measured_at desc, submission_id, field);
