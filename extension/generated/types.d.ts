// Written by `./build.sh generate` from the Rust types. Do not edit: change the Rust type.

/** How a message travels. */
type Channel = "email" | "linkedin" | "other";

/** All choices, as the options page shows them. */
type Choices = {
  /** The rules that are off. */
  off: Array<string>;
  /** The levels of rules that the user has changed. */
  levels: {
    [key in string]: Severity
  };
  /** The spelling the user has chosen; any if there is none. */
  spelling: Variety | null;
  /** Whether the mistakes that are left are shown at the send button. */
  at_send: boolean;
  /** The ignored findings, newest first. */
  ignored: Array<Ignored>;
  /** The sites where the extension is always on, as match patterns. */
  sites: Array<string>;
  /** The number of the user's own words. */
  words: number;
  /** The number of people in the history. */
  people: number;
  /** Choices and words that could not be read. */
  aside: Array<SetAside>;
};

/** A keyboard shortcut of the extension, as the browser lists it. */
type Command = {
  /** The name in the manifest. */
  name?: string;
  /** The keys, such as "Alt+Shift+N"; empty if the user has set none. */
  shortcut?: string;
  /** What the shortcut does, in the browser's language. */
  description?: string;
};

/** The two dates the panel asks for, as far as they are known. */
type Dates = {
  /** Whose they are. */
  person: string;
  /** The day of the interview. */
  interview: string | null;
  /** The day by which they answer. */
  promised: string | null;
  /** How many messages went out since. */
  sent: number;
  /** Nothing is stored about them: these dates were read from the page or the letter, so the person should
   * check them. */
  unknown: boolean;
};

/** An earlier message as the page shows it. */
type Earlier = {
  /** Who wrote it. */
  from: Person;
  /** When, in the words of the page; `None` if it does not say. */
  at: string | null;
  /** What it said. */
  text: string;
};

/** A finding, in the words the writer reads. */
type Finding = {
  /** The rule's id. */
  rule: string;
  /** The group of the rule, as in the options: `names`, `timing` and so on. */
  group: string;
  /** How much it matters. */
  level: Severity;
  /** Its first code point in the body; `None` if it is about the whole message. */
  start: number | null;
  /** The code point after its last one. */
  end: number | null;
  /** The words at its place. */
  quote: string | null;
  /** What the letter does. */
  title: string;
  /** Why it matters to the reader of the letter. */
  why: string;
  /** What to do. */
  advice: string;
  /** The article the rule comes from. */
  source: string;
  /** Replacements for the quote, the best first. */
  fixes: Array<string>;
  /** In a page's report: whether it has a mark, so that its words are underlined. */
  at_words?: boolean;
};

/** The fingerprint of a note. */
type Fingerprint = string;

/** The people, as the Follow-ups page shows them. */
type HistoryAnswer = {
  /** The history, as the text of an export. */
  history: string;
  /** Histories that could not be read. */
  aside: Array<SetAside>;
};

/** A change to the history. */
type HistoryChange = {
  "add-person": {
    /** The name and address, one of which may be empty. */
    person: Person;
  }
} | {
  "add-follow-up": {
    /** The name and address, one of which may be empty. */
    person: Person;
    /** The employer, or an empty text. */
    company: string;
    /** The job, or an empty text. It is stored with the two days. */
    job: string;
    /** The day of the interview. */
    interview: string | null;
    /** The day by which they promised an answer. */
    promised: string | null;
    /** The local time of the change. */
    now: Moment;
  }
} | {
  "describe-person": {
    /** The number of the person. */
    person: number;
    /** The new name, which may be empty if an address is known, or `None` if it is as before. */
    name: string | null;
    /** The new employer, or an empty text, or `None` if it is as before. */
    company: string | null;
  }
} | {
  "remove-person": {
    /** The number of the person. */
    person: number;
  }
} | "remove-all" | {
  "add-event": {
    /** The number of the person. */
    person: number;
    /** The local time. */
    at: Moment;
    /** The kind of event. */
    what: HistoryEvent;
  }
} | {
  "replace-event": {
    /** The number of the person. */
    person: number;
    /** The number of the event to replace. */
    event: number;
    /** The new local time. */
    at: Moment;
    /** The new kind of event. */
    what: HistoryEvent;
  }
} | {
  "remove-event": {
    /** The number of the person. */
    person: number;
    /** The number of the event. */
    event: number;
  }
} | {
  "confirm": {
    /** The number of the person. */
    person: number;
    /** The number of the event, or `None` for all events of the person. */
    event: number | null;
  }
} | {
  "remind": {
    /** The number of the person. */
    person: number;
    /** The local day, or `None` for no reminder. */
    on: string | null;
  }
} | {
  "import": {
    /** The exported text. */
    text: string;
  }
} | {
  "bring-back": {
    /** The exported text. */
    text: string;
  }
};

