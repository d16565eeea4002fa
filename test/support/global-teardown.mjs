export default async function globalTeardown() {
  await globalThis.removeTestAccount?.();
  await globalThis.stopTestServer?.();
}
