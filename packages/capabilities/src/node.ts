export type { ResolveName } from "./network/guarded-lookup/node.ts";
export { createNodeTransport } from "./network/node.ts";
export type { NodeTransportOptions } from "./network/node.ts";
export { createNodeSockets } from "./network/sockets/node.ts";
export type { NodeSocketsOptions } from "./network/sockets/node.ts";
