export { describeReleaseStore } from "./describe-release-store.ts";
export type { DescribeReleaseStore } from "./describe-release-store.ts";
