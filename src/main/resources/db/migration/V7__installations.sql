-- Where the assistant was installed by "Add to Slack". Tokens are encrypted; the key to them is in the settings.
create table installations (
    -- the workspace's identifier, or the organisation's where it was installed in all of it
    id            varchar(64)  primary key,
    org_wide      boolean      not null,
    name          varchar(255) not null,
    app           varchar(64)  not null,
    bot_user      varchar(64)  not null,
    scopes        text         not null,
    bot_token     text         not null,
    refresh_token text,
    token_key     varchar(16)  not null,
    expires_at    timestamp with time zone,
    version       bigint       not null default 0,
    renewing_till timestamp with time zone,
    installed_by  varchar(64)  not null,
    installed_at  timestamp with time zone not null
);

-- To which organisation a workspace belongs, as Slack's requests have said.
create table workspaces_of_organisations (
    workspace    varchar(64) primary key,
    organisation varchar(64) not null
);
create index workspaces_by_organisation on workspaces_of_organisations (organisation);

-- Ways to Slack's consent page that somebody has begun and not come back from: digests of what they must bring.
create table install_states (
    digest    varchar(64) primary key,
    issued_at timestamp with time zone not null
);
create index install_states_by_time on install_states (issued_at);
