import type { Decision, DecisionRule, Version } from "@atoll/distribution/registry";
import { Checkbox, MultiSelect, Radio, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Form } from "../parts/form.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";

const OUTCOMES: readonly Decision["outcome"][] = ["approved", "changes_requested", "rejected"];

/** The decision on a version: an outcome, reasons by the ids of rules, a note. */
export function Decide({ version }: { readonly version: Version }): ReactElement {
  const { review: words } = useWords();
  const { api } = usePortal();
  const navigate = useNavigate();
  const rules = useQuery({ queryKey: keys.rules, queryFn: () => api.reviewRules(), staleTime: Infinity });
  const [more, setMore] = useState<string[]>([]);
  const decide = useAct({
    run: (decision: Decision) => api.decide(version.id, decision),
    done: (_, { outcome }) => words.decided[outcome],
    changes: [keys.queue, ["version"], ["versions"]],
    after: () => void navigate({ to: "/review" }),
  });
  return (
    <section className="card decide" aria-label={words.decide}>
      <h2>{words.decide}</h2>
      <Form
        button={words.decide}
        send={({ text, list }) =>
          decide.mutateAsync({
            outcome: OUTCOMES.find((each) => each === text("outcome")) ?? "changes_requested",
            rules: [...list("rules"), ...more],
            note: text("note"),
          })
        }
      >
        <Radio.Group name="outcome" label={words.outcome} required withAsterisk={false}>
          <Stack gap="xs">
            {OUTCOMES.map((outcome) => (
              <Radio
                key={outcome}
                value={outcome}
                required
                label={words.outcomes[outcome]}
                description={words.outcomeHints[outcome]}
              />
            ))}
          </Stack>
        </Radio.Group>
        <QueryView query={rules}>{(all) => <Reasons rules={all} more={more} onMore={setMore} />}</QueryView>
        <Textarea
          name="note"
          label={words.note}
          description={words.noteHint}
          maxLength={4000}
          autosize
          minRows={3}
        />
      </Form>
    </section>
  );
}

type ReasonsProps = {
  readonly rules: readonly DecisionRule[];
  readonly more: string[];
  onMore(rules: string[]): void;
};

/** What a person judges as a list to tick; what checks judge, to be searched. */
function Reasons({ rules, more, onMore }: ReasonsProps): ReactElement {
  const { review: words } = useWords();
  const own = rules.filter(({ id }) => id.startsWith("review/"));
  const checks = rules.filter(({ id }) => !id.startsWith("review/"));
  return (
    <>
      <fieldset className="choices">
        <legend>{words.rules}</legend>
        {own.map(({ id, summary }) => (
          <Checkbox key={id} name="rules" value={id} label={summary} description={id} />
        ))}
      </fieldset>
      <MultiSelect
        label={words.moreRules}
        data={checks.map(({ id }) => id)}
        value={more}
        onChange={onMore}
        searchable
        clearable
        hidePickedOptions
        dir="ltr"
      />
    </>
  );
}
