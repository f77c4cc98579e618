-- The clinic's logo, drawn anew from what was uploaded; setting clinic.logo names the one that is shown.
create table clinic_logo (
    hash       varchar(64)                 not null primary key,
    content    bytea                       not null,
    created_at timestamp(6) with time zone not null
);