/** The kind of an event, with its details. */
type HistoryEvent = "applied" | "interview" | {
  "sent": HistorySent
} | {
  "answered": {
    /** The message is automatic, such as an out-of-office reply. It does not count as an answer. */
    automatic: boolean;
  }
} | {
  "promised": {
    /** The first day that may be meant. */
    first: string;
    /** The last day that may be meant. */
    last: string;
    /** The message promised no answer. It said that its writer is away until then. */
    away?: boolean;
  }
} | {
  "outcome": HistoryOutcome
};

/** How a candidacy ended. */
type HistoryOutcome = "rejected" | "offered" | "withdrawn";

/** A sent message. */
type HistorySent = {
  /** The message asked for news. */
  asks: boolean;
  /** The message was a thank-you. */
  thanks: boolean;
  /** The fingerprint by which a copy is recognised. The text is never stored. */
  print?: Fingerprint;
};

/** What was ignored. */
type IgnoreAnswer = {
  /** The number that shows it again. */
  id: number;
};

/** The scope of an ignored finding. */
type IgnoreScope = "once" | "message" | "person" | "never";

/** A choice to ignore findings. */
type Ignored = {
  /** The number. */
  id: number;
  /** The local day of the choice, or an empty text if the page gave no date. */
  on: string;
  /** The rule. */
  rule: string;
  /** The scope. */
  scope: IgnoreScope;
  /** The recipients: the address, or the folded name if there is no address. */
  people?: Array<string>;
  /** With [`Scope::Person`], the site on which the choice applies. `None` if version 0.1.0 stored the
   * choice; it then applies everywhere. */
  site?: string;
  /** The fingerprint of the message, if the scope needs it. */
  message?: string;
  /** The fingerprint of the words and their context, if the scope needs it. */
  words?: string;
};

/** An ignored finding as the panel shows it. */
type IgnoredHere = {
  /** The number of the choice, by which it is undone. */
  id: number;
  /** The rule. */
  rule: string;
  /** The title of the rule. */
  title: string;
};

/** What remains to be done after an import. */
type ImportAnswer = {
  /** The sites of the file. The browser must be asked for each. */
  sites: Array<string>;
  /** Entries of its list of sites that are no sites. */
  left_out: Array<string>;
};

/** What an import did. */
type Imported = {
  /** People who were not known. */
  people: number;
  /** Events that were not known. */
  events: number;
};

/** The kind of a message. */
type LetterKind = "thank-you" | "follow-up" | "rejection-reply" | "networking" | "other";

/** A mark on the page's words. */
type Mark = {
  /** The index of its finding in the report; `None` if the report has no such finding. */
  finding: number | null;
  /** The index in `page_only` of its finding there; `None` if the report's finding says the same. */
  page_only: number | null;
  /** The rule's id. */
  rule: string;
  /** How much it matters. */
  level: Severity;
  /** Its places in the runs. */
  places: Array<Place>;
};

