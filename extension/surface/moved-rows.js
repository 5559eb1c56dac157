// @ts-check
"use strict";
// Notices the rows of a list that have just moved under the pointer: what is pressed then was not meant.
(() => {
  const { tactful } = globalThis;
  const SOON = 400; // milliseconds in which nobody can have seen that the row is another one

  /** @returns {MovedRows} */
  tactful.movedRows = () => {
    /** @type {string[]} */ let keys = [];
    /** When another row took a place, in milliseconds. @type {number[]} */ let since = [];
    return {
      show(now) {
        const at = performance.now();
        since = now.map((key, place) =>
          keys[place] === undefined ? -SOON : keys[place] === key ? since[place] : at,
        );
        keys = now;
      },
      isMeant: (place, isUnfolded, event) =>
        event.detail === 0 ||
        (event.detail === 1 && (isUnfolded || performance.now() - since[place] >= SOON)),
    };
  };
})();
