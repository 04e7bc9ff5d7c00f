import { Component } from "react";
import type { ReactNode } from "react";

export type SurfaceBoundaryProps = {
  /** Told once, with what was thrown. */
  readonly onError: (error: unknown) => void;
  readonly children: ReactNode;
};

/** Keeps a fault of one mini-app's drawing from reaching the host app: what threw is no longer drawn. */
export class SurfaceBoundary extends Component<SurfaceBoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
