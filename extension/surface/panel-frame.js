// @ts-check
"use strict";
// The panel's header with its menu, and its footer of two lines: when to write and what was read, which
// unfold if they are cut, and the dates with the way to all people.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {Call} call @param {{toggle(): void}} help the list of keyboard shortcuts
   * @returns {{header: HTMLElement, readingTone: HTMLElement, show(report: ShownReport | null): void}}
   */
  tactful.panelHeader = (call, help) => {
    const { make, button, message } = tactful;
    /** @param {string} sign @param {string} name @param {() => void} press */
    const tool = (sign, name, press) => {
      const made = button("tool", sign, press);
      made.setAttribute("aria-label", name);
      made.title = name;
      return made;
    };
    const menu = make("div", "menu");
    menu.id = "menu";
    menu.hidden = true;
    menu.setAttribute("role", "group");
    menu.setAttribute("aria-label", message("moreActions"));
    const open = (/** @type {boolean} */ wanted) => {
      menu.hidden = !wanted;
      dots.setAttribute("aria-expanded", String(wanted));
    };
    const dots = tool("⋯", message("moreActions"), () => open(menu.hidden === true));
    dots.setAttribute("aria-expanded", "false");
    dots.setAttribute("aria-controls", "menu");
    const entry = (/** @type {string} */ key, /** @type {() => void} */ press) => {
      const made = button("entry", message(key), () => {
        open(false);
        press();
      });
      menu.append(made);
      return made;
    };
    const notFollowUp = entry("notFollowUp", () => void call("treatAs", "ordinary"));
    entry("keys", () => help.toggle());
    entry("moveOn", () => void call("moveOn"));
    entry("atSend", () => void call("toggleAtSend"));
    document.addEventListener("pointerdown", ({ target }) => {
      const isMenu = target instanceof Element && target.closest(".menu, [aria-controls=menu]");
      if (!isMenu) open(false);
    });

    // Beside the name, so that nothing moves when it comes and goes. It is not announced.
    const readingTone = make("span", "reading-tone", message("readingTone"));
    readingTone.hidden = true;
    const tools = make(
      "div",
      "tools",
      tool("–", message("foldPanel"), () => void call("fold", true)),
      dots,
      tool("×", message("closePanel"), () => void call("close")),
      menu,
    );
    const header = make("header", "", icon(), make("strong", "name", "Tactful"), readingTone, tools);
    tactful.draggable(header, call);
    return {
      header,
      readingTone,
      /** Offers what fits the report. */
      show(report) {
        notFollowUp.hidden = !report?.candidate || !report.english;
      },
    };
  };

  /** Draws the product's icon. */
  const icon = () => {
    const element = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return made;
    };
    const line = { fill: "none", "stroke-linecap": "round" };
    const drawn = element("svg", {
      viewBox: "0 0 128 128",
      width: "18",
      height: "18",
      "aria-hidden": "true",
    });
    drawn.append(
      element("rect", { x: "6", y: "14", width: "116", height: "92", rx: "18", fill: "#0b5c63" }),
      element("path", { d: "M34 100 34 124 60 102Z", fill: "#0b5c63" }),
      element("path", { ...line, d: "M28 42H100M28 62H74", stroke: "#fff", "stroke-width": "10" }),
      element("path", {
        ...line,
        d: "M28 86q8-12 16 0t16 0 16 0 16 0",
        stroke: "#ffb84d",
        "stroke-width": "8",
      }),
    );
    return drawn;
  };

  /** @param {Call} call @returns {{element: HTMLElement, show(state: PanelState): void}} */
  tactful.panelFooter = (call) => {
    const { make, button, message } = tactful;
    const when = make("span", "when");
    const reading = make("span", "reading");
    // What is cut is whole when the line is unfolded.
    const about = make("details", "about", make("summary", "", when, " ", reading));
    const dates = tactful.datesForm((days) => call("saveDates", days));
    const people = button("link", message("followUps"), () => void call("openPeople"));
    const element = make("footer", "footer", about, dates.element, people);
    return {
      element,
      show({ report, what, verdict }) {
        reading.textContent = what?.reading ?? "";
        when.textContent = verdict?.when ?? "";
        when.hidden = !when.textContent;
        about.hidden = !reading.textContent && when.hidden;
        dates.show(report?.dates ?? null);
        element.hidden = !report;
      },
    };
  };
})();
