import type { PropsWithChildren } from "react";

/** The kit of the peer: the same components as plain elements, styled by one sheet, as a page inside a frame would have them. */
export const Screen = ({ children }: PropsWithChildren) => <main className="screen">{children}</main>;
export const Row = ({ children }: PropsWithChildren<{ gap?: string }>) => (
  <div className="row">{children}</div>
);
export const Text = ({ children }: PropsWithChildren) => <span className="text">{children}</span>;
export const Button = ({ children, onPress }: PropsWithChildren<{ onPress?: () => void }>) => (
  <button type="button" className="button" onClick={onPress}>
    {children}
  </button>
);
