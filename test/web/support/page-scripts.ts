/** Scripts that watch a page from inside it. */

/** Tells the binding `reportViolation` what the page's own policy refused. */
export const reportViolations = `document.addEventListener('securitypolicyviolation', (event) =>
  window.reportViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));`;

/** Every layout shift, those after a key press too, and every dialog, in `seen`. */
export const countShiftsAndDialogs = `
  window.seen = { shifts: [], dialogs: 0 };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      seen.shifts.push(value + ' ' + sources.map(({ node }) => node && (node.className || node.nodeName)).join(', '));
  }).observe({ type: 'layout-shift', buffered: true });
  const showModal = HTMLDialogElement.prototype.showModal;
  HTMLDialogElement.prototype.showModal = function () { seen.dialogs += 1; return showModal.call(this); };`;

/** All that the page's databases and its storage hold, as one text; bytes as characters, so that words in them would show. */
export const everythingOnDevice = `(async () => {
  const readable = (_, value) =>
    value instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(value))
    : ArrayBuffer.isView(value) ? String.fromCharCode(...value) : value;
  const asked = (request) => new Promise((resolve, reject) =>
    Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      found.push(...(await asked(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  return JSON.stringify(found, readable) + JSON.stringify(Object.entries(localStorage));
})()`;
