type Method = "error" | "warn" | "info" | "log" | "groupCollapsed" | "groupEnd";

function later(method: Method): (...data: unknown[]) => void {
  return (...data) => {
    // Read at each call: React's development build asks for a console while it loads, before the guest has made one.
    const made: Partial<Record<Method, (...data: unknown[]) => void>> | undefined = globalThis.console;
    made?.[method]?.(...data);
  };
}

/** What React's development build says its warnings on. The build of a development prelude puts it in place of the global's name. */
export const console = {
  error: later("error"),
  warn: later("warn"),
  info: later("info"),
  log: later("log"),
  group: later("groupCollapsed"),
  groupCollapsed: later("groupCollapsed"),
  groupEnd: later("groupEnd"),
};
