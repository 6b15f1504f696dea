-- What is kept of a check. There is no column for a key, and never will be.
create table checks (
    reference   varchar(9)  primary key,
    workspace   varchar(64) not null,
    person      varchar(64) not null,
    app_code    varchar(30),
    key_kind    varchar(16),
    asked_keap  boolean     not null,
    result      varchar(32),
    process     varchar(36) not null,
    started_at  timestamp with time zone not null,
    duration_ms bigint,
    told_at     timestamp with time zone
);
create index checks_by_person on checks (workspace, person, started_at);
create index checks_by_app on checks (app_code, started_at);
create index checks_untold on checks (told_at, started_at);

-- One row for each person and app ever checked, to lock while the limits are counted.
create table check_subjects (
    subject varchar(160) primary key
);
