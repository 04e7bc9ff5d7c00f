/** Builds once what several test files share; runs before the first of them. */
export async function setup(): Promise<void> {}
