import { createFileReleaseStore } from "../node/file-release-store.ts";

/** Run as a process: adds one to the record "count" of the store in a folder, so many times. */
const [folder = "", times = "0"] = process.argv.slice(2);
const store = createFileReleaseStore(folder);
for (let done = 0; done < Number(times); done += 1) {
  await store.exclusive("count", async () => {
    const count = Number((await store.readRecord("count")) ?? 0);
    await store.writeRecord("count", String(count + 1));
  });
}
