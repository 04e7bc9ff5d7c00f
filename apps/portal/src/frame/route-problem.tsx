import type { ErrorComponentProps } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Problem } from "../parts/problem.tsx";
import { useWords } from "../words/use-words.tsx";
import { PlainPage } from "./plain-page.tsx";

/** A page that could not be drawn or fetched. */
export function RouteProblem({ error }: ErrorComponentProps): ReactElement {
  return (
    <PlainPage title={useWords().common.errorTitle}>
      <Problem error={error} retry={() => location.reload()} />
    </PlainPage>
  );
}
