-- Invitations to try what a team offers its testers. One that is taken back has no row any more.
create table trial_links (
  id text primary key,
  app_id text not null references apps,
  name text not null,
  -- A digest: the address is known to who was given it.
  token_hash text not null unique,
  created_by text not null references users,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index trial_links_by_app on trial_links (app_id, created_at desc);
