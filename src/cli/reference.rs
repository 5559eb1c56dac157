//! The rules as a page, from their docs alone.

use super::render::level;
use crate::catalogue::Entry;
use std::io::{self, Write};

/// Writes one page with every rule under its id.
pub fn html(out: &mut impl Write, rules: &[Entry]) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())?;
    for rule in rules {
        writeln!(out, "<li><a href=\"#{0}\">{0}</a></li>", rule.id)?;
    }
    writeln!(out, "</ul></nav>\n<main class=\"reference\">\n<h1>The rules</h1>")?;
    for rule in rules {
        writeln!(out, "<section id=\"{}\" class=\"{}\">", rule.id, level(rule.level))?;
        writeln!(out, "<h2>{}</h2>\n<p class=\"id\"><code>{}</code>, a {}</p>", escape(rule.title), rule.id, level(rule.level))?;
        writeln!(out, "<p>{}</p>", escape(&rule.summary))?;
        for (name, text) in [("Why it matters", &rule.why), ("What to do", &rule.advice), ("Source", &rule.source)] {
            writeln!(out, "<h3>{name}</h3>\n<p>{}</p>", escape(text))?;
        }
        for (name, bad) in [("Marked", true), ("Left alone", false)] {
            writeln!(out, "<h3>{name}</h3>")?;
            for example in rule.examples.iter().filter(|e| e.bad == bad) {
                writeln!(out, "<pre>{}</pre>", escape(&example.text).replace('«', "<mark>").replace('»', "</mark>"))?;
            }
        }
        writeln!(out, "</section>")?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width\">
<title>Tactful: the rules</title>
<link rel=\"icon\" href=\"icon.png\">
<link rel=\"stylesheet\" href=\"mailbox.css\">
</head>
<body>
<header><strong>Tactful</strong><span>Every rule, from its own documentation</span></header>
<nav aria-label=\"Rules\"><a href=\"index.html\">Try it</a><ul>
";

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::catalogue;

    #[test]
    fn every_rule_has_its_place_and_nothing_is_markup() {
        let mut page = Vec::new();
        html(&mut page, &catalogue()).expect("memory can be written to");
        let page = String::from_utf8_lossy(&page);
        for rule in catalogue() {
            assert!(page.contains(&format!("<section id=\"{}\"", rule.id)), "{}", rule.id);
        }
        assert!(page.contains("&lt;dana@northwind.example&gt;") && page.contains("<mark>just checking in</mark>"));
    }
}