/** The parts of a follow-up that a message has. */
type MessageParts = {
  /** It says thank you. */
  thanks: boolean;
  /** It says that the writer wants the job. */
  interest: boolean;
  /** It says why the writer fits the job. */
  reason: boolean;
  /** It asks a question or names a next step. */
  next_step: boolean;
};

/** A local day, with the time if it is known.
 * 
 * The text form is `2026-11-23` or `2026-11-23T10:00`. The derived order puts a day without a time before
 * all times of that day, as [`Moment::order`] does.
 * 
 * # Examples
 * ```
 * use tactful::time::local_time::Moment;
 * 
 * let moment: Moment = "2026-11-23T10:00".parse()?;
 * assert_eq!(moment.to_string(), "2026-11-23T10:00");
 * assert!("2026-11-23T10:00Z".parse::<Moment>().is_err(), "a local time has no zone");
 * # Ok::<(), String>(())
 * ``` */
type Moment = string;

/** The type of the reply to each request of our own pages. */
type OwnPageAnswers = {
  choices: Choices;
  rule: null;
  level: null;
  spelling: null;
  "at-send": null;
  "remove-ignored": null;
  export: string;
  import: ImportAnswer;
  reset: null;
  "drop-choices": null;
  history: HistoryAnswer;
  words: Array<string>;
  change: Imported | null;
  aside: Imported | null;
};

/** A request that only the extension's own pages may send. */
type OwnPageRequest = {
  "kind": "choices"
} | {
  "kind": "rule";
  /** The rule's id. */
  rule: string;
  /** Whether it is on. */
  on: boolean;
} | {
  "kind": "level";
  /** The rule's id. */
  rule: string;
  /** The new level. */
  level: Severity;
} | {
  "kind": "spelling";
  /** The variety of English; any if there is none. */
  spelling: Variety | null;
} | {
  "kind": "at-send";
  /** Whether they are. */
  on: boolean;
} | {
  "kind": "remove-ignored";
  /** The numbers of the entries. */
  ids: Array<number>;
} | {
  "kind": "export"
} | {
  "kind": "import";
  /** The text. */
  text: string;
  /** Whether it replaces what is stored; otherwise it is added. */
  instead: boolean;
} | {
  "kind": "reset"
} | {
  "kind": "drop-choices";
  /** Their place in the list. */
  index: number;
} | {
  "kind": "history"
} | {
  "kind": "words";
  /** The words to add. */
  add: Array<string>;
  /** The words to remove. */
  remove: Array<string>;
} | {
  "kind": "change";
  /** The change. */
  change: HistoryChange;
} | {
  "kind": "aside";
  /** Its place in the list. */
  index: number;
  /** Whether to read it; otherwise it is deleted. */
  keep: boolean;
};

/** The type of the reply to each page request. A test checks that no request is missing. */
type PageAnswers = {
  check: PageReport;
  sent: SentAnswer;
  unsent: null;
  settle: null;
  dates: null;
  "treat-as": null;
  ignore: IgnoreAnswer;
  unignore: null;
  panel: PanelStand;
  keys: Array<Command>;
  "add-word": number;
  "open-people": null;
  "open-rule": null;
  "no-box": null;
  "no-panel": null;
  off: null;
};

/** A message from the background to a page's content scripts, or to the extension's own pages. */
type PageMessage = {
  "kind": "key";
  /** Its name in the manifest. */
  name: string;
} | {
  "kind": "pressed"
};

