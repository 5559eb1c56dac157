// @ts-check
"use strict";
// Sends checks to the worker over one port. The worker knows the message that was sent last on a port, so
// only changes are sent. If the worker is stopped, the browser closes the port, and the whole message is sent
// on a new one.
(() => {
  const { tactful } = globalThis;
  const REST = 10_000; // milliseconds after the last answer; an open port must keep no worker awake
  const TRIES = 3; // of a check whose worker is stopped
  const PAUSE = 100; // milliseconds before the next try

  /**
   * Returns a function that sends a check and resolves to its answer. It rejects if the worker cannot be
   * reached.
   * @returns {Ask}
   */
  tactful.checkPort = () => {
    /** @type {chrome.runtime.Port | null} */ let port = null;
    /** The snapshot that was sent last on the port. @type {Snapshot | null} */ let last = null;
    let calls = 0;
    let timer = 0;
    /**
     * @typedef {{request: Extract<PageRequest, {kind: "check"}>, tries: number,
     *   resolve: (answer: any) => void, reject: (error: unknown) => void}} Pending
     * @type {Map<number, Pending>}
     */
    const pending = new Map();

    const close = () => {
      clearTimeout(timer);
      port?.disconnect();
      port = last = null;
    };
    const open = () => {
      const opened = chrome.runtime.connect({ name: "check" });
      opened.onMessage.addListener(({ call, answer }) => {
        pending.get(call)?.resolve(answer);
        pending.delete(call);
        clearTimeout(timer);
        timer = window.setTimeout(() => pending.size || close(), REST);
      });
      opened.onDisconnect.addListener(() => {
        const why = chrome.runtime?.lastError?.message ?? "the worker was stopped";
        if (port === opened) port = last = null;
        const unanswered = [...pending.values()];
        pending.clear();
        for (const one of unanswered) {
          if (one.tries >= TRIES) one.reject(new Error(why));
          else setTimeout(send, PAUSE, { ...one, tries: one.tries + 1 });
        }
      });
      return opened;
    };
    /** @param {Pending} one */
    const send = (one) => {
      const { snapshot, ...request } = one.request;
      try {
        port ??= open();
        const change = last && tactful.snapshotChange(last, snapshot);
        port.postMessage({ call: ++calls, request: change ? { ...request, change } : one.request });
        last = snapshot;
        pending.set(calls, one);
      } catch (error) {
        one.reject(error); // the extension was updated or removed
      }
    };
    // A page that the browser keeps for later must have no open port.
    addEventListener("pagehide", close);

    return /** @type {Ask} */ (
      (request) =>
        new Promise((resolve, reject) =>
          send({ request: /** @type {Pending["request"]} */ (request), tries: 1, resolve, reject }),
        )
    );
  };
})();
