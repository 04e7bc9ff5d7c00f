import { createEnvironment } from "@atoll/protocol/wire";
import type { Environment, Json } from "@atoll/protocol";
import type { ImageSource, Surface } from "../host-component.ts";

/** A surface that notes what was asked of it. */
export type FakeSurface = Surface & {
  readonly ranges: { listId: number; start: number; end: number }[];
  readonly images: { source: ImageSource; released: boolean }[];
  /** Calls a method that a host half offers. */
  invoke(nodeId: number, method: string, params?: Json): void;
};

export const TEST_ENVIRONMENT: Environment = createEnvironment({ window: { width: 390, height: 844 } });

type FakeOptions = {
  readonly environment?: Partial<Environment>;
  readonly resolveUri?: (source: ImageSource) => Promise<string>;
  readonly onRange?: (listId: number, start: number, end: number) => void;
};

export function createFakeSurface(options: FakeOptions = {}): FakeSurface {
  const methods = new Map<string, (params: Json) => void>();
  const ranges: FakeSurface["ranges"] = [];
  const images: FakeSurface["images"] = [];
  return {
    appName: "Journal",
    environment: { ...TEST_ENVIRONMENT, ...options.environment },
    ranges,
    images,
    async resolveImage(source) {
      const uri = await (options.resolveUri?.(source) ?? `https://images.test/${JSON.stringify(source)}`);
      const image = { source, released: false };
      images.push(image);
      return { uri, release: () => void (image.released = true) };
    },
    requestRange(listId, start, end) {
      ranges.push({ listId, start, end });
      options.onRange?.(listId, start, end);
    },
    registerMethods(nodeId, offered) {
      for (const [name, method] of Object.entries(offered)) methods.set(`${nodeId}.${name}`, method);
      return () => {
        for (const name of Object.keys(offered)) methods.delete(`${nodeId}.${name}`);
      };
    },
    invoke(nodeId, method, params = null) {
      methods.get(`${nodeId}.${method}`)?.(params);
    },
  };
}
