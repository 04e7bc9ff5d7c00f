create table apps (
  id text primary key,
  team_id text not null references teams,
  name text not null,
  ownership_epoch int not null default 1,
  created_at timestamptz not null default now()
);
create table versions (
  id text primary key,
  app_id text not null references apps,
  version_name text not null,
  version_code int not null,
  state text not null,
  package_sha256 text not null,
  manifest jsonb not null,
  created_by text not null references users,
  created_at timestamptz not null default now(),
  moved_at timestamptz not null default now(),
  unique (app_id, package_sha256)
);
create index versions_by_app on versions (app_id, version_code desc);
create index versions_by_state on versions (state);
create table version_files (
  version_id text not null references versions on delete cascade,
  path text not null,
  sha256 text not null,
  bytes int not null,
  primary key (version_id, path)
);
create table steps (
  version_id text not null references versions on delete cascade,
  name text not null,
  position int not null,
  state text not null default 'waiting',
  reason text,
  attempts int not null default 0,
  findings jsonb not null default '[]',
  started_at timestamptz,
  ended_at timestamptz,
  primary key (version_id, name)
);
create table decisions (
  id bigint generated always as identity primary key,
  version_id text not null references versions,
  outcome text not null,
  rules text[] not null,
  note text not null,
  reviewer_id text not null references users,
  at timestamptz not null
);
