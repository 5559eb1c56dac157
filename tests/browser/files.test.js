// @ts-check
// A file that is there is never called missing, wherever the mail program shows it; and a file that is not
// there is missed.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, readAround } = require("./visible.js");
const { show } = require("./fixtures.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const MISSING = "Attachment missing";
const DRIVE = "https://drive.google.com/file/d/1AbC/view";
const hasMissing = (/** @type {any} */ seen) =>
  seen.findings.some((/** @type {any} */ f) => f.title === MISSING);

/**
 * Adds content to an element, or puts it in its place. The policy of the fixtures keeps scripts from this.
 * @param {import("playwright-core").Page} page @param {string} selector @param {string} html
 * @param {boolean} [adds]
 */
const fill = async (page, selector, html, adds = false) => {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send("DOM.getDocument", { depth: -1 });
  const { nodeId } = await cdp.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { outerHTML } = await cdp.send("DOM.getOuterHTML", { nodeId });
  const [open, close] = [outerHTML.indexOf(">") + 1, outerHTML.lastIndexOf("<")];
  const inside = (adds ? outerHTML.slice(open, close) : "") + html;
  await cdp.send("DOM.setOuterHTML", {
    nodeId,
    outerHTML: outerHTML.slice(0, open) + inside + outerHTML.slice(close),
  });
  await cdp.detach();
};
/**
 * Opens a fixture with another text in its box, and returns the page once it was checked.
 * @param {Parameters<typeof show>[1]} name @param {string} box selector of the box
 * @param {string} html its content
 * @param {(page: import("playwright-core").Page) => Promise<unknown>} [prepare]
 */
const written = async (name, box, html, prepare) => {
  const { page } = await show(browser.context, name);
  await prepare?.(page);
  if (html) await fill(page, box, html);
  await page.locator(box).click({ position: { x: 5, y: 5 } });
  await browser.press(page);
  // Mike is the wrong name in every text, so that the list is never empty when all is read.
  const seen = await until("the findings", async () => {
    const now = await panel(page);
    return now?.findings.some((/** @type {any} */ f) => f.quote === "Mike") && now;
  });
  const { context } = await readAround(page);
  const result = { isMissing: hasMissing(seen), attachments: context.attachments };
  await page.close();
  return result;
};
const GMAIL = '[g_editable="true"]';
const letter = (/** @type {string} */ rest) =>
  `Dear Mike,<div><br></div><div>Thank you for the interview.</div><div>${rest}</div><div><br></div><div>Sam</div>`;

/** @type {Record<string, [string, string[]]>} */
const THERE = {
  "a chip of Google Drive": [
    letter(
      `I have attached my portfolio.<div class="gmail_chip gmail_drive_chip" contenteditable="false"><a href="${DRIVE}"><img width="64" height="64" alt=""><span>portfolio.pdf</span></a></div>`,
    ),
    ["portfolio.pdf"],
  ],
  "linked words": [letter(`I have attached <a href="${DRIVE}">my portfolio</a>.`), ["my portfolio"]],
  "a link to OneDrive": [
    letter('I have attached <a href="https://1drv.ms/b/s!AbC">my portfolio</a>.'),
    ["my portfolio"],
  ],
  "a link to Dropbox": [
    letter('I have attached <a href="https://www.dropbox.com/scl/fi/abc">my portfolio</a>.'),
    ["my portfolio"],
  ],
  "a link to a file of one's own": [
    letter('I have attached <a href="https://sam.example/Sam%20Okafor.pdf">my CV</a>.'),
    ["my CV"],
  ],
  "a picture in the text": [
    letter(
      'I have attached a picture of the board. <img src="?view=fimg" alt="board.png" width="300" data-surl="cid:ii_1">',
    ),
    ["board.png"],
  ],
};
for (const [what, [html, names]] of Object.entries(THERE))
  test(`${what} is a file`, async () => {
    const { isMissing, attachments } = await written("gmail", GMAIL, html);
    assert.deepEqual(attachments, names);
    assert.ok(!isMissing);
  });

/** @type {Record<string, string>} */
const NOT_THERE = {
  "a profile": letter(
    'I have attached my portfolio. See <a href="https://social.example/in/sam">my profile</a>.',
  ),
  "an emoji": letter('I have attached my portfolio <img alt="🙂" width="20" height="20">.'),
  "a file of the signature": `${letter("I have attached my portfolio.")}<div class="gmail_signature"><a href="${DRIVE}">CV</a><img width="90" alt="logo"></div>`,
  "a file of the other side": `${letter("I have attached my portfolio.")}<div class="gmail_quote"><a href="${DRIVE}">Offer</a><img width="90" alt="logo"></div>`,
};
for (const [what, html] of Object.entries(NOT_THERE))
  test(`${what} is no file of the message`, async () => {
    const { isMissing, attachments } = await written("gmail", GMAIL, html);
    assert.deepEqual(attachments, []);
    assert.ok(isMissing);
  });

const ATTACHED = "I have attached my portfolio.";
const BUTTON =
  '<label data-testid="composer:attachment-button"><input type="file" data-testid="composer-attachments-button"></label>';
/** @type {Record<string, [string, string[] | null]>} */
const PROTON = {
  "with the list of its files": [
    `${BUTTON}<div data-testid="attachment-list:header"></div><div data-testid="attachment-item"><button data-testid="attachment-item:portfolio.pdf--primary-action">portfolio.pdf</button></div>`,
    ["portfolio.pdf"],
  ],
  "with a folded list": [
    `${BUTTON}<div data-testid="attachment-list:header"><span data-testid="attachment-list:pure-attachment-number">1</span></div>`,
    ["file"],
  ],
  "without files": [BUTTON, []],
  "of another version": ["", null],
};
for (const [what, [html, names]] of Object.entries(PROTON))
  test(`Proton Mail's composer ${what}`, async () => {
    const { isMissing, attachments } = await written(
      "proton-plain",
      'textarea[data-testid="editor-textarea"]',
      "",
      async (page) => {
        await fill(page, ".composer", html, true);
        await page
          .locator('textarea[data-testid="editor-textarea"]')
          .fill(`Dear Mike,\n\nThank you for the interview. ${ATTACHED}\n\nSam`);
      },
    );
    assert.deepEqual(attachments, names);
    assert.equal(isMissing, names?.length === 0);
  });

test("a form that lists the files it has taken", async () => {
  for (const listed of ["portfolio.pdf (1.2 MB)", "No file chosen. Use .pdf or .docx"]) {
    const page = await browser.context.newPage();
    await page.route(/^https?:/, (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><form><input name="to" value="Dana Reyes &lt;dana.reyes@northwind.example&gt;"><input type="file">
          <ul><li>${listed}</li></ul><textarea rows="9" cols="60">Dear Mike,\n\nThank you for the interview. ${ATTACHED}\n\nSam</textarea></form>`,
      }),
    );
    await page.goto("https://jobs.northwind.example/files");
    await page.locator("textarea").focus();
    await browser.press(page);
    const seen = await until("the findings", async () => {
      const now = await panel(page);
      return now?.findings.some((/** @type {any} */ f) => f.quote === "Mike") && now;
    });
    assert.equal(hasMissing(seen), !listed.startsWith("portfolio"));
    await page.close();
  }
});
