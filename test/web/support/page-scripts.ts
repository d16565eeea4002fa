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
