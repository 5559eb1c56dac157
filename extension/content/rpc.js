// @ts-check
"use strict";
// Remote calls over a message port between the content script and the frames of panel and card. Each side
// provides methods. The other side calls them by name and gets a promise of the result.
(() => {
  const { tactful } = globalThis;

  /**
   * Serves `methods` on a port and returns a function that calls the methods of the other side. A call to an
   * unknown method returns null.
   * @param {MessagePort} port @param {Record<string, (...args: any[]) => unknown>} methods @returns {Call}
   */
  tactful.openRpc = (port, methods) => {
    /** @type {Map<number, (answer: any) => void>} */ const pending = new Map();
    let calls = 0;
    port.onmessage = async ({ data }) => {
      if (data.resultOf) {
        pending.get(data.resultOf)?.(data.value);
        pending.delete(data.resultOf);
        return;
      }
      const method = Object.hasOwn(methods, data.method) ? methods[data.method] : null;
      const value = await method?.(...data.args);
      port.postMessage({ resultOf: data.call, value: value ?? null });
    };
    return (method, ...args) =>
      new Promise((resolve) => {
        pending.set(++calls, resolve);
        port.postMessage({ call: calls, method, args });
      });
  };
})();
