-- Who at the clinic is told of a red flag or a call-back, and what is still to be sent. All of it goes with its submission.

create table notice_wish (
    name  varchar(80)  not null primary key, -- the account's
    email varchar(254) not null,
    daily boolean      not null              -- or else at once
);

create table notice (
    id            uuid                        not null primary key,
    event         varchar(16)                 not null, -- red-flag or call-back
    submission_id uuid                        not null references submission (id) on delete cascade,
    number        bigint                      not null,
    happened_at   timestamp(6) with time zone not null,
    unique (submission_id, event)
);

-- One row for each way a notice goes. Who takes one moves due_at on, so that of several instances one sends it, and it
-- is due again should that one die.
create table notice_delivery (
    id        uuid                        not null primary key,
    notice_id uuid                        not null references notice (id) on delete cascade,
    channel   varchar(8)                  not null, -- webhook, mail or daily
    target    varchar(80)                 not null, -- the account's name; empty for the webhook
    state     varchar(8)                  not null, -- open, sent or failed
    due_at    timestamp(6) with time zone not null,
    attempts  integer default 0           not null,
    outcome   varchar(120)
);
create index notice_delivery_due on notice_delivery (state, due_at);
create index notice_delivery_notice on notice_delivery (notice_id);
