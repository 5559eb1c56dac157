// The shapes that pass between the page and the engine, and between the content scripts.
type Person = { name: string; email: string };
type Run = { text: string; breaks: number; preformatted: boolean; quoted: boolean; signature: boolean };
type Place = { run: number; from: number; to: number };
type Finding = { rule: string; level: "mistake" | "caution" | "hint"; quote: string | null; title: string; why: string; advice: string; source: string; fixes: string[] };
type Report = { revision: number; kind: string; english: boolean; words: number; findings: Finding[]; places: Place[][]; schedule: { verdict: string; until: string | null; why: string } | null };
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
  read: (message: Element | Document, box: HTMLElement) => Context;
};
declare var tactful: any;
declare module "*/tactful.js" {
  export default function init(options: { module_or_path: string | URL }): Promise<unknown>;
  export function clicked(tab: chrome.tabs.Tab): Promise<void>;
  export function menuClicked(info: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab): Promise<void>;
  export function installed(): Promise<void>;
  export function received(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown>;
  export function checkSnapshot(snapshot: unknown): unknown;
}
