-- Codes by which a creator's server learns who uses its mini-app. They end with the session that they were made in.
create table auth_codes (
  -- A digest.
  code_hash text primary key,
  session_hash text not null references end_user_sessions on delete cascade,
  app_id text not null references apps on delete cascade,
  expires_at timestamptz not null
);
create index auth_codes_by_session on auth_codes (session_hash);
-- What the signer is asked to sign about: it reads the rest itself. A token stays here only until it is fetched.
create table session_token_requests (
  id text primary key,
  session_hash text not null references end_user_sessions on delete cascade,
  app_id text not null references apps on delete cascade,
  created_at timestamptz not null,
  token text,
  -- The code of the refusal, where there is no token.
  refusal text
);
create index session_token_requests_by_session on session_token_requests (session_hash);
-- Public halves of the keys that sign session tokens; the signer writes them.
create table session_keys (
  kid text primary key,
  public_key text not null,
  created_at timestamptz not null
);
