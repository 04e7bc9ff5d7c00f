import "./clean-up.ts";
import type { ComponentSchema, Json } from "@atoll/protocol";
import type { RenderResult } from "@testing-library/react";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { HostComponent, HostComponentProps } from "../host-component.ts";
import { SurfaceContext } from "../host-component.ts";
import { OverlayLayer } from "../host/overlay/overlay-layer.tsx";
import type { FakeSurface } from "./fake-surface.ts";
import { createFakeSurface } from "./fake-surface.ts";

/** An event as a host half sent it. */
export type Emitted = { readonly event: string; readonly payload: Json; readonly act: boolean };

type Options<S extends ComponentSchema> = {
  readonly props?: HostComponentProps<S>["props"];
  readonly on?: readonly (keyof S["events"] & string)[];
  readonly text?: string;
  readonly children?: ReactNode;
  readonly surface?: FakeSurface;
};

export type RenderedHost<S extends ComponentSchema> = RenderResult & {
  readonly emitted: readonly Emitted[];
  readonly surface: FakeSurface;
  /** Draws again with other props, as after a batch. */
  update(options: Options<S>): void;
};

/** Draws a host half as node 1 of a fake surface, and notes the events it sends. */
export function renderHost<S extends ComponentSchema>(
  HostHalf: HostComponent<S>,
  options: Options<S> = {},
): RenderedHost<S> {
  const emitted: Emitted[] = [];
  const surface = options.surface ?? createFakeSurface();
  const draw = ({ props = {}, on = [], text = "", children = null }: Options<S>): ReactNode => (
    <SurfaceContext value={surface}>
      <OverlayLayer>
        <HostHalf
          id={1}
          props={props as HostComponentProps<S>["props"]}
          on={new Set<string>(on)}
          text={text}
          items={null}
          emit={(event, payload = null, act = false) => void emitted.push({ event, payload, act })}
        >
          {children}
        </HostHalf>
      </OverlayLayer>
    </SurfaceContext>
  );
  const result = render(draw(options));
  return { ...result, emitted, surface, update: (next) => result.rerender(draw({ ...options, ...next })) };
}
