-- What people tell of mini-apps, and what became of it.
create table reports (
  reference text primary key,
  -- Made by the sender: what arrives twice is one report.
  key text not null unique,
  app_id text not null references apps,
  version_code int,
  reason text not null,
  text text not null,
  contact text,
  -- Null for a person who was not signed in.
  end_user_id text references end_users on delete set null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  target_hours int not null,
  outcome text,
  note text,
  resolved_by text references users,
  resolved_at timestamptz,
  check ((outcome is null) = (resolved_at is null) and (outcome is null) = (resolved_by is null))
);
create index reports_open on reports (due_at, reference) where outcome is null;
create index reports_resolved on reports (resolved_at desc, reference desc) where outcome is not null;
create index reports_by_app on reports (app_id);
