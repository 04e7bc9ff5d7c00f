import type { Report } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";

/** Until when a report is to be decided; late ones stand out. */
export function ReportClock({ report }: { readonly report: Report }): ReactElement {
  const { moderation: words } = useWords();
  const format = useFormat();
  const { dueAt, resolution } = report;
  if (resolution !== null)
    return (
      <time className="clock" dateTime={resolution.at}>
        {format.date(resolution.at)}
      </time>
    );
  const late = isPast(dueAt);
  const at = format.ago(dueAt);
  return (
    <time className={late ? "clock clock-late" : "clock"} dateTime={dueAt} title={format.date(dueAt)}>
      {late ? words.lateAt(at) : words.dueAt(at)}
    </time>
  );
}

function isPast(iso: string): boolean {
  return Date.parse(iso) < Date.now();
}
