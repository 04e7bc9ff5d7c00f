-- Accounts, their sessions and second factors. The columns of the first six tables are those that better-auth reads and writes.
create table users (
  id text primary key,
  email text not null unique,
  name text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references users on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  -- Salt and scrypt's key.
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index accounts_by_user on accounts (user_id);
create table sessions (
  id text primary key,
  -- A digest: what a cookie carries is nowhere in the database.
  token text not null unique,
  user_id text not null references users on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  second_factor_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_by_user on sessions (user_id);
create table verifications (
  id text primary key,
  -- A digest.
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on verifications (identifier);
create table two_factors (
  id text primary key,
  user_id text not null unique references users on delete cascade,
  -- Encrypted with a key that is not in the database.
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count int not null default 0,
  locked_until timestamptz
);
-- Codes of authenticator apps that were used: none counts twice.
create table used_codes (
  user_id text not null references users on delete cascade,
  code_hash text not null,
  expires_at timestamptz not null,
  primary key (user_id, code_hash)
);
create table device_codes (
  id text primary key,
  -- A digest.
  device_code text not null unique,
  user_code text not null unique,
  user_id text references users on delete cascade,
  expires_at timestamptz not null,
  status text not null,
  last_polled_at timestamptz,
  polling_interval int,
  client_id text,
  scope text
);
create table api_tokens (
  id text primary key,
  token_hash text not null unique,
  user_id text not null references users on delete cascade,
  name text not null,
  scopes text[] not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index api_tokens_by_user on api_tokens (user_id);
create table staff (
  user_id text not null references users on delete cascade,
  role text not null check (role in ('operator', 'reviewer', 'moderator')),
  primary key (user_id, role)
);
create table operator_links (
  token_hash text primary key,
  expires_at timestamptz not null
);
create table teams (
  id text primary key,
  name text not null,
  created_at timestamptz not null default now()
);
create table team_members (
  team_id text not null references teams on delete cascade,
  user_id text not null references users on delete cascade,
  role text not null check (role in ('owner', 'admin', 'developer', 'analyst')),
  primary key (team_id, user_id)
);
create index team_members_by_user on team_members (user_id);
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  entry text not null,
  previous text not null,
  hash text not null unique
);
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever added to';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_never_emptied before truncate on audit for each statement execute function audit_is_append_only();
