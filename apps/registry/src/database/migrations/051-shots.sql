-- What a version looks like in the real host, as the registry saw it; bytes are blobs that only the team and the staff may read.
create table shots (
  version_id text not null references versions,
  name text not null,
  sha256 text not null,
  width int not null,
  height int not null,
  taken_at timestamptz not null,
  primary key (version_id, name)
);
