//! JSON lines: one draft in each line of the input, one report in each line of the output, in the same order.
//! A line that cannot be read gets an error line.

use super::fields;
use crate::{acts::ActReader, check::check, message::draft::Draft};
use std::io::{self, BufRead, BufWriter, Write};

/// Writes a report or an error for every line of `input` that is not blank. Returns whether every line could
/// be read. A byte order mark before the first line is skipped.
///
/// # Errors
/// If reading or writing fails.
pub fn run(reader: &dyn ActReader, mut input: impl BufRead, output: impl Write) -> io::Result<bool> {
    let mut output = BufWriter::new(output);
    let mut line = Vec::new();
    let mut number = 0;
    let mut all_read = true;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            output.flush()?;
            return Ok(all_read);
        }
        number += 1;
        let draft = if number == 1 { super::without_mark(&line) } else { &line };
        if draft.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match answer(reader, draft) {
            Ok(report) => output.write_all(report.as_bytes())?,
            Err(error) => {
                all_read = false;
                write!(output, "{}", serde_json::json!({ "line": number, "error": error }))?;
            }
        }
        output.write_all(b"\n")?;
        if input.fill_buf()?.is_empty() {
            output.flush()?;
        }
    }
}

/// Checks the draft in a line and returns its report as JSON.
fn answer(reader: &dyn ActReader, line: &[u8]) -> Result<String, String> {
    let text =
        std::str::from_utf8(line).map_err(|e| format!("not UTF-8 text at byte {}", e.valid_up_to()))?;
    let text = text.trim_end();
    let value = serde_json::from_str(text)
        .map_err(|e| format!("not JSON at column {}: {}", e.column(), words(&e)))?;
    fields::check(&value)?;
    let mut json = serde_json::Deserializer::from_str(text);
    let draft: Draft =
        serde_path_to_error::deserialize(&mut json).map_err(|e| match e.path().to_string().as_str() {
            "." => words(e.inner()),
            path => format!("{path}: {}", words(e.inner())),
        })?;
    serde_json::to_string(&check(&draft, reader)).map_err(|e| e.to_string())
}

/// Returns what is wrong, in the words of JSON. The place is left out, whose line is always 1.
fn words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let what = text.strip_suffix(&place).unwrap_or(&text);
    what.replace("expected a sequence", "expected a list")
        .replace("invalid type: sequence", "invalid type: list")
        .replace("invalid type: map", "invalid type: object")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &[u8]) -> Vec<serde_json::Value> {
        let mut out = Vec::new();
        run(&crate::acts::Unread, input, &mut out).unwrap_or_else(|e| panic!("{e}"));
        String::from_utf8_lossy(&out)
            .lines()
            .map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{e}: {l}")))
            .collect()
    }

    #[test]
    fn a_bad_line_gets_an_error_line_and_the_run_continues() {
        let input = b"{\"id\":\"a\",\"body\":\"Hi\"}\nnot json\n\n{\"id\":2}\n{\"body\":\"x\",\"now\":\"soon\"}\n{\"body\":\"\xff\"}\n{\"id\":3,\"body\":\"Hi\",\"unknown\":[1]} trailing\n{\"id\":\"z\",\"body\":\"Bye\",\"to\":null,\"new\":1}";
        let all = answers(input);
        assert_eq!(
            (all.len(), &all[0]["id"], &all[6]["id"]),
            (7, &serde_json::json!("a"), &serde_json::json!("z"))
        );
        let error =
            |at: usize| (all[at]["line"].as_u64(), all[at]["error"].as_str().unwrap_or_default().to_owned());
        assert_eq!(error(1).0, Some(2));
        assert!(error(2).1.contains("body"), "{:?}", error(2));
        assert!(error(3).1.starts_with("now: expected a local day"), "{:?}", error(3));
        assert!(error(4).1.contains("UTF-8"), "{:?}", error(4));
        assert!(error(5).1.contains("trailing"), "{:?}", error(5));
    }

    #[test]
    fn an_error_names_the_field_and_what_is_wanted() {
        for (json, error) in [
            (
                r#"{"body":"Hi","history":{"sent":[{"at":"soon"}]}}"#,
                "history.sent[0].at: expected a local day or time such as 2026-11-23 or 2026-11-23T10:00, found \"soon\"",
            ),
            (
                r#"{"body":"Hi","history":{"sent":["2026-11-16", 5]}}"#,
                r#"history.sent[1]: invalid type: integer `5`, expected a local day or time, or an object such as {"at": "2026-11-16T18:00", "asks": true}"#,
            ),
            (r#"{"body":"Hi","id":1.5}"#, "id: expected a string or a whole number"),
            (
                r#"{"body":"Hi","to":["Dana"]}"#,
                r#"to[0]: invalid type: string "Dana", expected a person such as {"name": "Dana Reyes", "email": "dana@northwind.example"}"#,
            ),
            (r#"{"body":"Hi","to":"Dana"}"#, r#"to: invalid type: string "Dana", expected a list"#),
            (r#"{"body":"Hi","cc":{}}"#, "cc: invalid type: object, expected a list"),
            (r#"{"body":"Hi""#, "not JSON at column 12: EOF while parsing an object"),
            (r#"{"body":"Hi","histroy":{}}"#, "histroy: there is no such field, did you mean history?"),
            (
                r#"{"body":"Hi","now":"2026-11-23T10:00+02:00"}"#,
                "now: expected a local day or time without a time zone, such as 2026-11-23T10:00, found \"2026-11-23T10:00+02:00\"",
            ),
        ] {
            let all = answers(format!("\n{json}\n").as_bytes());
            assert_eq!((all[0]["line"].as_u64(), all[0]["error"].as_str()), (Some(2), Some(error)), "{json}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_skipped() {
        let all = answers("\u{feff}{\"id\":1,\"body\":\"Hi\"}\n\u{feff}{\"body\":\"Hi\"}".as_bytes());
        assert_eq!((all[0]["id"].as_u64(), all[1]["line"].as_u64()), (Some(1), Some(2)));
    }

    #[test]
    fn the_run_tells_whether_every_line_could_be_read() {
        let read = |input: &str| run(&crate::acts::Unread, input.as_bytes(), io::sink()).expect("a sink");
        assert!(read("{\"body\":\"I has teh [role]\"}\n\n"));
        assert!(!read("{\"body\":1}\n{\"body\":\"Hi\"}\n"));
    }

    #[test]
    fn places_are_code_points() {
        let all = answers("{\"body\":\"Zoë 👋 thank you for the interview about [role]\"}".as_bytes());
        let finding = all[0]["findings"]
            .as_array()
            .and_then(|f| f.iter().find(|f| f["rule"] == "placeholder-left-in").cloned())
            .unwrap_or_default();
        assert_eq!(
            (finding["start"].as_u64(), finding["end"].as_u64(), finding["quote"].as_str()),
            (Some(40), Some(46), Some("[role]"))
        );
    }
}
