/** Oldest Node that the product's packages run on. */
const OLDEST = [20, 19];

/** A sentence to print when this Node is too old; undefined when it will do. */
export function oldNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `Loopwright needs Node.js ${OLDEST.join('.')} or newer; this is ${version}. Get one from https://nodejs.org and try again.`;
}

/** Ends the process with a clear sentence rather than with the first error of a package. */
export function refuseOldNode() {
  const sentence = oldNode(process.versions.node);
  if (!sentence) return;
  console.error(sentence);
  process.exit(1);
}
