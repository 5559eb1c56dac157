// @ts-check
"use strict";
// The card at marked words: what is wrong, why, what to do, the change it offers, the ways not to be told of it. Text only.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  /** How far ignoring may reach; whom it is written to completes the third. */
  const SCOPES = /** @type {const} */ (["once", "message", "person", "never"]);

  /** @param {PanelActions} on */
  tactful.card = (on) => {
    const { make, message, inEnglish } = tactful;
    const card = make("section", "card");
    card.hidden = true;
    card.setAttribute("aria-label", message("whyMarked"));
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

    /** @param {number} index @param {string} text */
    const change = async (index, text) => {
      const outcome = await on.fix(index, text);
      if (outcome.done) return done(message("changedTo", text), () => on.undoFix());
      const copy = button(message("copyWords", text), async () => void (copy.textContent = message((await tactful.copy(text, card)) ? "copied" : "notCopied")));
      fill(said(tactful.whyNot(outcome)), ...(outcome.why === "composing" || outcome.why === "busy" ? [] : [make("p", "", copy)]));
    };
    /** Says what was done, and takes it back when asked. @param {string} words @param {() => Promise<string | null>} undo */
    const done = (words, undo) => {
      about = null;
      fill(said(words), make("p", "", button(message("undo"), async () => fill(said((await undo()) ?? message("takenBack"))))));
    };

    /** @param {Finding} finding @param {number} index @param {string} whom */
    const choices = (finding, index, whom) => {
      const row = make("div", "choices", make("span", "", message("ignoreWhere")));
      for (const scope of SCOPES) {
        if (scope === "person" && !whom) continue;
        row.append(button(message(`ignore_${scope}`, whom), async () => {
          const answer = await on.ignore(index, scope);
          if (typeof answer === "string") return fill(said(answer));
          done(message(`ignored_${scope}`, finding.title.toLowerCase(), whom), () => on.unignore(answer.id));
        }));
      }
      row.setAttribute("role", "group");
      row.setAttribute("aria-label", message("ignoreLabel"));
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
        const rows = [make("h2", finding.level, finding.title), make("p", "", finding.why), make("p", "advice", finding.advice)].map(inEnglish);
        if (finding.fixes.length && finding.quote) {
          const offers = finding.fixes.slice(0, 3).map((text) => {
            const offer = tactful.offer(finding, text);
            offer.addEventListener("click", () => void change(index, text));
            return offer;
          });
          rows.push(make("div", "fixes", ...offers));
        }
        if (finding.rule === "misspelling" && finding.quote) rows.push(make("p", "", button(message("addToDictionary"), () => void on.addWord(finding.quote ?? "").then((wrong) => (wrong ? fill(said(wrong)) : hide())))));
        rows.push(choices(finding, index, whom), make("p", "source", message("sourceOf", finding.source), " ", button(message("ruleMore"), () => on.openRule(finding.rule), "link")));
        fill(...rows);
      },
    };
  };

  /** A button that shows a change exactly: the words, struck out, and what takes their place. @param {Finding} finding @param {string} text */
  tactful.offer = (finding, text) => {
    const made = tactful.make("button", "fix", tactful.make("del", "", short(finding.quote ?? "")), " → ", tactful.make("ins", "", text || tactful.message("nothing")));
    /** @type {HTMLButtonElement} */ (made).type = "button";
    return made;
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
