import { fixtures, FIXTURE_COMPONENTS } from "@atoll/protocol/fixtures";
import type { FixtureNode } from "@atoll/protocol/fixtures";
import { describe, expect, it } from "vitest";
import { createTestApp, createTestHost, settle } from "../testing/test-host.ts";
import type { RemoteNode } from "../tree/remote-tree.ts";

function toFixture(node: RemoteNode): FixtureNode {
  if (node.text !== undefined) return { id: node.id, text: node.text };
  return {
    id: node.id,
    component: node.component,
    props: { ...node.props } as never,
    on: [...node.on].sort(),
    children: node.children.map(toFixture),
  };
}

async function replay(messages: readonly string[], quotas: object = {}) {
  const { host, sandboxes } = createTestHost({
    quotas,
    host: { components: FIXTURE_COMPONENTS },
  });
  const session = host.open(createTestApp());
  await settle();
  for (const message of messages) sandboxes[0]?.say(message);
  return { session, tree: session.tree.root.children.map(toFixture) };
}

describe("a host replays the recorded streams of the protocol", () => {
  it.each(fixtures.valid.map((fixture) => [fixture.title, fixture] as const))(
    "%s",
    async (_title, fixture) => {
      const { session, tree } = await replay(fixture.messages());
      expect(session.end()).toBe(undefined);
      expect(tree).toEqual(fixture.tree);
    },
  );

  it.each(fixtures.hostile.map((fixture) => [fixture.title, fixture] as const))(
    "%s",
    async (_title, fixture) => {
      const { session, tree } = await replay(fixture.messages(), fixture.quotas);
      expect(session.end()?.code).toBe(fixture.code);
      expect(tree).toEqual(fixture.tree);
    },
  );
});
