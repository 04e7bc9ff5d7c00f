import type { PreviewLink, Version } from "@atoll/distribution/registry";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../../api/portal-context.ts";
import { Section } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useAct } from "../../session/use-act.ts";
import { useWords } from "../../words/use-words.tsx";
import { PreviewDevice } from "./preview-device.tsx";

/** The version under review in the real host, once the reviewer asks for it. Each opening is by a new link and starts with nothing. */
export function LivePreview({ version }: { readonly version: Version }): ReactElement {
  const { preview: words } = useWords();
  const { api } = usePortal();
  const [opened, setOpened] = useState<{ readonly link: PreviewLink; readonly times: number }>();
  const open = useAct({
    run: () => api.preview(version.id),
    after: (link) => setOpened((last) => ({ link, times: (last?.times ?? 0) + 1 })),
  });
  const start = () => open.mutate(undefined);
  return (
    <Section
      title={words.title}
      hint={words.hint}
      action={
        <Button
          variant={opened === undefined ? "filled" : "default"}
          loading={open.isPending}
          onClick={start}
        >
          {opened === undefined ? words.open : words.again}
        </Button>
      }
    >
      {open.isError && <Problem error={open.error} retry={start} />}
      {opened !== undefined && <PreviewDevice key={opened.times} link={opened.link} app={version.app} />}
    </Section>
  );
}
