import type { AreaProvider } from "../provider.ts";
import type { HapticsSchema } from "./schema.ts";

export type FakeHapticsOptions = {
  /** What was felt is added here: "impact medium", "notification success", "selection". */
  readonly felt?: string[];
};

/** A device whose vibrations a test can read. */
export function createFakeHaptics(options: FakeHapticsOptions = {}): AreaProvider<HapticsSchema> {
  const { felt = [] } = options;
  const feel = async (what: string): Promise<null> => {
    felt.push(what);
    return null;
  };
  return {
    impact: ({ style }) => feel(`impact ${style}`),
    notification: ({ type }) => feel(`notification ${type}`),
    selection: () => feel("selection"),
  };
}
