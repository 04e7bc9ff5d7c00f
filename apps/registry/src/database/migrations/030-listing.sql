-- What a team says of its mini-app beside the manifest: a draft of its own, and what a reviewer let through to everyone.
create table listings (
  app_id text primary key references apps,
  -- Rises with each save: a save names the one that it was made from.
  revision int not null,
  draft jsonb not null,
  updated_at timestamptz not null,
  published jsonb,
  published_at timestamptz
);
-- Screenshots, looked at when they were sent.
create table listing_images (
  app_id text not null references apps,
  sha256 text not null,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
  width int not null,
  height int not null,
  bytes int not null,
  created_at timestamptz not null,
  -- True while the listing that everyone reads names it: only then its bytes go out.
  public boolean not null default false,
  primary key (app_id, sha256)
);
create index listing_images_public on listing_images (sha256) where public;
-- A listing as it was when it was sent to review: what is decided on does not change under the reviewer.
create table listing_reviews (
  id text primary key,
  app_id text not null references apps,
  content jsonb not null,
  state text not null check (state in ('in_review', 'approved', 'changes_requested', 'withdrawn')),
  submitted_by text not null references users,
  submitted_at timestamptz not null,
  reviewer_id text references users,
  note text not null default '',
  decided_at timestamptz
);
create unique index listing_reviews_waiting on listing_reviews (app_id) where state = 'in_review';
create index listing_reviews_by_app on listing_reviews (app_id, submitted_at desc);
