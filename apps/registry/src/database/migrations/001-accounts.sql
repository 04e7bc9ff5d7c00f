create table users (
  id text primary key,
  email text not null unique,
  name text not null,
  password_hash text not null,
  created_at timestamptz not null default now()
);
create table sessions (
  token_hash text primary key,
  user_id text not null references users on delete cascade,
  expires_at timestamptz not null
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
create table device_logins (
  device_hash text primary key,
  user_code text not null unique,
  user_id text references users on delete cascade,
  expires_at timestamptz not null,
  polled_at timestamptz
);
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
create table hosts (
  id text primary key,
  name text not null,
  origins text[] not null,
  api_levels int[] not null,
  created_at timestamptz not null default now()
);
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
