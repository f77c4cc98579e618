-- What the clinic does with a submission, and what its list is sorted, filtered and searched by.

alter table submission add column status varchar(40) default 'new' not null; -- new, in-contact, booked, closed, or own-…
alter table submission add column assignee varchar(80);                      -- the account's name, which never changes
alter table submission add column todo varchar(200);                         -- the next step
alter table submission add column todo_on date;
alter table submission add column age integer;
alter table submission add column sex varchar(12);
alter table submission add column how_long varchar(16);
-- Where it stands in the list: its group times 10^17, and within it by time; see Standing.
alter table submission add column place bigint default 0 not null;

update submission set status = 'closed' where reviewed_at is not null;
update submission set place =
    case when status = 'closed' then 500000000000000000 + 10000000000000000 - cast(extract(epoch from submitted_at) * 1000000 as bigint)
         when urgency < 2 then urgency * 100000000000000000 + 10000000000000000 - cast(extract(epoch from submitted_at) * 1000000 as bigint)
         when choice in ('BOOK', 'CALL') then 200000000000000000 + cast(extract(epoch from choice_at) * 1000000 as bigint)
         else 300000000000000000 + 10000000000000000 - cast(extract(epoch from submitted_at) * 1000000 as bigint) end;

drop index submission_inbox;
alter table submission drop column reviewed_at;
alter table submission drop column reviewed_by;
alter table submission drop column open_flag;

create index submission_place on submission (place, number desc);
create index submission_status on submission (status, place, number desc);
create index submission_assignee on submission (assignee, place, number desc);
create index submission_choice on submission (choice, place, number desc);
create index submission_focus on submission (main_focus, place, number desc);
create index submission_urgency on submission (urgency, place, number desc);
create index submission_newest on submission (submitted_at desc, number desc);
create index submission_todo on submission (todo_on, place, number desc);

-- The words a submission is found by: names, parts of the e-mail, ends of the phone number, words of notes. A word is
-- looked up by its beginning, which both databases do in the index; so neither needs an extension for it. As UTF-8
-- bytes, because their order is the same everywhere, while that of text follows the machine's language.
create table search_word (
    word   bytea       not null,
    number bigint      not null references submission (number) on delete cascade,
    source varchar(8)  not null, -- contact or note
    primary key (word, number, source)
);
create index search_word_number on search_word (number, word);

create table saved_view (
    id         uuid                        not null primary key,
    owner      varchar(80)                 not null,
    name       varchar(60)                 not null,
    query      varchar(500)                not null,
    created_at timestamp(6) with time zone not null
);
create index saved_view_owner on saved_view (owner, created_at);

-- The clinic's own names for where a submission stands, besides the four built in.
create table own_status (
    id         varchar(40)                 not null primary key,
    name       varchar(40)                 not null unique,
    retired    boolean default false       not null,
    created_at timestamp(6) with time zone not null
);
