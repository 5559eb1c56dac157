// @ts-check
// Attempts of a hostile page to read our texts with its own scripts. Each function runs in the page. Its
// result is compared with the texts in panel and card.

/**
 * Searches, selects, copies and points at everything. Returns all resulting texts, and the phrases that
 * behave differently from nonsense words. Self-contained, because it is sent to the page as text.
 * @param {string[]} phrases @returns {{texts: Record<string, string>, oracles: string[]}}
 */
function readEverything(phrases) {
  /** @type {Record<string, string>} */ const texts = {};
  /** @type {string[]} */ const oracles = [];
  const attempt = (/** @type {() => unknown} */ what) => {
    try {
      return String(what());
    } catch (error) {
      return `throws ${/** @type {Error} */ (error).name}`;
    }
  };
  const selection = () => /** @type {Selection} */ (getSelection());
  const selected = () =>
    attempt(() => selection()) + attempt(() => selection().getRangeAt(0).cloneContents().textContent);
  const clear = () => attempt(() => selection().removeAllRanges());
  const find = /** @type {any} */ (window).find.bind(window);

  // Search, in every way the browser offers; a search that gives other results for our words than for
  // nonsense is an oracle.
  const search = (/** @type {string} */ phrase) => {
    const answers = [];
    for (const [backwards, whole, inFrames] of [
      [false, false, false],
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [true, false, true],
    ]) {
      clear();
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur?.();
      answers.push(
        attempt(() => find(phrase, false, backwards, true, whole, inFrames)),
        selected(),
        document.activeElement?.tagName,
      );
    }
    return JSON.stringify(answers);
  };
  const nonsense = search("qxzvbnwkj");
  for (const phrase of phrases) {
    const answer = search(phrase);
    if (answer !== nonsense) oracles.push(`find("${phrase}"): ${answer}`);
  }

  // Selection, from everywhere to everywhere.
  clear();
  texts.selectAll = attempt(() => document.execCommand("selectAll")) + selected();
  const host = document.documentElement.lastElementChild;
  for (const [name, select] of Object.entries({
    range: () => selection().selectAllChildren(document.documentElement),
    host: () => host && selection().selectAllChildren(host),
    extent: () =>
      selection().setBaseAndExtent(
        document.documentElement,
        0,
        document.documentElement,
        document.documentElement.childNodes.length,
      ),
    modify: () => {
      selection().collapse(document.body, 0);
      for (let step = 0; step < 200; step++) selection().modify("extend", "forward", "word");
    },
    boundary: () => {
      selection().collapse(document.body, 0);
      selection().modify("extend", "forward", "documentboundary");
    },
  })) {
    clear();
    attempt(select);
    texts[name] = selected();
    attempt(() => document.execCommand("selectAll"));
    texts[`${name}, then all`] = selected();
  }

  // Copy.
  const copied = (/** @type {ClipboardEvent} */ event) => {
    texts.copy = `${texts.copy ?? ""}${selected()}${attempt(() => event.clipboardData?.getData("text/plain"))}`;
  };
  addEventListener("copy", copied, true);
  attempt(() => selection().selectAllChildren(document.documentElement));
  attempt(() => document.execCommand("copy"));
  removeEventListener("copy", copied, true);
  clear();

  // The elements under each point.
  const under = new Set();
  for (let x = 4; x < innerWidth; x += 16) {
    for (let y = 4; y < innerHeight; y += 12) {
      const caret = document.caretPositionFromPoint?.(x, y);
      if (caret) under.add(attempt(() => caret.offsetNode.textContent));
      const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
      if (range) under.add(attempt(() => range.startContainer.textContent));
      for (const element of document.elementsFromPoint(x, y))
        under.add(
          attempt(
            () =>
              `${element.tagName} ${element.textContent} ${[...element.attributes].map((a) => a.value).join()}`,
          ),
        );
    }
  }
  texts.points = [...under].join("\n");

  // Texts from the page's own objects.
  texts.text = `${document.documentElement.textContent} ${document.documentElement.innerText} ${document.documentElement.outerHTML}`;
  texts.host = host
    ? `${host.textContent} ${attempt(() => /** @type {HTMLElement} */ (host).innerText)} ${attempt(() => host.shadowRoot)} ${attempt(() => /** @type {any} */ (host).ariaLabel)} ${attempt(() => /** @type {any} */ (host).computedName)} ${attempt(() => getComputedStyle(host, "::before").content)}`
    : "";
  texts.frames = `${window.length} ${attempt(() => window[0])} ${attempt(() => /** @type {any} */ (window.frames)[0]?.name)} ${document.querySelectorAll("iframe, frame, object, embed").length} ${attempt(() => Object.keys(window).filter((key) => /tactful/i.test(key)))}`;
  texts.performance = performance
    .getEntries()
    .map((entry) => `${entry.entryType} ${entry.name} ${JSON.stringify(entry)}`)
    .join("\n");
  texts.highlights = [...CSS.highlights]
    .map(([name, highlight]) => `${name} ${highlight.type} ${highlight.priority}`)
    .join("\n");
  texts.styles = [...document.adoptedStyleSheets, ...document.styleSheets]
    .flatMap((sheet) => attempt(() => [...sheet.cssRules].map((rule) => rule.cssText).join(" ")))
    .join(" ");
  return { texts, oracles };
}