/** The report with places in the page's runs. */
type PageReport = {
  /** The revision of the snapshot that was checked. */
  revision: number;
  /** The places of each finding in the runs, in the order of the findings. Empty if it is about the whole
   * message. */
  places: Array<Array<Place>>;
  /** The marks to paint on the page. */
  marks: Array<Mark>;
  /** Findings of the check that knows only what the page knows, if the report differs from them. They
   * explain marks, and give a card the size that tells the page nothing. */
  page_only: Array<Finding>;
  /** The known dates of the recipients. `None` without recipients, or if no candidate writes. */
  dates: Dates | null;
  /** Facts of the page that contradict what the user has said, as questions; at most one. */
  questions: Array<Question>;
  /** Whether more is known about the recipients from another site or account. */
  elsewhere: boolean;
  /** A sentence for the user about the stored history. */
  notice: string | null;
  /** The findings that the user ignores in this message. */
  ignored: Array<IgnoredHere>;
  /** Whether a candidate writes. Other messages are only checked for names, blanks, attachments and
   * spelling. */
  candidate: boolean;
  /** What the user has chosen to check the message as. */
  treat_as: TreatAs | null;
  /** Whether only one paragraph of the message was read. */
  is_part: boolean;
  /** Which parts of a follow-up the message has; `None` if not every sentence is read, or if no candidate
   * writes a follow-up or a thank-you. */
  parts: MessageParts | null;
  /** How many sentences are still to be read. Their tone and what they do is not in this report. */
  unread: number;
  /** Whether sentences could not be read because a file of the extension is damaged or missing. */
  tone_unreadable: boolean;
  /** The id of the draft, as its caller gave it. */
  id: string | number;
  /** The kind of the message. */
  kind: LetterKind;
  /** Whether the message is in English. If not, only names, blanks and attachments are checked. */
  english: boolean;
  /** The number of words in the body. */
  words: number;
  /** The findings, in reading order. */
  findings: Array<Finding>;
  /** When to write, if that is known. */
  schedule: Schedule | null;
};

/** A request from a content script. */
type PageRequest = {
  "kind": "check";
  /** The message. */
  snapshot: Snapshot;
  /** Whether the page was restored from the browser's cache, which clears the icon. */
  fresh: boolean;
  /** Whether the answer waits until the tone of all sentences is read. Otherwise it comes at once, with
   * what has been read before. */
  wait: boolean;
} | {
  "kind": "sent";
  /** The message. */
  snapshot: Snapshot;
  /** The time of a scheduled message, in the page's words; now if there is none. */
  at?: string | null;
} | {
  "kind": "unsent";
  /** The ticket of its [`SentAnswer`]. */
  ticket: string;
} | {
  "kind": "settle";
  /** The message. */
  snapshot: Snapshot;
  /** The question's id. */
  id: string;
  /** Whether the new fact replaces what is known. */
  take: boolean;
} | {
  "kind": "dates";
  /** The message. */
  snapshot: Snapshot;
  /** The day of the interview. */
  interview: string | null;
  /** The day by which they promised an answer. */
  promised: string | null;
} | {
  "kind": "treat-as";
  /** A message of the conversation. */
  snapshot: Snapshot;
  /** The choice. */
  choice?: TreatAs | null;
} | {
  "kind": "ignore";
  /** The message. */
  snapshot: Snapshot;
  /** How far this reaches. */
  scope: IgnoreScope;
  /** The rule. */
  rule: string;
  /** The marked words. */
  quote: string | null;
  /** The number among the findings with the same rule and words, counted from 0. */
  nth: number;
} | {
  "kind": "unignore";
  /** The numbers of the ignored findings. */
  ids: Array<number>;
} | {
  "kind": "panel";
  /** The new position. */
  set?: PanelStand | null;
} | {
  "kind": "keys"
} | {
  "kind": "add-word";
  /** The word. */
  word: string;
} | {
  "kind": "open-people";
  /** The number of the person to show, with the button for their next day; nobody if there is none. */
  person?: number | null;
} | {
  "kind": "open-rule";
  /** The rule's id. */
  rule: string;
} | {
  "kind": "no-box"
} | {
  "kind": "no-panel"
} | {
  "kind": "off"
};

/** The user's choices about the panel. */
type PanelStand = {
  /** The position of its left upper corner as shares of the available width and height, from 0 to 1. `None`
   * if the panel was never moved and places itself. */
  at: [number, number] | null;
  /** The panel is folded to the counter beside the text box. */
  folded: boolean;
  /** Nothing is shown beside the send button. `None` from a page leaves the choice as it is. */
  quiet_at_send?: boolean;
};

