export * from "./metadata/statement.ts";
export * from "./metadata/content-index.ts";
