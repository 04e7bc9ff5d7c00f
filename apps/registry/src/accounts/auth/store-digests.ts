import type { DBAdapter, Where } from "@better-auth/core/db/adapter";
import { hashSecret } from "../secrets.ts";

/** The fields of each model that are stored as their digest. */
export type DigestedFields = { readonly [model: string]: readonly string[] };

type Row = Record<string, unknown>;

/**
 * The adapter, but that secrets never reach the database. Security: who reads the database cannot sign in as anyone. Whoever asks by
 * a secret gets the row with the secret they asked by; other rows come with digests, which open nothing.
 */
export function storeDigests(adapter: DBAdapter, digested: DigestedFields): DBAdapter {
  const fieldsOf = (model: string) => digested[model] ?? [];
  const hidden = (model: string, data: Row): Row =>
    changeFields(data, fieldsOf(model), (value) => hashSecret(value));
  const asked = (model: string, where: readonly Where[] = []): Where[] =>
    where.map((each) =>
      fieldsOf(model).includes(each.field) ? { ...each, value: digestOf(each.value) } : each,
    );
  const digesting: DBAdapter = {
    ...adapter,
    // Several steps are one by the transaction they are made in: see AuthDatabase.
    transaction: (run) => run(digesting),
    async create({ data, model, ...rest }) {
      const row = await adapter.create({ ...rest, model, data: hidden(model, data as Row) });
      const secrets = fieldsOf(model).map((field) => [field, (data as Row)[field]] as const);
      return { ...(row as Row), ...Object.fromEntries(secrets) } as never;
    },
    async findOne({ where, model, ...rest }) {
      const row = await adapter.findOne<Row>({ ...rest, model, where: asked(model, where) });
      return row === null ? null : (withAsked(row, fieldsOf(model), where) as never);
    },
    findMany: ({ where, ...rest }) => adapter.findMany({ ...rest, where: asked(rest.model, where) }),
    count: ({ model, where }) => adapter.count({ model, where: asked(model, where) }),
    async update({ model, where, update }) {
      const row = await adapter.update<Row>({
        model,
        where: asked(model, where),
        update: hidden(model, update),
      });
      return row === null ? null : (withAsked(row, fieldsOf(model), where) as never);
    },
    updateMany: ({ model, where, update }) =>
      adapter.updateMany({ model, where: asked(model, where), update: hidden(model, update) }),
    delete: ({ model, where }) => adapter.delete({ model, where: asked(model, where) }),
    deleteMany: ({ model, where }) => adapter.deleteMany({ model, where: asked(model, where) }),
    consumeOne: ({ model, where }) => adapter.consumeOne({ model, where: asked(model, where) }),
    incrementOne: ({ where, ...rest }) => adapter.incrementOne({ ...rest, where: asked(rest.model, where) }),
  };
  return digesting;
}

function changeFields(row: Row, fields: readonly string[], change: (value: string) => string): Row {
  const changed = fields.flatMap((field) => {
    const value = row[field];
    return typeof value === "string" ? [[field, change(value)] as const] : [];
  });
  return { ...row, ...Object.fromEntries(changed) };
}

function digestOf(value: Where["value"]): Where["value"] {
  if (Array.isArray(value)) return value.map((each) => hashSecret(String(each)));
  return typeof value === "string" ? hashSecret(value) : value;
}

function withAsked(row: Row, fields: readonly string[], where: readonly Where[]): Row {
  const secrets = where.filter(({ field, operator = "eq" }) => operator === "eq" && fields.includes(field));
  return { ...row, ...Object.fromEntries(secrets.map(({ field, value }) => [field, value])) };
}
