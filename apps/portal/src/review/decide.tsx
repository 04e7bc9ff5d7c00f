import type { Decision, DecisionRule, Version } from "@atoll/distribution/registry";
import { Button, Checkbox, MultiSelect, Radio, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Form } from "../parts/form.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";
import { prepareNote } from "./prepare-note.ts";
import { useKeys } from "./use-keys.ts";

const OUTCOMES: readonly Decision["outcome"][] = ["approved", "changes_requested", "rejected"];

/** The decision on a version: an outcome, reasons by the ids of rules, a note. */
export function Decide({ version }: { readonly version: Version }): ReactElement {
  const { review: words, reviewing } = useWords();
  const { api } = usePortal();
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<Decision["outcome"]>();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const part = useRef<HTMLElement>(null);
  const rules = useQuery({ queryKey: keys.rules, queryFn: () => api.reviewRules(), staleTime: Infinity });
  const [more, setMore] = useState<string[]>([]);
  const decide = useAct({
    run: (decision: Decision) => api.decide(version.id, decision),
    done: (_, { outcome }) => words.decided[outcome],
    changes: [keys.queue, ["version"], ["versions"]],
    after: () => void navigate({ to: "/review" }),
  });
  const begin = (chosen: Decision["outcome"], field: string) => {
    setOutcome(chosen);
    part.current?.querySelector<HTMLElement>(field)?.focus();
  };
  useKeys({
    a: () => begin("approved", "button[type=submit]"),
    r: () => begin("changes_requested", "textarea[name=note]"),
  });
  const prepared = [...picked, ...more].flatMap((id) => reviewing.prepared[id] ?? []);
  return (
    <section ref={part} className="card decide" aria-label={words.decide}>
      <h2>{words.decide}</h2>
      <Form
        button={words.decide}
        send={() =>
          decide.mutateAsync({
            outcome: outcome ?? "changes_requested",
            rules: [...picked, ...more],
            note,
          })
        }
      >
        <Radio.Group
          name="outcome"
          label={words.outcome}
          required
          withAsterisk={false}
          value={outcome ?? ""}
          onChange={(value) => setOutcome(OUTCOMES.find((each) => each === value))}
        >
          <Stack gap="xs">
            {OUTCOMES.map((each) => (
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
        <QueryView query={rules}>
          {(all) => <Reasons rules={all} picked={picked} onPicked={setPicked} more={more} onMore={setMore} />}
        </QueryView>
        <Textarea
          name="note"
          label={words.note}
          description={words.noteHint}
          maxLength={4000}
          autosize
          minRows={3}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {prepared.length > 0 && (
          <Button variant="default" onClick={() => setNote(prepareNote(note, prepared))}>
            {reviewing.prepare}
          </Button>
        )}
      </Form>
    </section>
  );
}

type ReasonsProps = {
  readonly rules: readonly DecisionRule[];
  readonly picked: readonly string[];
  onPicked(rules: readonly string[]): void;
  readonly more: string[];
  onMore(rules: string[]): void;
};

/** What a person judges as a list to tick; what checks judge, to be searched. */
function Reasons({ rules, picked, onPicked, more, onMore }: ReasonsProps): ReactElement {
  const { review: words } = useWords();
  const own = rules.filter(({ id }) => id.startsWith("review/"));
  const checks = rules.filter(({ id }) => !id.startsWith("review/"));
  return (
    <>
      <fieldset className="choices">
        <legend>{words.rules}</legend>
        {own.map(({ id, summary }) => (
          <Checkbox
            key={id}
            label={<span dir="auto">{summary}</span>}
            description={id}
            checked={picked.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onPicked(checked ? [...picked, id] : picked.filter((each) => each !== id))
            }
          />
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
