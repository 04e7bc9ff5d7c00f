-- What mini-apps sell, who bought it, and what creators' servers are told of it. Amounts are in minor units of their currency.
create table products (
  app_id text not null references apps,
  id text not null,
  type text not null check (type in ('consumable', 'non-consumable', 'subscription', 'physical')),
  -- By language.
  titles jsonb not null,
  price int not null check (price > 0),
  currency text not null,
  -- ISO 8601, of subscriptions alone.
  period text,
  on_offer boolean not null default true,
  created_at timestamptz not null,
  primary key (app_id, id),
  check ((type = 'subscription') = (period is not null))
);
create table orders (
  id text primary key,
  app_id text not null references apps,
  end_user_id text not null references end_users on delete restrict,
  environment text not null check (environment in ('test', 'live')),
  provider text not null,
  kind text not null check (kind in ('consumable', 'non-consumable', 'subscription', 'physical')),
  -- As shown to the person: what is sold later under the same id changes nothing here.
  lines jsonb not null,
  total int not null check (total > 0),
  currency text not null,
  period text,
  -- Of everything that the person is shown and asked to agree to.
  digest text not null,
  state text not null default 'created',
  reason text,
  method text,
  address jsonb,
  idempotency_key text not null,
  -- Of the request that made it.
  asked text not null,
  created_at timestamptz not null,
  moved_at timestamptz not null,
  unique (end_user_id, app_id, idempotency_key)
);
create index orders_by_app on orders (app_id, created_at desc, id desc);
create index orders_open on orders (created_at) where state in ('created', 'confirmed');
create table entitlements (
  order_id text primary key references orders,
  app_id text not null references apps,
  end_user_id text not null references end_users on delete restrict,
  product_id text not null,
  type text not null,
  environment text not null,
  state text not null default 'active' check (state in ('active', 'consumed', 'revoked')),
  since timestamptz not null,
  ends_at timestamptz
);
create index entitlements_by_user on entitlements (end_user_id, app_id);
create table refund_requests (
  order_id text primary key references orders,
  reason text not null,
  state text not null default 'waiting' check (state in ('waiting', 'granted', 'declined')),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  decided_at timestamptz
);
-- Where a team's own server hears of orders.
create table payment_webhooks (
  app_id text primary key references apps,
  url text not null
);
create table order_notices (
  id text primary key,
  app_id text not null references apps,
  order_id text not null references orders,
  url text not null,
  -- The very bytes that are signed and sent.
  body text not null,
  attempts int not null default 0,
  -- What the last attempt came to; no byte of a server's answer.
  outcome text,
  created_at timestamptz not null,
  delivered_at timestamptz
);
create index order_notices_by_order on order_notices (order_id);
-- Public halves of the keys by which notices are signed.
create table webhook_keys (
  id text primary key,
  public_key text not null,
  since timestamptz not null
);
-- The memory of the test provider, which moves no money.
create table test_charges (
  order_id text primary key references orders,
  outcome text not null check (outcome in ('paid', 'declined', 'pending')),
  refunded boolean not null default false
);