/** A person as an address field shows them; either part may be empty. */
type Person = {
  /** The shown name. */
  name: string;
  /** The address. */
  email: string;
};

/** A part of one run, in UTF-16 units. */
type Place = {
  /** The index of the run. */
  run: number;
  /** The first unit. */
  from: number;
  /** The unit after the last one. */
  to: number;
};

/** A question shown in the panel. */
type Question = {
  /** The id, which the answer repeats. The same fact always has the same id. */
  id: string;
  /** The question, in English. */
  says: string;
  /** The label of the button that keeps the stored fact. */
  keep: string;
  /** The label of the button that accepts the new fact. */
  change: string;
};

/** A message that was recorded as sent. */
type Recorded = {
  /** The person. */
  person: number;
  /** The event. */
  event: number;
};

/** A piece of text without a break in it. */
type Run = {
  /** The text, as it is in the page. */
  text: string;
  /** Line breaks before it: 0 in the same line, 1 a new line, 2 a new paragraph. */
  breaks: number;
  /** Whether the page shows its white space unchanged. */
  preformatted: boolean;
  /** Whether the page marks it as quoted. */
  quoted: boolean;
  /** Whether the page marks it as the stored signature. */
  signature: boolean;
  /** Whether the page marks it as code. */
  code: boolean;
};

/** The advice on when to write. */
type Schedule = {
  /** The verdict. */
  verdict: Verdict;
  /** The first good day to ask, if it is later: the verdict is to wait, or this message asks nothing. */
  until: Moment | null;
  /** The verdict in a few words: "Wait until Tue 8 Dec". */
  says: string;
  /** The reason in one sentence. */
  why: string;
  /** The article that gives this advice. */
  source: string;
};

/** What was recorded as sent. */
type SentAnswer = {
  /** The new entries of the history. */
  recorded: Array<Recorded>;
  /** The ticket that removes them within five minutes; `None` if nothing was recorded. */
  ticket: string | null;
  /** The next good day to write to them; `None` if it is not known. */
  next: string | null;
};

/** A stored text that could not be read, kept as it was. */
type SetAside = {
  /** When it was set aside, in local time. */
  at: string;
  /** Why it could not be read. */
  why: string;
  /** The text. */
  text: string;
};

/** How much a finding matters. */
type Severity = "mistake" | "caution" | "hint";

/** The message in an editor, with what is around it on the page. */
type Snapshot = {
  /** The number of the edit that is read. Reports on older edits are dropped. */
  revision: number;
  /** The site's id, such as "gmail". */
  site: string;
  /** How the message travels. */
  channel: Channel;
  /** The subject; `None` if the page has no field for it. */
  subject: string | null;
  /** The writer's account. */
  from?: Person | null;
  /** The recipients. */
  to: Array<Person>;
  /** Whether the user has typed the recipients in the panel. The page does not know them then. */
  toTyped?: boolean;
  /** What the user has chosen to check the message as, as far as the page's own scripts remember it. It
   * comes before the stored choice. */
  treatAs?: TreatAs | null;
  /** Whether the editor has a box for each paragraph, and this is one of them. */
  isPart?: boolean;
  /** The recipients of copies. */
  cc: Array<Person>;
  /** Names of attached files; `None` if the page does not show them. */
  attachments: Array<string> | null;
  /** Earlier messages, oldest first. */
  thread?: Array<Earlier>;
  /** The current local time. */
  now: Moment | null;
  /** The text, in the order of the page. */
  runs: Array<Run>;
};

/** What a message is checked as by the user's choice. */
type TreatAs = "follow-up" | "ordinary";

/** A variety of English. */
type Variety = "american" | "british" | "canadian" | "australian";

/** The verdict on writing now. */
type Verdict = "now" | "wait" | "stop";
