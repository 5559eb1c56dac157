// @ts-check
"use strict";
// Dates Dana's mail three days before today.
const sent = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
const day = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  year: "numeric",
}).format(sent);
/** @type {HTMLElement} */ (document.getElementById("date")).textContent = `${day} at 4:10 PM`;
