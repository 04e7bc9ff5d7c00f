export * from "./opcodes.ts";
export * from "./environment.ts";
export * from "./messages.ts";
export * from "./quotas.ts";
