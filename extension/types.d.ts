// The types of the content scripts. Those that the engine shares are in generated/types.d.ts.
/** The parts around a box that a site may be expected to show. */
type Part = "to" | "from" | "subject" | "attachments" | "thread";
/** A place in a box; `at` counts the letters of all runs before it. */
type Spot = { node: Node; offset: number; at: number };
/** Where the caret and the other end of the selection are, and the letters they are counted in. */
type Caret = { anchor: Spot; focus: Spot; letters: string };
/** The text of a box as it is compared, and the run and the offset of each of its letters. */
type Flat = { text: string; run: number[]; offset: number[] };
/** Words, and all the text before and after them, as it is compared. */
type Surrounded = { left: string; words: string; right: string };
/**
 * What came of a change to the draft. `was` are the words before it, `there` is where the new ones are, and `isLast` says that
 * it was the last thing that happened, so that the browser's own undo takes it back. If nothing was done, `why` says: the box
 * is "gone" or "read-only"; the person writes ("composing"), or another change is being made ("busy"); the words are no longer
 * there ("changed"); they would not fit ("full"); the draft is as it was ("refused"); it has changed elsewhere only ("kept");
 * the editor did something else, which was undone ("taken-back"), or left as it is, because undo might have taken the person's
 * own words: it says `now` there ("altered"), or it cannot be told what it says ("unclear").
 */
type Outcome =
  | { done: true; was: string; isLast: boolean; there: Surrounded }
  | { done: false; why: "gone" | "read-only" | "composing" | "busy" | "changed" | "full" | "refused" | "taken-back" | "unclear" }
  | { done: false; why: "kept" | "altered"; now: string };
type Context = { subject: string | null; from?: Person; to: Person[]; cc: Person[]; attachments: string[] | null; thread?: Earlier[]; toTyped?: boolean };
/** What is read around a box, and what is not found there; `isUnaddressed`: the page shows no recipient; `isPart`: the box
 * is one of those of a message with a box for each paragraph. */
