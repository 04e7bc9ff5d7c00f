import type { ReactElement, ReactNode } from "react";

export type EmptyProps = {
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  readonly children?: ReactNode;
};

/** What is said where nothing is yet. */
export function Empty({ title, hint, children }: EmptyProps): ReactElement {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p className="muted">{hint}</p>
      {children}
    </div>
  );
}
