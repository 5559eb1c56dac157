// @ts-check
// Answers the checks that come over a port. The message that was sent last on the port is kept while the port
// is open, and a later check brings what has changed since; see content/snapshot-change.js.

/**
 * Returns a snapshot after a change.
 * @param {Snapshot} before @param {SnapshotChange} change @returns {Snapshot}
 */
const changed = (before, { fields, start, removed, added, edit }) => {
  const runs = [...before.runs];
  runs.splice(start, removed, ...added);
  if (edit) {
    const { text } = runs[start];
    runs[start] = { ...runs[start], text: text.slice(0, edit.from) + edit.text + text.slice(edit.to) };
  }
  return { ...before, ...fields, runs };
};

/**
 * @param {chrome.runtime.Port} port
 * @param {(request: object) => Promise<unknown>} ask answers a check; what it rejects with is the answer's
 *   `error`
 */
export const answerChecks = (port, ask) => {
  /** @type {Snapshot | undefined} */ let last;
  port.onMessage.addListener(async ({ call, request }) => {
    let answer;
    try {
      const { change, ...rest } = request;
      last = change ? changed(/** @type {Snapshot} */ (last), change) : rest.snapshot;
      answer = await ask({ ...rest, kind: "check", snapshot: last });
    } catch (error) {
      answer = { error: String(error) };
    }
    try {
      port.postMessage({ call, answer });
    } catch {
      // the page has gone meanwhile
    }
  });
};
