import { Skeleton, Stack } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useWords } from "../words/use-words.tsx";
import { Problem } from "./problem.tsx";

/** Shorter waits show nothing, which is calmer than a flash. */
const SKELETON_AFTER_MS = 300;

export type QueryViewProps<T> = {
  readonly query: UseQueryResult<T>;
  children(data: T): ReactNode;
};

/** What was asked of the registry: its answer, a skeleton of it, or what went wrong. An older answer stays while a newer one is fetched. */
export function QueryView<T>({ query, children }: QueryViewProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}

/** A quiet outline of what is to come. */
export function Loading(): ReactElement | null {
  const words = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <Stack gap="sm" role="status" aria-label={words.common.loading}>
      <Skeleton height={44} radius="md" />
      <Skeleton height={44} radius="md" />
      <Skeleton height={44} radius="md" width="70%" />
    </Stack>
  );
}
