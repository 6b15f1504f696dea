-- Keys that were written where others read along: where, of what kind, and how far their person is in making them worthless.
-- There is no column for a key or a piece of one, and never will be.
create table leaks (
    id         varchar(16)  primary key,
    workspace  varchar(64)  not null,
    person     varchar(64)  not null,
    channel    varchar(64)  not null,
    message    varchar(32)  not null,
    version    varchar(32)  not null,
    thread     varchar(32),
    kind       varchar(16)  not null,
    state      varchar(16)  not null,
    owed       varchar(16),
    app_code   varchar(30),
    taken_at   timestamp with time zone,
    seen_at    timestamp with time zone not null,
    told_at    timestamp with time zone,
    deleted_at timestamp with time zone,
    new_key_at timestamp with time zone,
    ended_at   timestamp with time zone,
    unique (workspace, channel, message, version)
);
create index leaks_of_person on leaks (workspace, person);
create index leaks_owed on leaks (owed, taken_at);
