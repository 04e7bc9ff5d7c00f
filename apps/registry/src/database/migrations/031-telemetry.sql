-- What became of versions on devices, as counts by day: nothing of one person, one device or one moment is kept.
create table telemetry_counts (
  app_id text not null references apps,
  -- A day of UTC.
  day date not null,
  version_code int not null,
  kind text not null check (kind in ('open', 'start', 'crash')),
  -- '' of an open, the number of the histogram's step of a start, the code of a crash.
  key text not null,
  count bigint not null,
  primary key (app_id, day, version_code, kind, key)
);
