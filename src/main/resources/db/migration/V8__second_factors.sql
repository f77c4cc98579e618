-- The second step of a sign-in, and what admins set within the application.

create table setting (
    name       varchar(60)                 not null primary key,
    content    varchar(4000)               not null,
    changed_at timestamp(6) with time zone not null
);

-- The key of an authenticator app, sealed with a key that is in a file and not in the database.
create table authenticator_app (
    account_id uuid         not null primary key references staff_account (id) on delete cascade,
    secret     varchar(200) not null,
    last_step  bigint       not null -- the half minute of the last code that was taken; none of it or before is taken again
);

create table recovery_code (
    account_id uuid        not null references staff_account (id) on delete cascade,
    code_hash  varchar(64) not null,
    primary key (account_id, code_hash)
);

-- Passkeys: tables and columns as Spring Security names them. name is the account's, which never changes.
create table user_entities (
    id           varchar(120) not null primary key,
    name         varchar(80)  not null unique,
    display_name varchar(80)
);
create table user_credentials (
    credential_id                varchar(1400)               not null primary key,
    user_entity_user_id          varchar(120)                not null references user_entities (id) on delete cascade,
    public_key                   bytea                       not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean                     not null,
    authenticator_transports     varchar(200),
    public_key_credential_type   varchar(40),
    backup_state                 boolean                     not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp(6),
    last_used                    timestamp(6),
    label                        varchar(60)                 not null
);
create index user_credentials_owner on user_credentials (user_entity_user_id);

-- What a passkey is asked to sign, once and soon; the name is empty for a sign-in.
create table passkey_challenge (
    challenge_hash varchar(64)                 not null primary key,
    name           varchar(80)                 not null,
    expires_at     timestamp(6) with time zone not null
);
create index passkey_challenge_expires on passkey_challenge (expires_at);
