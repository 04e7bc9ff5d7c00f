export * from "./opcodes.ts";
export * from "./messages.ts";
export * from "./quotas.ts";
