// @ts-check
"use strict";
// Calls over a message port, between the content script and the frames that show panel and card. Each side lists its
// methods; the other calls one by name and gets a promise of its answer.
(() => {
  const { tactful } = globalThis;

  /**
   * Serves `methods` on a port and returns the function that calls the other side's. A call to an unknown method is
   * answered with null.
   * @param {MessagePort} port @param {Record<string, (...args: any[]) => unknown>} methods @returns {Call}
   */
  tactful.openRpc = (port, methods) => {
    /** @type {Map<number, (answer: any) => void>} */ const pending = new Map();
    let calls = 0;
    port.onmessage = async ({ data }) => {
      if (data.answers) {
        pending.get(data.answers)?.(data.value);
        pending.delete(data.answers);
        return;
      }
      const method = Object.hasOwn(methods, data.method) ? methods[data.method] : null;
      const value = await method?.(...data.args);
      port.postMessage({ answers: data.call, value: value ?? null });
    };
    return (method, ...args) =>
      new Promise((resolve) => {
        pending.set(++calls, resolve);
        port.postMessage({ call: calls, method, args });
      });
  };
})();