type ReadContext = Context & { site: string; channel: Channel; now: string; missing: Part[]; isUnaddressed: boolean; isPart: boolean; treatAs: TreatAs | null };
type Site = {
  id: string;
  /** What the writer calls it. */
  name: string;
  channel: Channel;
  isHere: () => boolean;
  /** Selector of the boxes; any editable one where it is left out. */
  box?: string;
  /** Selector of the element around box, recipients and subject. */
  message?: string;
  /** Selectors of quoted text and stored signatures beyond the usual ones. */
  quoted?: string;
  signature?: string;
  /** What every message of this site shows; what is not found is read in the generic way, and what is not found then is said. */
  expects: Part[];
  read: (message: Element | Document | ShadowRoot, box: HTMLElement) => Context;
  /** Whether a press sends the message: now, or at a moment in the page's words. Guessed by names where it is left out. */
  sends?: (event: Event) => boolean | { at: string };
  /** Whether a key sends it; Ctrl or Command and Enter where it is left out. */
  sendKey?: (event: KeyboardEvent) => boolean;
  /** Selector of what takes a sending back. */
  undo?: string;
};
type Sending = {
  watch(box: HTMLElement, site: Site, snapshot: () => Snapshot, signal: AbortSignal): void;
  focused(box: HTMLElement): void;
  edited(box: HTMLElement, site: Site): void;
  watchUndo(site: Site, signal: AbortSignal): void;
  stop(): void;
};
type IgnoredView = { element: HTMLElement; show(all: IgnoredHere[]): void };
type QuestionView = { element: HTMLElement; show(asked: Question | undefined): void };
type OfferView = { element: HTMLElement; show(words: string | null): void };
type DatesForm = { element: HTMLElement; show(dates: Dates | null): void };
/** What paints marks on one box. Marks are named by their number in the report. */
/** A mark on words of a document; `from` and `to` are UTF-16 units of its node. */
type Painted = { range: Range; node: Node; from: number; to: number; index: number; level: string };
/** The highlights of one box. */
type Highlights = {
  show(marks: Painted[]): void;
  /** Highlights ranges until the flash is ended. */
  flash(ranges: Range[]): void;
  endFlash(): void;
  remove(): void;
};
type Painter = {
  paint(report: PageReport, nodes: (Text | HTMLElement)[]): void;
  edited(): void;
  moved?(): void;
  rects(index: number): DOMRect[];
  marked(): number[];
  /** Scrolls to a mark. */
  reveal(index: number): void;
  /** Points out a mark for a moment. */
  flash(index: number): void;
  /** Returns where the caret is, if it can be measured. */
  caret(): DOMRect | null;
  clear(): void;
};
/** Calls a method at the other end of a port and awaits its answer. */
type Call = (method: string, ...args: unknown[]) => Promise<any>;
/** The page that the frames of panel and card show; `messages` where no extension is around to have them. */
type SurfacePage = { url: string; origin: string; messages?: Record<string, string> };
type SurfaceFrame = { element: HTMLIFrameElement; render(state: unknown): void; onRendered(then: (height: number | null) => void): void; call(method: string): void };
type Surface = {
  shadowRoot: ShadowRoot;
  frame(role: "panel" | "card", methods: Record<string, (...args: any[]) => unknown>): SurfaceFrame;
  putBack(): void;
  move(to: Element): void;
  hide(wanted: boolean): void;
  remove(): void;
};
/** A report as it is shown: with the findings that stay while the tone is read, and whether the panel may say that all is well. */
type ShownReport = PageReport & {
  isWell: boolean;
  /** Whether nothing is written yet, except a stored signature. */
  isEmpty: boolean;
};
/** A report with the runs that it judges. */
type Judged<R> = { report: R; runs: Run[] };
/** What to do with a message now: `fix` mistakes, `look` at cautions, `wait`, or send it. */
type PanelVerdict = { kind: "wait" | "fix" | "look" | "ready" | "plain"; says: string; why: string; when: string; source?: string };
/** The text of a line before and after some words. */
type Clause = { before: string; after: string };
/** An item of the checklist; `index` is its finding, `rule` the rule that explains it. */
type ChecklistItem = {
  key: "name" | "company" | "blanks" | "attachment" | "timing" | "thanks" | "interest" | "reason" | "next_step" | "signed";
  state: "done" | "open" | "gap";
  index: number | null;
  rule: string;
};
/** A sentence at the foot of the panel; `next` is the finding that is offered next. */
type Toast = {
  id: number;
  said: string;
  copy: string | null;
  canUndo: boolean;
  /** Whether the browser's own undo key does the same. */
  hasKeys: boolean;
  /** Whether it goes away by itself. */
  isBrief: boolean;
  /** The number of the person whom a message was sent to, if it tells of one. */
  sentTo: number | null;
  next: { index: number; title: string } | null;
};
type SayOptions = { copy?: string; undo?: () => Promise<string | null>; isError?: boolean; keys?: boolean; sentTo?: number };
/** A message that was recorded as sent: to whom, by name and number, the next good day, and how to remove the record. */
type SentNote = { to: string; next: string | null; person: number; undo: () => Promise<void> };
/** What the panel's frame shows: a report with its description, or a sentence. `clauses` are those of the findings. */
type PanelState = {
  /** The number of the list of findings, for what is pressed in it. */
  list: number;
  report: ShownReport | null;
  what: Summary | null;
  verdict: PanelVerdict | null;
  order: number[];
  checklist: ChecklistItem[];
  clauses: (Clause | null)[];
  sentence: string;
  whom: string;
  folded: boolean;
  unfolded: number | null;
  spoken: string;
  toast: Toast | null;
  /** The words of the button below a sentence. */
  offer: string | null;
};
/** A finding in the card; `group` is its number among those at the same words. */
type CardFinding = {
  finding: Finding;
  whom: string;
  isPageOnly: boolean;
  sizedBy: Finding | null;
  clause: Clause | null;
  group: { at: number; of: number };
};
/** What the card's frame shows: a finding, or a note beside the send button. */
type CardState = CardFinding | { note: string };
type CardView = { render(state: CardState | null): number | null; enter(): void };
/** A finding of one of the lists that the panel has shown. */
type InList = { list: number; index: number };
type RecentLists = {
  newest(): number;
  /** Adds a list. `to` leads there from the indexes of the list before; null if that was about something else. */
  add(to: ((index: number) => number) | null): void;
  /** Returns the index in the newest list, or -1 if the finding is no longer there. */
  indexOf(meant: InList): number;
};
/** Calls a method of the content script about a finding of the list that is shown. */
type CallAbout = (method: string, index: number, ...args: unknown[]) => void;
type MovedRows = {
  /** Records the rows, a key each. */
  show(keys: string[]): void;
  /**
   * Returns whether the person can have meant the row at a place. Presses of keys are always meant, and an
   * unfolded row has been seen.
   */
  isMeant(place: number, isUnfolded: boolean, event: UIEvent): boolean;
};
type PanelView = { render(state: PanelState): null; enter(): void };
type FindingListView = { element: HTMLElement; show(state: PanelState): void; enter(): void };
/** What panel and card keep clear of. */
type Obstacles = { send: DOMRect[]; recipients: DOMRect[]; caret: DOMRect[]; checkers: DOMRect[] };
/** Where the words of a card are, the box, and what else must not be covered. */
type CardAnchor = { words: DOMRect[]; box: DOMRect; keepClear: DOMRect[] };
/** What the buttons of a finding in full do. */
type FindingActions = {
  fix(text: string): void;
  ignore(scope: IgnoreScope): void;
  addWord(word: string): void;
  openRule(rule: string): void;
  insert(sentence: string): void;
  copy(sentence: string): Promise<boolean>;
  goTo(): void;
};
/** What is done for findings; a sentence at the foot of the panel says what came of it. */
type FindingActionsOf = {
  say(said: string, also?: SayOptions): void;
  sent(said: string, person: number, undo: () => Promise<string | null>): void;
  change(index: number, text: string): Promise<void>;
  ignore(index: number, scope: IgnoreScope): Promise<void>;
  addWord(word: string): Promise<string | null>;
  undo(): Promise<void>;
};
/** How a card explains a finding: at which words, and what it offers besides. */
type CardHow = {
  whom: string;
  /** Whether the person has opened it by a click or a key. */
  isAsked: boolean;
  anchor: () => CardAnchor | null;
  another: (by: 1 | -1) => void;
  group: { at: number; of: number };
  clause: Clause | null;
  /** The finding that sets the height, because the page can see it. */
  sizedBy?: Finding;
};
type Card = {
  element: HTMLElement;
  /** `index` is null if only the page's own words lead to the finding. */
  show(finding: { finding: Finding; index: number | null }, how: CardHow): void;
  note(text: string, at: () => CardAnchor | null): void;
  hideNote(): void;
  enter(): boolean;
  follow(): void;
  hide(): void;
  isOpen(): boolean;
  about(): number | null;
  renumber(to: (index: number) => number): void;
  apply(): void;
  ignore(): void;
};
/** Where the panel stands: shares of the room there is for it, and whether it is folded to the counter. */
type StoredPosition = PanelStand;
type PanelPosition = {
  remember(known: StoredPosition | null): void;
  clearOf(element: HTMLElement | null, kept?: () => Partial<Obstacles>): void;
  widen(wide: boolean): void;
  isQuietAtSend(): boolean;
  setQuietAtSend(isQuiet: boolean): void;
  toggleAtSend(): boolean;
  fit(marks: number | null): void;
  fold(folded?: boolean): void;
  isFolded(): boolean;
  moveOn(): void;
  drag(root: ShadowRoot, x: number, y: number): void;
  dragBy(dx: number, dy: number): void;
  drop(): void;
};
/** What is read, what could not be, and what was looked for, in sentences. */
type Summary = {
  reading: string;
  unread: string;
  checked: string;
  /** What the person has typed as the recipient; null where the page shows one. */
  whom: string | null;
};
type RecipientField = { element: HTMLElement; show(whom: string | null): void };
/** How a session begins. */
type SessionOptions = { keys?: (pressed: (name: string) => void) => () => void; settings?: (changed: () => void) => () => void; quiet?: boolean; isAlive?: () => boolean };
type Session = { stop: () => void; hasBox: () => boolean; isWaiting: () => boolean };
/** What panel and card can ask for; a sentence in an answer says what went wrong. */
type PanelActions = {
  /** The panel was taken out of the page. */
  onRemoved: () => void;
  /** The page hides the dialog that the panel is in. */
  onHidden: () => void;
  /** The page's policy lets no frame of ours run. */
  onBlocked: () => void;
  onEscape: () => void;
  onClose: () => void;
  insert: (sentence: string) => Promise<void>;
  goTo: (index: number) => Promise<void>;
  /** The person has typed the recipient. */
  onWhom: (text: string) => void;
  about: (index: number) => { title: string; whom: string } | null;
  settle: (id: string, take: boolean) => Promise<void>;
  /** Chooses what the message is checked as. */
  treatAs: (choice: TreatAs | null) => Promise<string | null>;
  addWord: (word: string) => Promise<string | null>;
  saveDates: (dates: Pick<Dates, "interview" | "promised">) => Promise<string | null>;
  openPeople: (person?: number) => void;
  openRule: (rule: string) => void;
  keys: () => Promise<Command[]>;
  savePosition: (stored: StoredPosition) => void;
  fix: (index: number, text: string) => Promise<Outcome>;
  undoFix: () => Promise<string | null>;
  ignore: (index: number, scope: IgnoreScope) => Promise<IgnoreAnswer | string>;
  unignore: (id: number) => Promise<string | null>;
};
/** A button below a sentence of the panel. */
type Offer = { words: string; press: () => void };
type Panel = {
  shadowRoot: ShadowRoot;
  card: Card;
  actions: FindingActionsOf;
  show(
    report: ShownReport,
    about: { what: Summary; whom: string; runs: Run[]; missing: Part[] },
    open: (index: number) => void,
  ): void;
  written(): void;
  undone(): void;
  order(): number[];
  unfold(index: number): void;
  unfolded(): number | null;
  renumber(to: (index: number) => number): void;
  say(sentence: string, offer?: Offer): void;
  announce(sentence: string): void;
  position: PanelPosition;
  hide(hidden: boolean): void;
  putBack(): void;
  settle(box: HTMLElement | null): void;
  remove(): void;
};
type EditorSession = {
  box: HTMLElement;
  stop(): void;
  activate(): void;
  checkAgain(): void;
  saveDates: PanelActions["saveDates"];
  setWhom: PanelActions["onWhom"];
  settle: PanelActions["settle"];
  treatAs: PanelActions["treatAs"];
  about: PanelActions["about"];
  insert(sentence: string): Promise<"done" | "no-caret" | "gone" | "read-only" | "refused">;
  goTo(index: number): void;
  fix: PanelActions["fix"];
  undoFix: PanelActions["undoFix"];
  ignore: PanelActions["ignore"];
  step(by: 1 | -1): void;
};
/** What is known of a watched box: the newest report with the runs it judged, whether the box has changed since, whether a
 * word is being composed, and a way to check again. */
