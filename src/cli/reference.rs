//! The rules as a page and as a table, from their docs alone.

use super::render::severity;
use crate::catalogue::Entry;
use std::io::{self, Write};

/// The place of the page, which decides about its header and links.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The public pages.
    Web,
    /// Inside the extension.
    Extension,
}

/// Writes the table of the README: a row for each rule.
///
/// # Errors
/// Returns the error of `out`.
pub fn markdown(out: &mut impl Write, rules: &[Entry]) -> io::Result<()> {
    writeln!(out, "| rule | level | what it finds |\n| --- | --- | --- |")?;
    for rule in rules {
        writeln!(out, "| {} | {} | {} |", rule.id, severity(rule.level), rule.summary.replace('|', "\\|"))?;
    }
    Ok(())
}

/// Writes a page in which each rule has its id as anchor.
///
/// # Errors
/// If writing fails.
pub fn html(out: &mut impl Write, rules: &[Entry], place: Place) -> io::Result<()> {
    out.write_all(if place == Place::Web { WEB } else { EXTENSION }.as_bytes())?;
    for rule in rules {
        writeln!(out, "<li><a href=\"#{0}\">{0}</a></li>", rule.id)?;
    }
    out.write_all(if place == Place::Web { WEB_MAIN } else { EXTENSION_MAIN }.as_bytes())?;
    for rule in rules {
        writeln!(out, "<section id=\"{}\" class=\"{}\">", rule.id, severity(rule.level))?;
        writeln!(
            out,
            "<h2>{}</h2>\n<p class=\"id\"><code>{}</code>, a {}</p>",
            escape(rule.title),
            rule.id,
            severity(rule.level)
        )?;
        writeln!(out, "<p>{}</p>", escape(&rule.summary))?;
        for (name, text) in
            [("Why it matters", &rule.why), ("What to do", &rule.advice), ("Source", &rule.source)]
        {
            writeln!(out, "<h3>{name}</h3>\n<p>{}</p>", escape(text))?;
        }
        for (name, bad) in [("Flagged", true), ("Not flagged", false)] {
            writeln!(out, "<h3>{name}</h3>")?;
            for example in rule.examples.iter().filter(|e| e.bad == bad) {
                writeln!(
                    out,
                    "<pre>{}</pre>",
                    escape(&example.text).replace('«', "<mark>").replace('»', "</mark>")
                )?;
            }
        }
        writeln!(out, "</section>")?;
    }
    writeln!(out, "</main>\n{}</body>\n</html>", if place == Place::Web { "</div>\n" } else { "" })
}

const WEB: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'\">
<title>Tactful: the rules</title>
<link rel=\"icon\" href=\"icon.png\">
<link rel=\"stylesheet\" href=\"site.css\">
</head>
<body>
<header><strong>Tactful</strong><nav aria-label=\"Pages\"><a href=\"index.html\">Try it</a><a href=\"rules.html\" aria-current=\"page\">The rules</a><a href=\"how.html\">How it works</a><a href=\"mailbox.html\">Demo mailbox</a></nav></header>
<div class=\"beside\">
<nav aria-label=\"Rules\"><ul>
";
const WEB_MAIN: &str = "</ul></nav>
<main class=\"reference\">
<h1>The rules</h1>
<p>What is checked, why, and which article says so. The underlined words are what is flagged.</p>
";

const EXTENSION: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>The rules · Tactful</title>
<link rel=\"icon\" href=\"../icons/32.png\">
<link rel=\"stylesheet\" href=\"page.css\">
</head>
<body>
<main class=\"reference\">
<h1>The rules</h1>
<p>What is checked, why, and which article says so. <a href=\"options.html\">Options</a></p>
<details><summary>All rules</summary><ul>
";
const EXTENSION_MAIN: &str = "</ul></details>
";

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::catalogue;

    #[test]
    fn every_rule_has_its_anchor_and_its_text_is_escaped() {
        for place in [Place::Web, Place::Extension] {
            let mut page = Vec::new();
            html(&mut page, &catalogue(), place).expect("memory can be written to");
            let page = String::from_utf8_lossy(&page);
            for rule in catalogue() {
                assert!(page.contains(&format!("<section id=\"{}\"", rule.id)), "{}", rule.id);
            }
            assert!(
                page.contains("&lt;dana@northwind.example&gt;")
                    && page.contains("<mark>just checking in</mark>")
            );
        }
    }
}
