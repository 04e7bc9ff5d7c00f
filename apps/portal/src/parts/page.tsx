import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ReactElement, ReactNode } from "react";
import { useWords } from "../words/use-words.tsx";

export type Crumb = { readonly label: string; readonly to: string };

export type PageProps = {
  readonly title: string;
  /** Pages above this one, the first first. */
  readonly above?: readonly Crumb[];
  readonly intro?: string | undefined;
  /** Beside the title: a state, a clock. */
  readonly aside?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the portal: where it is, what it is called, what one does here. */
export function Page({ title, above = [], intro, aside, action, children }: PageProps): ReactElement {
  const words = useWords();
  useEffect(() => {
    document.title = `${title} · Atoll`;
  }, [title]);
  return (
    <>
      {above.length > 0 && (
        <nav aria-label={words.nav.breadcrumbs} className="crumbs">
          <ol>
            {above.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {aside}
        </div>
        {action !== undefined && <div className="page-action">{action}</div>}
      </header>
      {intro !== undefined && <p className="muted page-intro">{intro}</p>}
      {children}
    </>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  hint,
  action,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {action}
      </div>
      {hint !== undefined && <p className="muted">{hint}</p>}
      {children}
    </section>
  );
}