type WatchedBox = { judged: () => { report: PageReport; runs: Run[] } | null; isStale: () => boolean; isComposing: () => boolean; check: () => Promise<void> };
type RecheckOnReturn = { checked(): boolean };
type OfferedFixes = { isFixing(): boolean; opens(index: number): void; renumber(to: (index: number) => number): void; fix: PanelActions["fix"]; undoFix: PanelActions["undoFix"] };
/** What happens to a box while words of it are changed (content/fix-monitor.js). */
type FixMonitor = { letters(): string; hasLeft(): boolean; type(text: string): boolean; revert(before: string): boolean; isLast(): boolean; stop(): void };
type BoxRequests = { ignore: PanelActions["ignore"]; saveDates: PanelActions["saveDates"]; settle: PanelActions["settle"]; treatAs: PanelActions["treatAs"] };
/** Explains the findings of one box. Marks are named by their number in the report. */
type Explainer = {
  open(finding: number): void;
  /** Unfolds a finding in the list and shows its words, or folds it. */
  openInList(finding: number): void;
  openMark(mark: number, isAsked: boolean): void;
  /** Shows and selects the words of a finding. */
  select(site: Site, finding: number): void;
  about: PanelActions["about"];
  /** Returns the worst of some marks, and of those the shortest. */
  worst(marks: number[]): number;
  /** Returns whether the card explains this mark. */
  isAbout(mark: number): boolean;
  /** Follows the explained finding to a new report. */
  renumber(to: (finding: number) => number): void;
  /** Explains the next finding (1) or the one before (-1), in the order of the list. */
  step(by: 1 | -1): void;
};
/** A request that failed; the sentence is for the user. */
type Failure = { error: string };
/** The reply to a request. */
type Reply<R extends PageRequest> =
  | (PageAnswers[R["kind"]] extends null ? null : PageAnswers[R["kind"]] & { error?: undefined })
  | Failure;
