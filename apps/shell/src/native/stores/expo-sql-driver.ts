import { openDatabaseAsync } from "expo-sqlite";
import type { SqlDriver, SqlRow } from "./sql-database.ts";

/** A database of this name in the app's own folder, which no other app reads. */
export async function openExpoSqlDriver(name: string): Promise<SqlDriver> {
  const database = await openDatabaseAsync(name);
  return {
    run: async (statement, values = []) => void (await database.runAsync(statement, [...values])),
    all: (statement, values = []) => database.getAllAsync<SqlRow>(statement, [...values]),
  };
}
