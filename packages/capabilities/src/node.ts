export { createNodeTransport } from "./network/node.ts";
export type { NodeTransportOptions, ResolveName } from "./network/node.ts";
