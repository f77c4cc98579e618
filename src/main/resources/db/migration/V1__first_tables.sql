-- One script set for H2 and PostgreSQL. Answers and outcomes are JSON text: they are read and written whole.

create sequence submission_number start with 1001;

-- A questionnaire being filled in. The code itself is only in the runner's browser; here is its hash.
create table draft (
    id              uuid                        not null primary key,
    code_hash       varchar(64)                 not null unique,
    language        varchar(12)                 not null,
    content_version varchar(20)                 not null,
    answers         varchar(60000)              not null,
    saved_pages     varchar(4000)               not null,
    attempt         integer                     not null,
    state           varchar(12)                 not null,
    created_at      timestamp(6) with time zone not null,
    updated_at      timestamp(6) with time zone not null,
    version         integer                     not null
);
create index draft_updated_at on draft (updated_at);

create table submission (
    id              uuid                        not null primary key,
    number          bigint                      not null unique,
    token_hash      varchar(64)                 not null unique,
    draft_id        uuid                        not null,
    attempt         integer                     not null,
    language        varchar(12)                 not null,
    content_version varchar(20)                 not null,
    consent_version varchar(20)                 not null,
    consent_improve boolean                     not null,
    submitted_at    timestamp(6) with time zone not null,
    corrected_at    timestamp(6) with time zone,
    urgency         integer                     not null, -- 0 emergency, 1 clinician, 2 self-care
    open_flag       boolean                     not null, -- a red flag that nobody has reviewed yet
    main_focus      varchar(12),
    knee            varchar(8),
    worst_pain      integer,
    answers         varchar(60000)              not null,
    outcome         varchar(200000)             not null,
    choice          varchar(12),
    choice_at       timestamp(6) with time zone,
    contact_name    varchar(120),
    contact_phone   varchar(60),
    contact_email   varchar(254),
    contact_times   varchar(500),
    contact_consent timestamp(6) with time zone,
    reviewed_at     timestamp(6) with time zone,
    reviewed_by     varchar(80),
    version         integer                     not null,
    unique (draft_id, attempt)
);
-- The inbox: not yet reviewed red flags first, then the newest.
create index submission_inbox on submission (open_flag, submitted_at desc, number desc);

create table note (
    id            uuid                        not null primary key,
    submission_id uuid                        not null references submission (id) on delete cascade,
    author        varchar(80)                 not null,
    written_at    timestamp(6) with time zone not null,
    text          varchar(4000)               not null
);
create index note_submission on note (submission_id, written_at);

create table staff_account (
    id            uuid                        not null primary key,
    name          varchar(80)                 not null unique, -- as typed, compared in lower case
    name_key      varchar(80)                 not null unique,
    password_hash varchar(200)                not null,
    created_at    timestamp(6) with time zone not null
);

-- The code of the first start, until the first account exists; here is its hash.
create table setup_code (
    code_hash  varchar(64)                 not null primary key,
    expires_at timestamp(6) with time zone not null
);

-- Failed sign-ins per name and address, of which only a hash is kept: people type passwords into the wrong field.
create table sign_in_failure (
    who_hash      varchar(64)                 not null primary key,
    failures      integer                     not null,
    blocked_until timestamp(6) with time zone not null
);
create index sign_in_failure_blocked_until on sign_in_failure (blocked_until);

-- Sessions of signed-in staff; runners have none. As Spring Session defines them.
create table spring_session (
    primary_id            char(36)     not null,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null, -- H2 knows this name of PostgreSQL's too
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
