import type { AskPortal } from "./portal-api.ts";
import { telemetryReportSchema } from "./telemetry-schemas.ts";
import type { TelemetryRange, TelemetryReport } from "./telemetry-schemas.ts";

/** What a team reads of its mini-app on devices. */
export type TelemetryCalls = {
  /** `version` is a code; all versions when left out. */
  telemetry(
    appId: string,
    query: { readonly days: TelemetryRange; readonly version?: number },
  ): Promise<TelemetryReport>;
};

/** The portal's calls about telemetry. */
export function telemetryCalls(ask: AskPortal): TelemetryCalls {
  return {
    telemetry: (appId, { days, version }) => {
      const query = new URLSearchParams({
        days: String(days),
        ...(version !== undefined && { version: String(version) }),
      });
      return ask(
        "GET",
        `/apps/${encodeURIComponent(appId)}/telemetry?${query.toString()}`,
        telemetryReportSchema,
      );
    },
  };
}
