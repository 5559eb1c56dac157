// @ts-check
// Opens the modal dialog of one real library on the page, with a message in it. Bundled by build.js.
import * as Headless from "@headlessui/react";
import Mui from "@mui/material/Dialog";
import * as Radix from "@radix-ui/react-dialog";
import { Modal } from "bootstrap";
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";

const page = /** @type {any} */ (window);

/** @param {{to: string, letter: string}} message */
const content = ({ to, letter }) => [
  h("input", { key: "to", name: "to", defaultValue: to }),
  h("div", {
    key: "box",
    id: "box",
    contentEditable: true,
    style: { minHeight: 120 },
    ref: (/** @type {HTMLElement | null} */ box) => {
      if (box && !box.firstChild) box.innerHTML = letter;
    },
  }),
];
/** @param {{draw: (open: boolean, close: () => void) => any}} properties */
function Root({ draw }) {
  const [open, setOpen] = useState(true);
  page.closeDialog = () => setOpen(false);
  return draw(open, page.closeDialog);
}
/** @param {(open: boolean, close: () => void) => unknown} draw */
const show = (draw) => {
  createRoot(/** @type {HTMLElement} */ (document.getElementById("root"))).render(h(Root, { draw }));
};

page.startDialog = (/** @type {string} */ library, /** @type {{to: string, letter: string}} */ message) => {
  const inside = content(message);
  /** @type {Record<string, () => void>} */ const libraries = {
    radix: () =>
      show((open, close) =>
        h(
          Radix.Root,
          { open, onOpenChange: close },
          h(
            Radix.Portal,
            null,
            h(Radix.Overlay, { style: { position: "fixed", inset: 0, background: "#0006" } }),
            h(
              Radix.Content,
              {
                "aria-describedby": undefined,
                style: { position: "fixed", top: 20, left: 20, background: "#fff" },
              },
              h(Radix.Title, null, "Message"),
              ...inside,
            ),
          ),
        ),
      ),
    headless: () =>
      show((open, close) =>
        h(
          Headless.Dialog,
          { open, onClose: close },
          h(
            Headless.DialogPanel,
            { style: { position: "fixed", top: 20, left: 20, background: "#fff" } },
            ...inside,
          ),
        ),
      ),
    mui: () => show((open, close) => h(Mui, { open, onClose: close }, ...inside)),
    bootstrap: () => {
      const root = /** @type {HTMLElement} */ (document.getElementById("root"));
      root.innerHTML = `<div class="modal" tabindex="-1"><div class="modal-dialog"><div class="modal-content">
        <input name="to" value="${message.to}"><div id="box" contenteditable="true">${message.letter}</div></div></div></div>`;
      const modal = new Modal(/** @type {Element} */ (root.firstElementChild));
      page.closeDialog = () => modal.hide();
      modal.show();
    },
  };
  libraries[library]();
};
