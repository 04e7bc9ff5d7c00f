-- Who a link is for: a member of the team, or the reviewer of a version.
alter table development_links add column purpose text not null default 'development'
  check (purpose in ('development', 'review'));
