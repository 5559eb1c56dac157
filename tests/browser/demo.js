// @ts-check
// Shows the extension on the demo mailbox: in a window, or without a display as text and a picture in
// dist/demo.png.
const { open, until, ROOT } = require("./chromium.js");
const { panel, underlined } = require("./visible.js");
const { serve } = require("./serve.js");
const path = require("node:path");

(async () => {
  const shown =
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform === "darwin") &&
    !process.argv.includes("--headless");
  const server = await serve(path.join(ROOT, "dist/www"));
  const browser = await open({ headless: !shown, language: process.env.TACTFUL_LANGUAGE });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`${server.url}/mailbox.html`);
  await page.click("#editor", { position: { x: 200, y: 60 } });
  await browser.press(page);
  // The tone is read after the first answer: the findings are complete once two seconds add none.
  let [count, since] = [0, Date.now()];
  const seen = await until("the panel's findings", async () => {
    const now = await panel(page);
    const found = now?.findings.length ?? 0;
    if (found !== count) [count, since] = [found, Date.now()];
    return found > 0 && Date.now() - since > 2000 && now;
  });
  const marks = await underlined(page);
  console.log(`\n${seen.text.replace(/^Tactful .*?× /, "").split(/ (?=\d+ issues?\.)/)[0]}\n`);
  for (const finding of seen.findings)
    console.log(`  ${finding.level}: ${finding.title}${finding.quote ? ` — “${finding.quote}”` : ""}`);
  const { badge } = await browser.icon();
  console.log(
    `\n${seen.findings.length} findings; ${Object.values(marks).flat().length} places underlined; the icon shows ${badge}.`,
  );
  await page.screenshot({ path: path.join(ROOT, "dist/demo.png") });
  console.log("Screenshot: dist/demo.png");
  if (shown) {
    console.log(
      "The icon is pressed already: edit the letter, point at the marks, press the icon. Close the window to stop.",
    );
    await new Promise((resume) => browser.context.on("close", resume));
  } else await browser.close();
  await server.close();
})().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
