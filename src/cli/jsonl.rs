//! JSON lines: one draft in each line of the input, one report in each line of the output, in the same order.
//! A line that cannot be read gets an error line.

use crate::{acts::ActReader, check::check, message::draft::Draft};
use std::io::{self, BufRead, BufWriter, Write};

/// Writes a report or an error for every line of `input` that is not blank.
///
/// # Errors
/// If reading or writing fails.
pub fn run(reader: &dyn ActReader, mut input: impl BufRead, output: impl Write) -> io::Result<()> {
    let mut output = BufWriter::new(output);
    let mut line = Vec::new();
    let mut number = 0;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return output.flush();
        }
        number += 1;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match answer(reader, &line) {
            Ok(report) => output.write_all(report.as_bytes())?,
            Err(error) => write!(output, "{}", serde_json::json!({ "line": number, "error": error }))?,
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
    let mut json = serde_json::Deserializer::from_str(text);
    let draft: Draft =
        serde_path_to_error::deserialize(&mut json).map_err(|e| match e.path().to_string().as_str() {
            "." => e.inner().to_string(),
            path => format!("{path}: {}", e.inner()),
        })?;
    json.end().map_err(|e| e.to_string())?;
    serde_json::to_string(&check(&draft, reader)).map_err(|e| e.to_string())
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
