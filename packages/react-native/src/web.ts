export { createWebGrantStore } from "./stores/web-grant-store.ts";
export { createWebReceiptStore } from "./stores/web-receipt-store.ts";
export { openHostDatabase } from "./stores/host-database.ts";
export type { HostDatabaseOptions, RunOnTable } from "./stores/host-database.ts";
