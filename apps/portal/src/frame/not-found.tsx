import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";
import { PlainPage } from "./plain-page.tsx";

/** What an address says that leads nowhere. */
export function NotFound(): ReactElement {
  const { common } = useWords();
  return (
    <PlainPage title={common.notFound}>
      <p>{common.notFoundHint}</p>
      <p>
        <Link to="/">{common.home}</Link>
      </p>
    </PlainPage>
  );
}
