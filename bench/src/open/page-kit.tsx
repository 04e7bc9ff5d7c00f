import { createEnvironment } from "@atoll/protocol";
import { createTheme } from "@atoll/ui/tokens";
import { SurfaceContext, ThemeContext, hostComponents } from "@atoll/ui/host";
import type { Surface } from "@atoll/ui/host";
import type { ComponentType, PropsWithChildren, ReactNode } from "react";

type AnyProps = PropsWithChildren<Record<string, unknown>>;

const surface: Surface = {
  appName: "Journal",
  environment: createEnvironment({ window: { width: 390, height: 844 } }),
  resolveImage: async () => ({ uri: "", release: () => undefined }),
  requestRange: () => undefined,
  registerMethods: () => () => undefined,
};
const theme = createTheme({ scheme: "light" });

/** The kit of a page that carries it along: Atoll's own components, drawn right where the mini-app runs. */
function inPage(name: string): ComponentType<AnyProps> {
  const Host = hostComponents.get(name) as unknown as ComponentType<Record<string, unknown>>;
  return function InPage({ children, ...props }: AnyProps) {
    const data = Object.fromEntries(Object.entries(props).filter(([, value]) => typeof value !== "function"));
    const on = new Set(typeof props["onPress"] === "function" ? ["press"] : []);
    const emit = (): void => void (props["onPress"] as (() => void) | undefined)?.();
    const text = typeof children === "string" ? children : "";
    return (
      <Host id={1} props={data} on={on} text={text} items={null} emit={emit}>
        {children}
      </Host>
    );
  };
}

export const Row = inPage("Row");
export const Text = inPage("Text");
export const Button = inPage("Button");
const InPageScreen = inPage("Screen");

export function Screen({ children }: { readonly children: ReactNode }) {
  return (
    <SurfaceContext value={surface}>
      <ThemeContext value={theme}>
        <InPageScreen>{children}</InPageScreen>
      </ThemeContext>
    </SurfaceContext>
  );
}
