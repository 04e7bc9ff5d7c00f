/** Legacy codes of the names that have one. */
const CODES: Readonly<Record<string, number>> = {
  IndexSizeError: 1,
  HierarchyRequestError: 3,
  WrongDocumentError: 4,
  InvalidCharacterError: 5,
  NoModificationAllowedError: 7,
  NotFoundError: 8,
  NotSupportedError: 9,
  InvalidStateError: 11,
  SyntaxError: 12,
  InvalidModificationError: 13,
  NamespaceError: 14,
  InvalidAccessError: 15,
  TypeMismatchError: 17,
  SecurityError: 18,
  NetworkError: 19,
  AbortError: 20,
  URLMismatchError: 21,
  QuotaExceededError: 22,
  TimeoutError: 23,
  InvalidNodeTypeError: 24,
  DataCloneError: 25,
};

/** The web's DOMException: an Error whose `name` says what kind it is. */
export class DOMException extends Error {
  constructor(message: string = "", name: string = "Error") {
    super(String(message));
    hide(this, "name", String(name));
    hide(this, "code", Object.hasOwn(CODES, String(name)) ? CODES[String(name)] : 0);
  }

  declare readonly code: number;

  get [Symbol.toStringTag](): string {
    return "DOMException";
  }
}

for (const name of Object.keys(CODES)) {
  const constant = { value: CODES[name], enumerable: true };
  Object.defineProperty(DOMException, constantName(name), constant);
  Object.defineProperty(DOMException.prototype, constantName(name), constant);
}

/** "AbortError" → "ABORT_ERR", as WebIDL names the legacy constants. */
function constantName(name: string): string {
  if (name === "URLMismatchError") return "URL_MISMATCH_ERR";
  return `${name
    .slice(0, -5)
    .replace(/(?!^)([A-Z])/g, "_$1")
    .toUpperCase()}_ERR`;
}

function hide(error: object, key: string, value: unknown): void {
  Object.defineProperty(error, key, { value, configurable: true });
}
