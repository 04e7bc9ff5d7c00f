import { REPORT_OUTCOMES } from "@atoll/distribution/registry";
import type { Report, ReportOutcome } from "@atoll/distribution/registry";
import { NativeSelect, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Form } from "../parts/form.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";
import { composeNote } from "./compose-note.ts";

type Resolving = {
  readonly outcome: ReportOutcome;
  readonly rule: string;
  readonly why: string;
  readonly code: number;
};

/** How a report ends: an outcome, the rule that it is by, and why. Taking a version back happens first, so that a report never says what is not so. */
export function ResolveReport({ report }: { readonly report: Report }): ReactElement {
  const { moderation: words } = useWords();
  const { api } = usePortal();
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<ReportOutcome>();
  const { app, reference } = report;
  const resolve = useAct({
    run: async ({ outcome: chosen, rule, why, code }: Resolving) => {
      const note = composeNote(rule, why);
      if (chosen === "taken_back") await api.revoke(app.id, [code], note.slice(0, REASON_LENGTH));
      return api.resolveReport(reference, { outcome: chosen, note });
    },
    done: () => words.done(reference),
    changes: [["reports"], keys.report(reference)],
    after: () => void navigate({ to: "/moderation" }),
  });
  const strict = outcome === "creator_told" || outcome === "taken_back";
  return (
    <section className="card decide" aria-label={words.decide}>
      <h2>{words.decide}</h2>
      <Form
        button={words.decide}
        {...(outcome === "taken_back" && { color: "critical" })}
        send={({ text }) =>
          resolve.mutateAsync({
            outcome: outcome ?? "no_action",
            rule: text("rule"),
            why: text("why"),
            code: Number(text("code")),
          })
        }
      >
        <Radio.Group
          name="outcome"
          label={words.outcome}
          required
          withAsterisk={false}
          value={outcome ?? ""}
          onChange={(value) => setOutcome(REPORT_OUTCOMES.find((each) => each === value))}
        >
          <Stack gap="xs">
            {REPORT_OUTCOMES.map((each) => (
              <Radio
                key={each}
                value={each}
                required
                label={words.outcomes[each]}
                description={words.outcomeHints[each]}
              />
            ))}
          </Stack>
        </Radio.Group>
        {outcome === "taken_back" && (
          <TextInput
            name="code"
            label={words.versionCode}
            defaultValue={report.version?.code ?? ""}
            inputMode="numeric"
            pattern="[1-9][0-9]*"
            title={words.versionNeeded}
            required
            withAsterisk={false}
            dir="ltr"
          />
        )}
        {strict && <RuleField />}
        <Textarea
          name="why"
          label={words.note}
          description={words.noteHint}
          required={!strict}
          withAsterisk={false}
          maxLength={3_800}
          autosize
          minRows={3}
        />
      </Form>
    </section>
  );
}

/** A revocation's reason goes to every host, so it is short. */
const REASON_LENGTH = 200;

function RuleField(): ReactElement {
  const { moderation: words } = useWords();
  const { api } = usePortal();
  const rules = useQuery({ queryKey: keys.rules, queryFn: () => api.reviewRules(), staleTime: Infinity });
  const own = rules.data?.filter(({ id }) => id.startsWith("review/")) ?? [];
  return (
    <NativeSelect
      name="rule"
      label={words.rule}
      required
      withAsterisk={false}
      data={[
        { value: "", label: words.ruleNeeded, disabled: true },
        ...own.map(({ id, summary }) => ({ value: id, label: summary })),
      ]}
      defaultValue=""
    />
  );
}
