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
-- For the limits after a restart, and for those who were never told. Every further index would slow every answer down.
create index checks_by_time on checks (started_at);
create index checks_untold on checks (told_at);
