// @ts-check
"use strict";
// The card at marked words: what is wrong, why, what to do, the change it offers, the ways not to be told of it. Text only.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const WHY_NOT = {
    gone: "The box is no longer there.",
    "read-only": "The box cannot be written in just now.",
    composing: "Finish the word you are writing first, then press again.",
    changed: "The words have changed meanwhile.",
    refused: "This editor did not take the change; your draft is as it was.",
    spoilt: "This editor did something else with the change. Press Ctrl+Z, or Command+Z on a Mac, to take it back.",
  };
  /** The ways to ignore a finding, plainly named; whom it is written to completes the third. */
  const CHOICES = /** @type {const} */ ([["once", "This time"], ["message", "In this message"], ["person", "For "], ["never", "Never show this"]]);

  /** @param {PanelActions} on */
  tactful.card = (on) => {
    const { make } = tactful;
    const card = make("section", "card");
    card.hidden = true;
    card.setAttribute("aria-label", "Why this is marked");
    /** What the card is about. @type {number | null} */ let about = null;
    let near = new DOMRect();

    const place = () => {
      card.hidden = false;
      const { width, height } = card.getBoundingClientRect();
      const below = near.bottom + 8 + height < innerHeight;
      card.style.left = `${Math.max(8, Math.min(near.left, innerWidth - width - 8))}px`;
      card.style.top = `${Math.max(8, below ? near.bottom + 8 : Math.min(near.top, innerHeight) - height - 8)}px`;
    };
    const hide = () => {
      about = null;
      card.hidden = true;
    };
    /** @param {string} words @param {() => void} press @param {string} [kind] */
    const button = (words, press, kind = "choice") => {
      const made = /** @type {HTMLButtonElement} */ (make("button", kind, words));
      made.type = "button";
      made.addEventListener("click", press);
      return made;
    };
    /** Shows rows instead of what the card showed. @param {...HTMLElement} rows */
    const fill = (...rows) => {
      card.replaceChildren(...rows);
      place();
    };
    const said = (/** @type {string} */ words) => {
      const row = make("p", "said", words);
      row.setAttribute("role", "status");
      return row;
    };

    /** @param {Finding} finding @param {number} index @param {string} text */
    const change = async (finding, index, text) => {
      const outcome = await on.fix(index, text);
      if (outcome.done) return done(`Changed to “${text}”.`, () => on.undoFix());
      const copy = button(`Copy “${text}”`, async () => void (copy.textContent = (await tactful.copy(text, card)) ? "Copied" : "Could not copy"));
      fill(said(WHY_NOT[outcome.why]), ...(outcome.why === "composing" ? [] : [make("p", "", copy)]));
    };
    /** Says what was done, and takes it back when asked. @param {string} words @param {() => Promise<string | null>} undo */
    const done = (words, undo) => {
      about = null;
      fill(said(words), make("p", "", button("Undo", async () => fill(said((await undo()) ?? "Taken back.")))));
    };

    /** @param {Finding} finding @param {number} index @param {string} whom */
    const choices = (finding, index, whom) => {
      const row = make("div", "choices", make("span", "", "Ignore:"));
      for (const [scope, words] of CHOICES) {
        if (scope === "person" && !whom) continue;
        const name = scope === "person" ? words + whom : words;
        row.append(button(name, async () => {
          const answer = await on.ignore(index, scope);
          if (typeof answer === "string") return fill(said(answer));
          done(`Ignored ${scope === "once" ? "this time" : scope === "message" ? "in this message" : scope === "person" ? `for ${whom}` : "everywhere, from now on"}: ${finding.title.toLowerCase()}.`, () => on.unignore(answer.id));
        }));
      }
      row.setAttribute("role", "group");
      row.setAttribute("aria-label", "Ignore this");
      return row;
    };

    /** Presses the first such button of the card that is shown. @param {string} selector */
    const press = (selector) => {
      const wanted = card.hidden ? null : card.querySelector(selector);
      if (wanted instanceof HTMLElement) wanted.click();
    };

    return {
      element: card,
      hide,
      isOpen: () => !card.hidden,
      /** Which finding it explains. */
      about: () => about,
      /** Makes the first change it offers. */
      apply: () => press("button.fix"),
      /** Ignores the finding this time. */
      ignore: () => press(".choices button"),
      /** @param {Finding} finding @param {number} index @param {DOMRect} at @param {string} whom */
      show(finding, index, at, whom) {
        about = index;
        near = at;
        const rows = [make("h2", finding.level, finding.title), make("p", "", finding.why), make("p", "advice", finding.advice)];
        if (finding.fixes.length && finding.quote) {
          const offers = finding.fixes.slice(0, 3).map((text) => button("", () => void change(finding, index, text), "fix"));
          offers.forEach((offer, n) => offer.append(make("del", "", short(finding.quote ?? "")), " → ", make("ins", "", finding.fixes[n] || "nothing")));
          rows.push(make("div", "fixes", ...offers));
        }
        if (finding.rule === "misspelling" && finding.quote) rows.push(make("p", "", button("Add to dictionary", () => void on.addWord(finding.quote ?? "").then((wrong) => (wrong ? fill(said(wrong)) : hide())))));
        rows.push(choices(finding, index, whom), make("p", "source", "Source: ", finding.source));
        fill(...rows);
      },
    };
  };

  /** @param {string} text */
  const short = (text) => (text.length > 60 ? `${text.slice(0, 40)}…${text.slice(-15)}` : text);

  /** Puts text into the clipboard; answers whether it could. @param {string} text @param {HTMLElement} beside an element in our own root */
  tactful.copy = async (text, beside) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not on a secure page, or the page forbids it: the old way, by a field of our own.
      const focused = tactful.focused();
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "copied";
      beside.append(field);
      field.select();
      const copied = document.execCommand("copy");
      field.remove();
      /** @type {HTMLElement | null} */ (focused)?.focus?.({ preventScroll: true });
      return copied;
    }
  };
})();
