export { DialogHost } from "./dialog/host.tsx";
export { hostComponents } from "./host/components.ts";
export type { AnyHostComponent } from "./host/drawn-by.ts";
export { OverlayLayer } from "./host/overlay/overlay-layer.tsx";
export { ThemeContext, useTheme } from "./host/theme-context.ts";
export { SurfaceContext, useSurface } from "./host-component.ts";
export type {
  HostComponent,
  HostComponentProps,
  ImageSource,
  Surface,
  VirtualItems,
} from "./host-component.ts";
export { ToastHost } from "./toast/host.tsx";
