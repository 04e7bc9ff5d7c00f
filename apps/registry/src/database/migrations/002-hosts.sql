-- Host apps, and the people who use them: apart from the accounts of creators and staff.
create table hosts (
  id text primary key,
  name text not null,
  platforms text[] not null,
  api_levels int[] not null,
  origins text[] not null,
  -- How the host's server vouches for its people; null when it does not.
  issuer text,
  jwks_url text,
  -- Makes subjects that no other host and no other team can tell.
  pairwise_salt text not null,
  created_at timestamptz not null default now(),
  check ((issuer is null) = (jwks_url is null))
);
create unique index hosts_by_issuer on hosts (issuer);
insert into hosts (id, name, platforms, api_levels, origins, pairwise_salt)
  values ('host_shell', 'Atoll', '{web,ios,android}', '{1}', '{}', gen_random_uuid()::text || gen_random_uuid()::text);
create table end_users (
  id text primary key,
  host_id text not null references hosts on delete cascade,
  -- Who this is at the host.
  subject text not null,
  created_at timestamptz not null default now(),
  unique (host_id, subject)
);
create table end_user_sessions (
  token_hash text primary key,
  end_user_id text not null references end_users on delete cascade,
  expires_at timestamptz not null
);
create index end_user_sessions_by_user on end_user_sessions (end_user_id);
-- Assertions that were exchanged: none counts twice.
create table used_assertions (
  host_id text not null references hosts on delete cascade,
  jti_hash text not null,
  expires_at timestamptz not null,
  primary key (host_id, jti_hash)
);
-- Who signs in to the shell by the registry. The columns are those that better-auth reads and writes.
create table shell_users (
  id text primary key,
  email text not null unique,
  name text not null,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table shell_accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references shell_users on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create table shell_sessions (
  id text primary key,
  token text not null unique,
  user_id text not null references shell_users on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table shell_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
