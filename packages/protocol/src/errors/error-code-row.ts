/** One row of the table of codes: what a code means, wherever it appears. */
export type ErrorCodeRow = {
  readonly kind: "call" | "session" | "wire" | "package" | "delivery" | "registry" | "tool";
  /** HTTP status of the registry's answer; 422 for `package` codes. */
  readonly status?: number;
  readonly retryable: boolean;
  readonly summary: string;
};
