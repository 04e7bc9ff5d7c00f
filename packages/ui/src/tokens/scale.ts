/** Space on a 4-point grid, in points. */
export const space = { none: 0, xs: 4, sm: 8, md: 12, lg: 16, xl: 24, xxl: 32, xxxl: 48 } as const;
export type SpaceName = keyof typeof space;

/** Corner radii, in points; `full` makes a pill of any control. */
export const radius = { none: 0, sm: 6, md: 10, lg: 16, full: 999 } as const;
export type RadiusName = keyof typeof radius;

/** One step of the type scale: points at font scale 1. */
export type TypeStep = { readonly size: number; readonly lineHeight: number; readonly tracking: number };

/** The type scale; large steps are set tighter. */
export const type = {
  caption: { size: 12, lineHeight: 16, tracking: 0 },
  small: { size: 13, lineHeight: 18, tracking: -0.05 },
  body: { size: 15, lineHeight: 22, tracking: -0.12 },
  large: { size: 17, lineHeight: 24, tracking: -0.2 },
  title: { size: 20, lineHeight: 26, tracking: -0.3 },
  headline: { size: 24, lineHeight: 30, tracking: -0.5 },
  display: { size: 32, lineHeight: 38, tracking: -0.8 },
} as const satisfies Record<string, TypeStep>;
export type TypeName = keyof typeof type;

/** Weights of the type. */
export const weight = { regular: 400, medium: 500, semibold: 600, bold: 700 } as const;
export type WeightName = keyof typeof weight;

/** Font families of web pages; devices use the system's own. */
export const fonts = {
  sans: '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  mono: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
} as const;

/** Smallest side of anything that can be pressed, in points. */
export const MIN_TARGET = 44;

/** Widest a column of content gets, in points, so that lines stay readable on large surfaces. */
export const MAX_CONTENT_WIDTH = 720;
