-- What a runner keeps and hands on: the wording agreed to with contact details, links for friends, links sent by e-mail.
alter table submission add column contact_consent_version varchar(20);

-- A copy for somebody else. The link itself is only in the runner's hands; here is its hash.
create table shared_copy (
    id            uuid                        not null primary key,
    submission_id uuid                        not null references submission (id) on delete cascade,
    number        integer                     not null, -- 1, 2, 3 within a report; never given again
    link_hash     varchar(64)                 not null unique,
    made_at       timestamp(6) with time zone not null,
    withdrawn_at  timestamp(6) with time zone,
    unique (submission_id, number)
);

-- That a link was sent by e-mail, and never to which address.
create table link_mail (
    id            uuid                        not null primary key,
    submission_id uuid                        not null references submission (id) on delete cascade,
    sent_at       timestamp(6) with time zone not null
);
create index link_mail_submission on link_mail (submission_id);
