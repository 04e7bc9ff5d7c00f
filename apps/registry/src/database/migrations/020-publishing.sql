create table artifacts (
  version_id text not null references versions,
  format text not null,
  sha256 text not null,
  bytes int not null,
  primary key (version_id, format)
);
create table patches (
  version_id text not null references versions,
  format text not null,
  from_sha256 text not null,
  sha256 text not null,
  bytes int not null,
  primary key (version_id, format, from_sha256)
);
create table contents (
  version_id text primary key references versions,
  sha256 text not null,
  bytes int not null,
  attestation jsonb not null
);
create table releases (
  id text primary key,
  app_id text not null references apps,
  version_id text not null unique references versions,
  percent int not null check (percent between 1 and 100),
  paused boolean not null default false,
  salt text not null,
  created_at timestamptz not null default now()
);
create table statements (
  app_id text not null references apps,
  sequence int not null,
  envelope text not null,
  expires_at timestamptz not null,
  primary key (app_id, sequence)
);
create table revocations (
  id bigint generated always as identity primary key,
  app_id text not null references apps,
  versions int[],
  reason text not null,
  at timestamptz not null default now()
);
create table signed_files (
  name text not null,
  sequence int not null,
  envelope text not null,
  expires_at timestamptz not null,
  primary key (name, sequence)
);
create table public_blobs (
  sha256 text primary key
);
