-- What an approved version became: everything that a release of it serves, and the signer's word for it.
create table artifacts (
  version_id text not null references versions,
  format text not null check (format in ('js', 'hermes-98', 'hermes-99')),
  sha256 text not null,
  bytes int not null,
  -- Bytecode that this one was laid out like.
  base_sha256 text,
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
-- A row says that a version is compiled whole.
create table contents (
  version_id text primary key references versions,
  sha256 text not null,
  bytes int not null,
  compiled_at timestamptz not null
);
create table attestations (
  version_id text primary key references versions,
  envelope text not null,
  key_id text not null
);
create sequence release_positions;
create table releases (
  id text primary key,
  app_id text not null references apps,
  version_id text not null references versions,
  channel text not null check (channel in ('production', 'trial')),
  state text not null check (state in ('released', 'superseded', 'rolled_back', 'revoked')),
  percent int not null check (percent between 1 and 100),
  paused boolean not null default false,
  salt text not null,
  created_at timestamptz not null,
  -- Order among the offers of a channel: the last released is offered first.
  position bigint not null default nextval('release_positions'),
  unique (version_id, channel)
);
create index releases_by_app on releases (app_id, channel, position desc);
create table testers (
  app_id text not null references apps,
  user_id text not null references users on delete cascade,
  primary key (app_id, user_id)
);
-- What was asked for and what is signed: a statement is due while they differ.
create table publications (
  app_id text primary key references apps,
  wanted bigint not null default 0,
  done bigint not null default 0
);
create table statements (
  app_id text not null references apps,
  sequence bigint not null,
  envelope text not null,
  key_ids text[] not null,
  expires_at timestamptz not null,
  primary key (app_id, sequence)
);
create table revocations (
  id bigint generated always as identity primary key,
  app_id text not null references apps,
  versions int[],
  reason text not null,
  at timestamptz not null
);
-- Signed files that are not of one mini-app: revocations.json by its sequence, root.json by its version.
create table signed_files (
  name text not null,
  sequence bigint not null,
  envelope text not null,
  key_ids text[] not null,
  expires_at timestamptz not null,
  primary key (name, sequence)
);
-- What a signed statement has named, and nothing else, is served.
create table public_blobs (
  sha256 text primary key
);
-- The same bytes, packed for the way.
create table encodings (
  sha256 text not null,
  encoding text not null check (encoding in ('br', 'gzip')),
  packed_sha256 text not null,
  primary key (sha256, encoding)
);
-- Tells every replica which signed file to read again.
create table published (
  id bigint generated always as identity primary key,
  name text not null
);
-- A version that its team opens before anyone else may; the files of `content` are below the link's own path.
create table development_links (
  token_hash text primary key,
  version_id text not null references versions,
  user_id text not null references users on delete cascade,
  content_sha256 text not null,
  content_bytes int not null,
  sha256 text[] not null,
  expires_at timestamptz not null
);
