// The shapes that pass between the page and the engine, and between the content scripts.
type Person = { name: string; email: string };
type Run = { text: string; breaks: number; preformatted: boolean; quoted: boolean; signature: boolean };
type Place = { run: number; from: number; to: number };
type Finding = { rule: string; level: "mistake" | "caution" | "hint"; quote: string | null; title: string; why: string; advice: string; source: string; fixes: string[] };
type PageReport = { revision: number; kind: string; english: boolean; words: number; findings: Finding[]; places: Place[][]; schedule: { verdict: string; until: string | null; says: string; why: string; source: string } | null; dates: Dates | null; notice: string | null };
type Dates = { person: string; interview: string | null; promised: string | null; sent: number; unknown: boolean };
type Earlier = { from: Person; at: string | null; text: string };
type Context = { subject: string | null; from?: Person; to: Person[]; cc: Person[]; attachments: string[] | null; thread?: Earlier[] };
type Site = {
  id: string;
  channel: "email" | "linkedin" | "other";
  isHere: () => boolean;
  /** Selector of the boxes; any editable one where it is left out. */
  box?: string;
  /** Selector of the element around box, recipients and subject. */
  message?: string;
  /** Selectors of quoted text and stored signatures beyond the usual ones. */
  quoted?: string;
  signature?: string;
  read: (message: Element | Document | ShadowRoot, box: HTMLElement) => Context;
  /** Whether a press sends the message: now, or at a moment in the page's words. Guessed by names where it is left out. */
  sends?: (event: Event) => boolean | { at: string };
  /** Whether a key sends it; Ctrl or Command and Enter where it is left out. */
  sendKey?: (event: KeyboardEvent) => boolean;
  /** Selector of what takes a sending back. */
  undo?: string;
};
type Sending = {
  watch(box: HTMLElement, site: Site, snapshot: () => any, signal: AbortSignal): void;
  edited(box: HTMLElement, site: Site): void;
  watchUndo(site: Site, signal: AbortSignal): void;
  stop(): void;
};
type DatesForm = { element: HTMLElement; show(dates: Dates | null): void };
/** What paints findings on one box. */
type Painter = {
  paint(report: PageReport, nodes: (Text | HTMLElement)[]): void;
  edited(): void;
  moved?(): void;
  rects(index: number): DOMRect[];
  marked(): number[];
  clear(): void;
};
type Panel = {
  shade: ShadowRoot;
  show(report: PageReport, what: string, open: (index: number) => void): void;
  say(sentence: string): void;
  showCard(finding: Finding, near: DOMRect): void;
  hideCard(): void;
  cardIsOpen(): boolean;
  standClear(box: DOMRect | null): void;
  remove(): void;
};
type Ask = (message: object) => Promise<any>;
/** The one object the content scripts share. */
interface Tactful {
  sites: Site[];
  siteHere(): Site;
  person(text: string): Person;
  people(text: string): Person[];
  outer(box: Element): Element;
  valueOf(field: Element | null | undefined): string;
  now(date?: Date): string;
  context(box: HTMLElement, site: Site): Context & { site: string; channel: string; now: string };
  read(box: HTMLElement, site: Site): { runs: Run[]; nodes: (Text | HTMLElement)[] };
  isTextBox(element: Element): boolean;
  boxOf(element: Element | null): HTMLElement | null;
  focused(): Element | null;
  roots(): Iterable<Document | ShadowRoot>;
  findBox(): { box: HTMLElement | null; why?: "none" | "foreign-frame" };
  painter(box: HTMLElement, shade: ShadowRoot): Painter;
  mirrorPainter(box: HTMLTextAreaElement, shade: ShadowRoot): Painter;
  toTop(doc: Document, rect: DOMRect): DOMRect;
  panelStyle: string;
  panel(on: { onClose: () => void; addWord: (word: string) => Promise<string | null>; saveDates: (dates: { interview: string | null; promised: string | null }) => Promise<string | null>; openPeople: () => void }): Panel;
  datesForm(save: (dates: { interview: string | null; promised: string | null }) => Promise<string | null>, openPeople: () => void): DatesForm;
  sending(ask: Ask): Sending;
  watch(box: HTMLElement, panel: Panel, sending: Sending, ask: Ask, onGone: () => void): { box: HTMLElement; stop: () => void; saveDates: (dates: { interview: string | null; promised: string | null }) => Promise<string | null>; checkAgain: () => void };
  describe(context: Context, report: PageReport): string;
  start(ask: Ask): { stop: () => void; hasBox: () => boolean };
  session: { stop: () => void; hasBox: () => boolean } | null;
}
declare var tactful: Tactful;
declare module "*/tactful.js" {
  export default function init(options: { module_or_path: string | URL }): Promise<unknown>;
  export function clicked(tab: chrome.tabs.Tab): Promise<void>;
  export function menuClicked(info: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab): Promise<void>;
  export function installed(): Promise<void>;
  export function received(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown>;
  export function started(): Promise<void>;
  export function storageChanged(): void;
  export function alarmed(name: string): Promise<void>;
  export function notificationPressed(id: string): Promise<void>;
  export function peoplePage(): Promise<void>;
  export function wordsPage(): Promise<void>;
  export function checkSnapshot(snapshot: unknown): unknown;
}
