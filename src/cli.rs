//! The command line: `tactful check FILE|-`, `tactful check --jsonl`, `tactful rules`. No other module
//! accesses files.

mod eml;
mod fields;
mod html;
mod jsonl;
mod reference;
mod render;
mod signs;

use crate::{
    acts::{ActReader, model::Model},
    catalogue::catalogue,
    check::check,
    letter_file,
    message::draft::Draft,
};
use std::{
    ffi::OsString,
    io::{self, Read, Write},
    process::ExitCode,
};

const HELP: &str = "tactful reads a follow-up message and says what may do harm

usage:
  tactful check FILE     check a letter: .eml (a mail) or .txt (see below); - reads standard input
  tactful check --jsonl  read one draft (JSON) a line from standard input, write one report a line
  tactful rules          list the rules;  --json or --html  with all their words (--extension: as the page inside
                         the extension);  --markdown  as the table of the README
  tactful help           this text

options of check FILE:
  --now DAY              the moment of writing, such as 2026-11-23T10:00 (a mail's own Date otherwise)

A .txt file is the letter. Lines such as \"To: Dana Reyes <dana@northwind.example>\", \"Interview: 2026-11-20\" or
\"Promised: 2026-12-04\" before an empty line say what is known around it.

The numbers of the lines are those of the file. For a mail whose text is encoded or HTML, they are
those of the text.

check FILE ends with status 0 when nothing was found, 1 when something was, 2 on an error. check --jsonl ends with
status 0 when every line could be read, whatever was found, and with 2 when a line could not.
";

/// The exit status if something was found.
const FOUND: u8 = 1;
/// The exit status if something could not be read.
const FAILED: u8 = 2;

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("{0}\nTry 'tactful help'.")]
    Usage(String),
    #[error("{path}: {what}")]
    Read { path: String, what: String },
    #[error("cannot write: {0}")]
    Write(#[from] io::Error),
}

impl From<lexopt::Error> for Error {
    fn from(error: lexopt::Error) -> Self {
        Error::Usage(error.to_string())
    }
}

/// The output format of the rules.
#[derive(Clone, Copy)]
enum Form {
    Lines,
    Json,
    Markdown,
    Html(reference::Place),
}

enum Command {
    Help,
    Rules { form: Form },
    Jsonl,
    Check { path: OsString, now: Option<String> },
}

/// Reads a mail file (RFC 5322) as a draft.
///
/// # Errors
/// If the bytes are no mail, or their parts or their date cannot be read.
pub fn read_mail(bytes: &[u8]) -> Result<Draft, String> {
    eml::read(bytes, None)
}

/// Returns the model that reads what sentences do: the artefact is part of the program.
///
/// # Panics
/// If the program was built with a damaged artefact.
pub fn model() -> Model {
    let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/model/acts.bin"));
    Model::new(file.to_vec()).unwrap_or_else(|error| panic!("{error}"))
}

/// Returns the text that `tactful check` prints for a draft.
pub fn report_text(draft: &Draft, reader: &dyn ActReader) -> String {
    printed(|out| render::report(out, draft, &check(draft, reader)))
}

/// Returns what `tactful rules --markdown` prints.
pub fn rules_table() -> String {
    printed(|out| reference::markdown(out, &catalogue()))
}

fn printed(print: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut out = Vec::new();
    print(&mut out).expect("writing to memory does not fail");
    String::from_utf8_lossy(&out).into_owned()
}

/// Runs the command line and returns its exit status, as the help says.
pub fn main() -> ExitCode {
    match parse().and_then(run) {
        Ok(status) => ExitCode::from(status),
        Err(Error::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tactful: {}", signs::signs(&error.to_string()));
            ExitCode::from(FAILED)
        }
    }
}

fn parse() -> Result<Command, Error> {
    use lexopt::prelude::{Long, Short, Value, ValueExt};
    let mut args = lexopt::Parser::from_env();
    let mut words: Vec<OsString> = Vec::new();
    let (mut jsonl, mut form, mut now) = (false, Form::Lines, None);
    while let Some(arg) = args.next()? {
        match arg {
            Value(word) => words.push(word),
            Long("jsonl") => jsonl = true,
            Long("json") => form = Form::Json,
            Long("markdown") => form = Form::Markdown,
            Long("html") => form = Form::Html(reference::Place::Web),
            Long("extension") => form = Form::Html(reference::Place::Extension),
            Long("now") => now = Some(args.value()?.string()?),
            Long("help") | Short('h') => return Ok(Command::Help),
            _ => return Err(arg.unexpected().into()),
        }
    }
    let name = words.first().map(|w| w.to_string_lossy().into_owned());
    match (name.as_deref(), words.len()) {
        (Some("help") | None, _) => Ok(Command::Help),
        (Some("rules"), 1) => Ok(Command::Rules { form }),
        (Some("check"), 1) if jsonl => Ok(Command::Jsonl),
        (Some("check"), 2) if !jsonl => Ok(Command::Check { path: words.swap_remove(1), now }),
        (Some("check"), _) => {
            Err(Error::Usage("check wants one file, or - for standard input, or --jsonl".into()))
        }
        (Some(other), _) => Err(Error::Usage(format!("there is no command {other:?}"))),
    }
}

/// Runs a command and returns the exit status.
fn run(command: Command) -> Result<u8, Error> {
    let mut out = io::stdout().lock();
    match command {
        Command::Help => out.write_all(HELP.as_bytes())?,
        Command::Rules { form: Form::Lines } => render::rules(&mut out)?,
        Command::Rules { form: Form::Json } => {
            writeln!(out, "{}", serde_json::to_string_pretty(&catalogue()).map_err(io::Error::other)?)?;
        }
        Command::Rules { form: Form::Markdown } => reference::markdown(&mut out, &catalogue())?,
        Command::Rules { form: Form::Html(place) } => reference::html(&mut out, &catalogue(), place)?,
        Command::Jsonl => {
            let all_read = jsonl::run(&model(), io::stdin().lock(), out)?;
            return Ok(if all_read { 0 } else { FAILED });
        }
        Command::Check { path, now } => {
            let draft = read(&path, now.as_deref())?;
            let report = check(&draft, &model());
            render::report(&mut out, &draft, &report)?;
            return Ok(if report.findings.is_empty() { 0 } else { FOUND });
        }
    }
    Ok(0)
}

/// Reads a mail or letter file, or standard input for "-".
fn read(path: &OsString, now: Option<&str>) -> Result<Draft, Error> {
    let name = path.to_string_lossy().into_owned();
    let fail = |what: String| Error::Read { path: name.clone(), what };
    let mut bytes = Vec::new();
    let done = if name == "-" {
        io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut f| f.read_to_end(&mut bytes))
    };
    done.map_err(|e| fail(e.to_string()))?;
    let now =
        now.map(str::parse).transpose().map_err(|what: String| Error::Usage(format!("--now: {what}")))?;
    let bytes = without_mark(&bytes);
    let is_mail = name.to_lowercase().ends_with(".eml") || name == "-" && eml::looks_like_mail(bytes);
    let mut draft = if is_mail {
        eml::read(bytes, now).map_err(fail)?
    } else {
        let text = std::str::from_utf8(bytes)
            .map_err(|e| fail(format!("not UTF-8 text at byte {}", e.valid_up_to())))?;
        letter_file::parse(text, Draft::default()).map_err(fail)?
    };
    draft.now = now.or(draft.now);
    Ok(draft)
}

/// Returns the bytes of a text without a byte order mark (UTF-8).
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)
}
