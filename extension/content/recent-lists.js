// @ts-check
"use strict";
// Numbers the lists of findings that the panel has shown. A press in the panel's frame may be about an older
// list than the newest, and must not reach the finding that has taken the place of the one that was meant.
(() => {
  const { tactful } = globalThis;
  const KEPT = 4;

  /** @returns {RecentLists} */
  tactful.recentLists = () => {
    let newest = 0;
    /**
     * The way from the indexes of a list to those of the newest.
     * @type {Map<number, (index: number) => number>}
     */
    let ways = new Map();
    return {
      newest: () => newest,
      add(to) {
        const older = to ? [...ways].slice(-KEPT) : [];
        ways = new Map(
          older.map(([list, way]) => [list, (index) => (way(index) < 0 ? -1 : (to?.(way(index)) ?? -1))]),
        );
        ways.set(++newest, (index) => index);
      },
      indexOf: ({ list, index }) => ways.get(list)?.(index) ?? -1,
    };
  };
})();
