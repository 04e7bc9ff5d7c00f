import { isAtollError } from "@atoll/protocol";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";

export type ProblemProps = {
  readonly error: unknown;
  /** Tries again what failed. */
  readonly retry?: () => void;
};

/** What the registry said nothing about: the client's words name addresses and status numbers, in English alone. */
const UNREACHABLE: ReadonlySet<string> = new Set(["REGISTRY_UNREACHABLE", "UNAVAILABLE"]);

/** What went wrong and what to do, with the code to name it by. */
export function Problem({ error, retry }: ProblemProps): ReactElement {
  const words = useWords();
  const code = isAtollError(error) ? error.code : "UNKNOWN";
  const said = error instanceof Error ? error.message : words.common.errorTitle;
  const message = UNREACHABLE.has(code) ? words.common.unreachable : said;
  return (
    <div role="alert" className="problem">
      <p>{message}</p>
      <p className="problem-code">
        {words.common.code}: <code>{code}</code>
      </p>
      {retry !== undefined && (
        <Button variant="outline" color="critical" size="compact-sm" onClick={retry}>
          {words.common.retry}
        </Button>
      )}
    </div>
  );
}