/**
 * Returns what a page learns from hit tests: the edges of panel and card, and the underlined words.
 */
function seeShapes() {
  const host = document.documentElement.lastElementChild;
  let [left, top, right, bottom, count] = [Infinity, Infinity, 0, 0, 0];
  for (let x = 0; x < innerWidth; x += 5) {
    for (let y = 0; y < innerHeight; y += 5) {
      if (document.elementFromPoint(x, y) !== host) continue;
      [left, top, right, bottom, count] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x),
        Math.max(bottom, y),
        count + 1,
      ];
    }
  }
  const marks = [...CSS.highlights]
    .map(
      ([name, highlight]) =>
        `${name}: ${[...highlight].map((range) => `${range.toString()}@${/** @type {Range} */ (range).startOffset}`).join("; ")}`,
    )
    .sort();
  return { panel: [left, top, right, bottom, count], marks };
}

/** Records all events that reach the page's listeners. Runs before our scripts. */
function listen() {
  /** @type {string[]} */ const heard = [];
  Object.assign(window, { heard });
  const kinds = [
    "keydown",
    "keypress",
    "keyup",
    "beforeinput",
    "input",
    "change",
    "pointerdown",
    "pointerup",
    "mousedown",
    "mouseup",
    "click",
    "focusin",
    "focusout",
    "focus",
    "blur",
    "selectionchange",
    "selectstart",
    "copy",
    "cut",
    "paste",
    "dragstart",
    "drop",
    "message",
    "messageerror",
    "submit",
    "securitypolicyviolation",
    "error",
  ];
  for (const kind of kinds) {
    addEventListener(
      kind,
      (event) => {
        const target = /** @type {any} */ (event.composedPath()[0] ?? event.target);
        heard.push(
          `${kind} ${target?.tagName ?? target?.nodeName ?? "window"} ${/** @type {any} */ (event).key ?? ""} ${/** @type {any} */ (event).data ?? ""} ${/** @type {any} */ (event).origin ?? ""} ${/** @type {any} */ (event).blockedURI ?? ""}`,
        );
      },
      true,
    );
  }
  // All values that pass through functions that the page may replace.
  /** @type {string[]} */ const caught = [];
  Object.assign(window, { caught });
  const spy = (/** @type {any} */ owner, /** @type {string} */ name) => {
    const own = owner?.[name];
    if (typeof own !== "function") return;
    owner[name] = function (/** @type {any[]} */ ...args) {
      try {
        caught.push(`${name} ${JSON.stringify(args)}`);
      } catch {
        caught.push(name);
      }
      return own.apply(this, args);
    };
  };
  for (const [owner, name] of /** @type {[any, string][]} */ ([
    [MessagePort.prototype, "postMessage"],
    [window, "postMessage"],
    [Element.prototype, "attachShadow"],
    [Element.prototype, "append"],
    [Node.prototype, "appendChild"],
    [Node.prototype, "insertBefore"],
    [HTMLElement.prototype, "showPopover"],
    [EventTarget.prototype, "dispatchEvent"],
    [Element.prototype, "setAttribute"],
    [CSSStyleSheet.prototype, "replaceSync"],
    [Promise.prototype, "then"],
    [JSON, "stringify"],
  ]))
    if (name !== "stringify" && name !== "then") spy(owner, name);
  for (const type of ["resource", "navigation", "longtask", "layout-shift", "element", "event"]) {
    try {
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => {
          caught.push(`${entry.entryType} ${JSON.stringify(entry)}`);
        }),
      ).observe({ type, buffered: true });
    } catch {
      // the browser has no such entries
    }
  }
}

module.exports = { readEverything, seeShapes, listen };