/** Sends a request to the engine. The reply is null if the engine cannot be reached. */
type Ask = <R extends PageRequest>(request: R) => Promise<Reply<R> | null>;
/** Text in place of what was from `from` to `to`, in UTF-16 units. */
type TextChange = { from: number; to: number; text: string };
/**
 * What changed from one snapshot to the next: the fields with other values; from run `start` on, the runs `added` in place of
 * as many as `removed`; or the `edit` of that run's text.
 */
type SnapshotChange = { fields: object; start: number; removed: number; added: Run[]; edit?: TextChange };
/** The one object the content scripts share. */
interface Tactful {
  sites: Site[];
  parentOf(node: Node): Element | null;
  rootOf(doc?: Document): HTMLElement;
  bodyOf(doc?: Document): HTMLElement;
  isUnclobbered(element: Element): boolean;
  siteHere(): Site;
  siteOf(box: Element): Site;
  person(text: string): Person;
  people(text: string): Person[];
  chips(row: Element | null | undefined, chip: string): Person[];
  labelOf(chip: Element): string;
  outer(box: Element): Element;
  above(element: Element): Element | null;
  around(box: Element, selector: string | undefined): Element | null;
  messageOf(box: Element, site: Site): Element | null;
  withInside(from: Element, selector: string): Element | null;
  fieldValue(field: Element | null | undefined): string;
  wordsOf(element: Element | null | undefined): string;
  now(date?: Date): string;
  parseDate(text: string | null | undefined, options?: { lang?: string; now?: Date }): string | null;
  context(box: HTMLElement, site: Site): ReadContext;
  addressed(box: HTMLElement, from?: Person): Person[];
  halfTyped(message: ParentNode, fields: string): Person[];
  typedFor: WeakMap<HTMLElement, string>;
  /** Returns whether an element is one that another checker has added. */
  isOtherChecker(element: Element): boolean;
  isInOtherChecker(element: Element): boolean;
  /** Returns whether a change of the page was made by another checker alone. */
  isByOtherChecker(change: MutationRecord): boolean;
  /** Returns the places of other checkers' buttons at a box, in pixels of the top window. */
  otherCheckersAt(box: HTMLElement): DOMRect[];
  treatments: WeakMap<HTMLElement, { choice: TreatAs; people: string[] }>;
  /** Returns the other side of the earlier messages above a reply. */
  answered(context: Partial<Context>): Person[];
  /** Remembers what the message of a box is checked as. */
  treat(box: HTMLElement, context: Pick<Context, "to">, choice: TreatAs | null): void;
  /** Returns what the person has chosen for the message of a box, or null. */
  treatment(box: HTMLElement, context: Pick<Context, "to">): TreatAs | null;
  allowedBoxes: WeakSet<Element>;
  typedRecipients(box: HTMLElement): string;
  typeRecipients(box: HTMLElement, text: string): void;
  read(box: HTMLElement, site: Site): { runs: Run[]; nodes: (Text | HTMLElement)[] };
  /** Returns whether the edges of an element in a line may keep words apart. */
  hasEdges(style: CSSStyleDeclaration): boolean;
  isApart(before: Node, after: Node): boolean;
  isInvisible(letter: string): boolean;
  normalizeSpace(text: string): string;
  textOf(runs: Run[]): string;
  unquotedText(box: HTMLElement, site: Site): string;
  isTextBox(element: Element): boolean;
  isWritable(box: HTMLElement): boolean;
  isGone(box: HTMLElement): boolean;
  ignoreDeadWindow(what: () => void): void;
  boxAround(element: Element | null): HTMLElement | null;
  focused(): Element | null;
  roots(): Iterable<Document | ShadowRoot>;
  documentsOf(box: Element): Document[];
  findBox(): { box: HTMLElement | null; why?: "none" | "foreign-frame" | "opted-out" | "drawn"; refused?: HTMLElement };
  /** Returns the editing root around an element, or null. With `optedOut`, only one that the page does not want read. */
  editingRoot(element: Element | null, optedOut?: boolean): HTMLElement | null;
  /** Checks a box although the page opts out. */
  allow(box: Element): void;
  isAside(element: Element, box: HTMLElement, site: Pick<Site, "quoted" | "signature">): boolean;
  filesIn(box: HTMLElement, site: Site): string[];
  filesListed(message: Element, box: Element): string[];
  isOneOfMany(box: HTMLElement): boolean;
  rangeShift(old: string, now: string): (mark: { from: number; to: number }) => { from: number; to: number } | null;
  highlights(box: HTMLElement): Highlights;
  painter(box: HTMLElement, shadowRoot: ShadowRoot): Painter;
  overlayPainter(box: HTMLTextAreaElement, shadowRoot: ShadowRoot): Painter;
  onMoved(box: HTMLElement, moved: () => void): () => void;
  toTop(doc: Document, rect: DOMRect): DOMRect;
  fix(box: HTMLElement, site: Site, change: { places: Place[]; quote: string; text: string }, signal: AbortSignal): Promise<Outcome>;
  whyNot(outcome: Outcome & { done: false }): string;
  recheckOnReturn(box: HTMLElement, check: () => void, signal: AbortSignal): RecheckOnReturn;
  offeredFixes(box: HTMLElement, site: Site, watched: WatchedBox, signal: AbortSignal): OfferedFixes;
  holdsFocus(box: HTMLElement): boolean;
  monitorFix(box: HTMLElement, site: Site, signal: AbortSignal, onWriting: () => void): FixMonitor;
  selectWords(box: HTMLElement, site: Site, runs: Run[], places: Place[], monitor: FixMonitor): Promise<{ before: Run[]; at: Place[] } | "gone" | "read-only" | "composing" | "changed" | "refused">;
  isSelected(box: HTMLElement, site: Site, places: Place[]): boolean;
  unselectAfterUndo(box: HTMLElement, site: Site, caret: Caret, words: { start: number; end: number }, signal: AbortSignal): void;
  announce(box: HTMLElement, text: string, places: Place[]): boolean;
  endStep(box: HTMLElement): void;
  selectionOf(box: HTMLElement): Selection | null;
  caretIn(box: HTMLElement, nodes: (Text | HTMLElement)[]): Caret | null;
  restoreCaret(box: HTMLElement, site: Site, caret: Caret | null, change: { start: number; end: number; text: string } | null): void;
  flatten(runs: Run[]): Flat;
  surrounded(flat: Flat, places: Place[]): Surrounded;
  sameBefore(text: string, at: number, left: string, limit?: number): number;
  sameAfter(text: string, at: number, right: string, limit?: number): number;
  sameEnds(before: string, now: string): { head: number; tail: number };
  locate(text: string, wanted: Surrounded): { at: number; score: number } | null;
  placesOf(flat: Flat, from: number, to: number): Place[];
  lettersAt(nodes: (Text | HTMLElement)[], places: Place[]): { start: number; end: number };
  make(tag: string, className: string, ...inside: (Node | string)[]): HTMLElement;
  button(kind: string, words: string, press: () => void): HTMLButtonElement;
  openRpc(port: MessagePort, methods: Record<string, (...args: any[]) => unknown>): Call;
  hosts: WeakSet<Node>;
  homeOf(box: HTMLElement | null): Element;
  keepEvents(host: HTMLElement, signal: AbortSignal): void;
  hostStyle: string;
  surfacePage: SurfacePage | null;
  surface(on: { onRemoved: () => void; onHidden: () => void; onBlocked: () => void }): Surface;
  panel(on: PanelActions): Panel;
  card(surface: Surface, on: PanelActions & { signal: AbortSignal }, actions: FindingActionsOf): Card;
  cardKeys(box: HTMLElement, panel: Panel, isActive: () => boolean, signal: AbortSignal): void;
  cardPlace(
    words: DOMRect[],
    size: { width: number; height: number },
    around: { keepClear: DOMRect[]; avoid: DOMRect[]; box: DOMRect },
  ): DOMRect;
  findingActions(on: PanelActions, show: (toast: Toast | null) => void): FindingActionsOf;
  copy(text: string): Promise<boolean>;
  copyText(text: string, call: Call): Promise<boolean>;
  clauseAt(runs: Run[], places: Place[]): Clause | null;
  listOrder(findings: Finding[]): number[];
  shortDate(date: string): string;
  verdict(report: ShownReport): PanelVerdict;
  checklist(report: ShownReport, missing: Part[]): ChecklistItem[];
  sharedArea(a: DOMRect, b: DOMRect): number;
  sendButtons(box: HTMLElement, site: Site): HTMLElement[];
  obstacles(box: HTMLElement, site: Site, painter: Painter): (context: Context) => Obstacles;
  /** Returns a place for the panel that covers no send button, or null if there is no room. */
  placeBeside(wanted: DOMRect, rects: DOMRect[], least: number): DOMRect | null;
  caretRect(box: HTMLElement): DOMRect | null;
  selectPlaces(box: HTMLElement, site: Site, places: Place[]): void;
  insert(box: HTMLElement, site: Site, sentence: string, signal: AbortSignal): Promise<"done" | "no-caret" | "gone" | "read-only" | "refused">;
  atSend(
    box: HTMLElement,
    site: Site,
    panel: Panel,
    report: () => ShownReport | null,
    signal: AbortSignal,
  ): void;
  panelView(call: Call): PanelView;
  cardView(call: Call): CardView;
  viewsOf(box: HTMLElement): Set<Window | null>;
  coveredArea(rects: DOMRect[], place: DOMRect): number;
  pillPlace(isWide: boolean, box: DOMRect | null, keepClear: DOMRect[]): DOMRect;
  keepKeys(box: HTMLElement | null): () => void;
  recentLists(): RecentLists;
  movedRows(): MovedRows;
  findingList(call: Call, about: CallAbout): FindingListView;
  panelHeader(
    call: Call,
    help: { toggle(): void },
  ): { header: HTMLElement; readingTone: HTMLElement; show(report: ShownReport | null): void };
  ordinaryView(call: Call): { element: HTMLElement; show(report: ShownReport | null): void };
  panelFooter(call: Call): { element: HTMLElement; show(state: PanelState): void };
  checklistView(call: Call, about: CallAbout): { element: HTMLElement; show(items: ChecklistItem[]): void };
  toastView(call: Call, about: CallAbout): { element: HTMLElement; show(toast: Toast | null): void };
  levelChip(finding: Finding): HTMLElement;
  reasonAndAdvice(finding: Finding, act: FindingActions): HTMLElement[];
  sentencesIn(advice: string): string[];
  fixes(finding: Finding, clause: Clause | null, act: FindingActions): HTMLElement[];
  unfolds(words: string, target: HTMLElement, changed: () => void): HTMLElement;
  dismissMenu(whom: string, act: FindingActions, changed: () => void): { menu: HTMLElement; toggle: HTMLElement };
  sourceLine(finding: Finding, act: FindingActions): HTMLElement;
  falseAlarm(finding: Finding, act: FindingActions): HTMLElement;
  reportText(rule: string, words: string | null | undefined, version: string | undefined): string;
  ignoredView(call: Call): IgnoredView;
  recipientField(call: Call): RecipientField;
  offerView(call: Call): OfferView;
  questionView(call: Call): QuestionView;
  draggable(handle: HTMLElement, call: Call): void;
  datesForm(save: PanelActions["saveDates"]): DatesForm;
  observe(box: HTMLElement, site: Site, on: { changed: () => void; rewritten: () => void; moved: () => void; isGone: () => boolean }, signal: AbortSignal): void;
  isSendButton(target: Node | null, message: Element): boolean;
  sending(ask: Ask, onSent: (sent: SentNote) => void): Sending;
  editorSession(box: HTMLElement, session: { panel: Panel; sending: Sending; ask: Ask; isActive: () => boolean; onGone: () => void }): EditorSession;
  boxRequests(
    ask: Ask,
    box: {
      judged: () => { report: PageReport; snapshot: object } | null;
      snapshot: () => object;
      treat: (choice: TreatAs | null) => void;
      check: () => void;
    },
  ): BoxRequests;
  explainer(
    box: HTMLElement,
    session: {
      panel: Panel;
      painter: Painter;
      fixes: OfferedFixes;
      isActive: () => boolean;
      keepClear: (context: Context) => Obstacles;
      current: () => { report: PageReport; context: Context; runs: Run[] } | null;
    },
  ): Explainer;
  whom(context: Context): string;
  panelPosition(frame: HTMLElement, save: (stored: StoredPosition) => void, drawFolded: (folded: boolean) => void, signal: AbortSignal): PanelPosition;
  shortcutHelp(keys: PanelActions["keys"]): { element: HTMLElement; toggle(): void };
  explainOnHover(box: HTMLElement, painter: Painter, card: Card, explain: Pick<Explainer, "openMark" | "isAbout" | "worst">, signal: AbortSignal): void;
  isSameText(a: Run[], b: Run[]): boolean;
  renumbering(old: Judged<PageReport>, now: Judged<PageReport>): (index: number) => number;
  keepFindings(report: PageReport, runs: Run[], old: Judged<ShownReport> | null): ShownReport;
  summarize(box: HTMLElement, context: ReadContext, report: ShownReport, site: Site): Summary;
  startSession(ask: Ask, how?: SessionOptions): Session;
  snapshotChange(before: Snapshot, now: Snapshot): SnapshotChange | null;
  checkPort(): Ask;
  connect(how: { quiet: boolean }): Session;
  session: Session | null;
  messages: (key: string, values: string[]) => string;
  takeMessages(table: Record<string, string>): void;
  message(key: string, ...values: (string | number)[]): string;
  count(key: string, number: number): string;
  joined(names: string[]): string;
  inEnglish<T extends HTMLElement>(element: T): T;
  fixButton(finding: Finding, text: string, press: () => void): HTMLElement;
}
declare var tactful: Tactful;
declare module "*/engine/encoder.js" {
  export default function init(options: { module_or_path: Response }): Promise<unknown>;
  export function __wbg_reset_state(): void;
  export class WebEncoder {
    constructor(file: Uint8Array);
    version(): string;
    read(sentence: string): Float32Array;
  }
}
declare module "*/tactful.js" {
  export default function init(options: { module_or_path: string | URL }): Promise<unknown>;
  export function __wbg_reset_state(): void;
  export function clicked(tab: chrome.tabs.Tab): Promise<void>;
  export function menuClicked(info: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab): Promise<void>;
  export function keyPressed(name: string, tab?: chrome.tabs.Tab): Promise<void>;
  export function installed(reason: string): Promise<void>;
  export function siteNotAsked(pattern: string): Promise<void>;
  export function sitesChanged(added: string[]): Promise<void>;
  export function translatePage(): void;
  export function received(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown>;
  export function started(): Promise<void>;
  export function storageChanged(): void;
  export function alarmed(name: string): Promise<void>;
  export function notificationPressed(id: string): Promise<void>;
  export function peoplePage(): Promise<void>;
  export function optionsPage(): Promise<void>;
  export function wordsPage(): Promise<void>;
  export function answer<R extends PageRequest>(request: R): Promise<Reply<R>>;
  export function forget(): void;
}
